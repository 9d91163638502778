package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.Course;

/// The catalogue.
public record CoursesView(List<Course> courses) {
  public CoursesView {
    courses = List.copyOf(courses);
  }
}
