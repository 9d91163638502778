package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.learning.Cohort;
import org.floorwalker.app.learning.InductionTemplate;
import org.floorwalker.app.platform.pages.Field;
import org.jspecify.annotations.Nullable;

/// One class with its plan and its people.
///
/// @param join fields to give somebody a place; empty when the viewer may not or none is free
/// @param done fields to write down a step; empty when the viewer may not
/// @param buddy fields to choose a buddy; empty when the viewer may not
/// @param wrong whether something typed is wrong, said beside its field
public record CohortView(
    Cohort cohort,
    Cohort.Phase phase,
    String trainer,
    LocalDate today,
    List<StepRow> steps,
    List<MemberRow> members,
    List<Field> join,
    List<Field> done,
    List<Field> buddy,
    boolean wrong) {
  public CohortView {
    steps = List.copyOf(steps);
    members = List.copyOf(members);
    join = List.copyOf(join);
    done = List.copyOf(done);
    buddy = List.copyOf(buddy);
  }

  /// A step of the plan.
  ///
  /// @param done people who have done it
  public record StepRow(InductionTemplate.Step step, LocalDate day, int done, boolean late) {}

  /// A newcomer.
  ///
  /// @param buddy name, empty when there is none
  /// @param feelings how sure they felt, oldest first; null where the measure is not registered
  public record MemberRow(
      String name,
      long person,
      String buddy,
      int done,
      int late,
      @Nullable List<Cohort.Confidence> feelings) {
    public MemberRow {
      feelings = feelings == null ? null : List.copyOf(feelings);
    }
  }
}
