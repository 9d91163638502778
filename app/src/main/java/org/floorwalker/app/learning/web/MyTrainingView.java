package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.learning.Apprentice;
import org.floorwalker.app.learning.Cohort;
import org.floorwalker.app.learning.Evidence;
import org.floorwalker.app.learning.HelpCall;
import org.floorwalker.app.learning.InductionTemplate;
import org.jspecify.annotations.Nullable;

/// One's own training.
///
/// @param known whether the login belongs to a person
/// @param call one's open call for help, null when none is open
/// @param coming one's call to which somebody is on the way, null when nobody is
/// @param induction one's own class; null when there is none or it is over
/// @param places days of one's places in the schedule that lie ahead, by requirement
/// @param apprentice one's own apprenticeship, null when there is none
public record MyTrainingView(
    boolean known,
    List<PersonTrainingView.Row> rows,
    List<Evidence> evidence,
    @Nullable HelpCall call,
    @Nullable HelpCall coming,
    @Nullable Induction induction,
    Map<Long, LocalDate> places,
    @Nullable Apprentice apprentice) {
  public MyTrainingView {
    rows = List.copyOf(rows);
    evidence = List.copyOf(evidence);
    places = Map.copyOf(places);
  }

  /// Whether something is to be learnt that the learner cannot begin alone.
  public boolean waits(PersonTrainingView.Row row) {
    return row.course() != null && !row.course().kind().isByOneself() && !row.done();
  }

  /// The day of one's place in the schedule; null without one.
  public @Nullable LocalDate place(PersonTrainingView.Row row) {
    return places.get(row.requirement().id());
  }

  /// A newcomer's own class.
  ///
  /// @param buddy name, empty when there is none
  /// @param week full weeks since the first contacts
  /// @param factor how long contacts may take this week, against the proficient
  /// @param weeks until that is nearly as long
  public record Induction(
      Cohort cohort,
      Cohort.Member me,
      List<Step> steps,
      String buddy,
      int week,
      double factor,
      int weeks) {
    public Induction {
      steps = List.copyOf(steps);
    }

    /// @param chosen `yes`, `no` or empty
    public boolean isFirstJob(String chosen) {
      Boolean said = me.firstJob();
      return chosen.equals(said == null ? "" : said ? "yes" : "no");
    }
  }

  /// A step of it.
  public record Step(InductionTemplate.Step step, LocalDate day, boolean done) {}
}
