package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.Course;

/// A course with all its versions, newest first.
public record CourseView(Course course, List<Course.Version> versions) {
  public CourseView {
    versions = List.copyOf(versions);
  }
}
