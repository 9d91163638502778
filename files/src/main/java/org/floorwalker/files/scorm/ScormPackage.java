package org.floorwalker.files.scorm;

import java.util.Map;
import java.util.TreeMap;

/// A package of e-learning as it lay in its archive.
///
/// @param edition which run-time interface it speaks
/// @param title as its manifest says, empty when it says none
/// @param launch path of the page that starts it
/// @param files content by path
public record ScormPackage(
    Edition edition, String title, String launch, Map<String, byte[]> files) {
  public ScormPackage {
    files = new TreeMap<>(files);
  }

  /// Which of the two interfaces: SCORM 1.2 (ADL, October 2001) or SCORM 2004 (ADL, from
  /// January 2004).
  public enum Edition {
    SCORM_1_2,
    SCORM_2004
  }
}
