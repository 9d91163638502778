package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.learning.Cohort;
import org.floorwalker.app.learning.InductionTemplate;
import org.floorwalker.app.learning.Ramp;

/// Classes of newcomers, their templates, and how newcomers come up to speed.
public record CohortsView(
    LocalDate today,
    List<Row> cohorts,
    List<InductionTemplate> templates,
    Ramp.Learnt ramp,
    List<Ramp.Kept> kept) {
  /// Weeks of tenure that are shown.
  public static final List<Integer> WEEKS = List.of(0, 1, 2, 4, 8, 13, 17, 26);

  public CohortsView {
    cohorts = List.copyOf(cohorts);
    templates = List.copyOf(templates);
    kept = List.copyOf(kept);
  }

  /// A class.
  ///
  /// @param late steps that should have been done
  public record Row(Cohort cohort, String trainer, Cohort.Phase phase, int late) {}
}
