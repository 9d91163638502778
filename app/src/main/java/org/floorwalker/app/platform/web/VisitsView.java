package org.floorwalker.app.platform.web;

import java.util.List;
import org.floorwalker.app.platform.access.Visit;

/// What advisers opened, newest first.
public record VisitsView(List<Visit> visits) {
  public VisitsView {
    visits = List.copyOf(visits);
  }
}
