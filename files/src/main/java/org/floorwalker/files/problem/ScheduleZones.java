package org.floorwalker.files.problem;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Site;
import org.jspecify.annotations.Nullable;

/// In which zone the times of a schedule stand: that of the person's site.
final class ScheduleZones {
  private final RosterProblem problem;

  ScheduleZones(RosterProblem problem) {
    this.problem = problem;
  }

  /// The zone of a person's site; for anybody else, such as a leader, that of the site of the first
  /// agent of the activity, or the first site's.
  ZoneId of(@Nullable String person, String activity) {
    Agent agent = person == null ? null : problem.floor().agents().get(person);
    if (agent != null) {
      return problem.site(agent).zone();
    }
    ActivityRequest request = problem.activities().requests().get(activity);
    Agent first =
        request == null || request.attendees().agents().isEmpty()
            ? null
            : problem.floor().agents().get(request.attendees().agents().getFirst());
    return first == null ? first() : problem.site(first).zone();
  }

  /// The first site's zone, UTC without one.
  ZoneId first() {
    Map.@Nullable Entry<String, Site> first = problem.floor().sites().firstEntry();
    return first == null ? ZoneOffset.UTC : first.getValue().zone();
  }
}
