package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.rules.AgentWork.Presence;
import org.jspecify.annotations.Nullable;

/// Between two consecutive shifts lies at least the daily rest, measured on instants: 22:00 to
/// 09:00 is 10 hours over the night of the spring's clock change.
///
/// Source of the form: Directive 2003/88/EC Art. 3.
public final class DailyRestRule implements Rule {
  @Override
  public String name() {
    return "daily_rest";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    @Nullable Duration limit = work.settings().rest().daily();
    List<Violation> violations = new ArrayList<>();
    List<Presence> presences = work.presences();
    for (int i = 1; limit != null && i < presences.size(); i++) {
      Presence next = presences.get(i);
      Duration rest =
          Duration.between(
              presences.get(i - 1).range().endExclusive(), next.range().startInclusive());
      if (next.isPlanned() && rest.compareTo(limit) < 0) {
        violations.add(
            work.hours(
                this,
                work.settings().law("daily_rest_h"),
                work.businessDay(next.range()),
                rest,
                limit));
      }
    }
    return violations;
  }
}
