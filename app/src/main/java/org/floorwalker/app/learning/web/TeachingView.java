package org.floorwalker.app.learning.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.learning.Cohort;
import org.floorwalker.app.learning.InductionTemplate.Owner;
import org.floorwalker.app.learning.InductionTemplate.Step;
import org.floorwalker.app.learning.SessionSheet;

/// Sessions to hold, and those held of which it is to be noted who came; classes of newcomers.
///
/// @param today on which the classes are looked at
public record TeachingView(
    Instant now, LocalDate today, List<SessionSheet> sessions, List<Cohort> classes) {
  public TeachingView {
    sessions = List.copyOf(sessions);
    classes = List.copyOf(classes);
  }

  /// Whether it has begun and nobody noted who came.
  public boolean isOwed(SessionSheet sheet) {
    return !sheet.placed().start().isAfter(now) && !sheet.isNoted();
  }

  /// The trainer's first step that not everybody of the class has done.
  public static Optional<Step> next(Cohort taught) {
    return taught.findNext(Owner.TRAINER).map(number -> taught.plan().steps().get(number));
  }
}
