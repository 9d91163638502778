package org.floorwalker.app.platform.measures;

import java.util.Set;
import org.floorwalker.app.platform.access.Role;

/// Something that can be counted about a person. The room that counts it declares it as a bean; its
/// words are `measure.<code>.name`, `.counted`, `.why` and `.gain` in the room's message files.
///
/// @param code stable, in small letters and dashes, such as `handle-time`
/// @param seenBy roles that see it by name, beside the person
/// @param keptDays how long single values are kept at most, in days
public record Measure(String code, Set<Role> seenBy, int keptDays) {
  public Measure {
    seenBy = Set.copyOf(seenBy);
    if (!code.matches("[a-z0-9-]{1,60}")) {
      throw new IllegalArgumentException(
          "The code is \"" + code + "\". Maybe use small letters, digits and dashes.");
    }
    if (keptDays < 1) {
      throw new IllegalArgumentException("Kept for " + keptDays + " days; at least 1.");
    }
  }

  public String nameKey() {
    return "measure." + code + ".name";
  }

  /// How it is counted.
  public String countedKey() {
    return "measure." + code + ".counted";
  }

  public String whyKey() {
    return "measure." + code + ".why";
  }

  /// What the person gains.
  public String gainKey() {
    return "measure." + code + ".gain";
  }
}
