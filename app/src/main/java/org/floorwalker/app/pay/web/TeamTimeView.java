package org.floorwalker.app.pay.web;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.people.TeamCard;
import org.jspecify.annotations.Nullable;

/// A team's month for its leader.
///
/// @param teams teams the viewer approves
/// @param team null when there is none
/// @param open reports that wait, with names
/// @param over whether the month is over, so that sheets may be approved
public record TeamTimeView(
    YearMonth month,
    List<TeamCard> teams,
    @Nullable TeamCard team,
    List<Row> rows,
    List<Open> open,
    boolean over) {
  public TeamTimeView {
    teams = List.copyOf(teams);
    rows = List.copyOf(rows);
    open = List.copyOf(open);
  }

  /// @param own whether it is the viewer's own
  public record Row(TimeSheet sheet, boolean own) {}

  public record Open(TimeReport report, String name, ZoneId zone) {}
}
