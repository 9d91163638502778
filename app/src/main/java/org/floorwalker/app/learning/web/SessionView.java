package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.SessionSheet;

/// One session.
///
/// @param process what the course goes through, line by line
/// @param mayNote whether the viewer can note now who came
public record SessionView(SessionSheet sheet, List<String> process, boolean mayNote) {
  public SessionView {
    process = List.copyOf(process);
  }
}
