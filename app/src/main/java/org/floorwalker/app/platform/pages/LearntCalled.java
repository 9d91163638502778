package org.floorwalker.app.platform.pages;

import java.util.Map;

/// Tells pages what courses and competences are called, so that people read names and never codes.
/// The room of training declares a bean.
@FunctionalInterface
public interface LearntCalled {
  /// Names by code.
  Names names();

  /// @param courses titles in their newest version
  /// @param competences names of what people may be assessed in
  record Names(Map<String, String> courses, Map<String, String> competences) {
    /// The title of a course; the code itself of one that is not known any more.
    public String course(String code) {
      return courses.getOrDefault(code, code);
    }

    /// The name of a competence; the code itself of one that is not known any more.
    public String competence(String code) {
      return competences.getOrDefault(code, code);
    }
  }
}
