package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.learning.Readiness;

/// Whether the centre can serve what it has promised on a day.
public record ReadinessView(
    LocalDate day,
    List<Readiness.QueueReadiness> missions,
    List<Readiness.Line> languages,
    List<Readiness.Line> topics) {
  public ReadinessView {
    missions = List.copyOf(missions);
    languages = List.copyOf(languages);
    topics = List.copyOf(topics);
  }
}
