package org.floorwalker.app.staffing.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.staffing.CentreTerms;
import org.floorwalker.app.staffing.GoalTerms;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;

/// What queues promise beyond their goal.
///
/// @param queues every queue with its terms
/// @param centres what each centre asks of all its queues together
/// @param edited the queue whose form is open, null when none is
public record TermsView(List<Line> queues, List<CentreTerms> centres, @Nullable Edited edited) {
  public TermsView {
    queues = List.copyOf(queues);
    centres = List.copyOf(centres);
  }

  /// @param loss unplanned loss in the mean of a week, 0 to 1
  public record Line(String code, String name, ServiceGoal goal, GoalTerms terms, double loss) {}

  /// @param queue code of the queue
  /// @param name what it is called
  /// @param fields goal period, floor, night
  /// @param working several contacts at once, and where contacts may go on to
  /// @param losses a row for each reason, and empty ones to write into
  /// @param trouble what contradicts what, null when nothing does
  public record Edited(
      String queue,
      String name,
      List<Field> fields,
      List<Field> working,
      List<Loss> losses,
      @Nullable String trouble) {
    public Edited {
      fields = List.copyOf(fields);
      working = List.copyOf(working);
      losses = List.copyOf(losses);
    }
  }

  /// One reason as it was written.
  public record Loss(String reason, String share, String weekdays, String from, String until) {
    static final Loss EMPTY = new Loss("", "", "", "", "");
  }
}
