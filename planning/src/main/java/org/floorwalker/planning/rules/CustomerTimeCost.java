package org.floorwalker.planning.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.roster.CustomerTimeLimit;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;

/// What it costs that people have customers in hand for more of their paid time than their band.
///
/// In a slot at the desk somebody is busy for the mean of their queues' shares, by need. Of each
/// business day and of each calendar week every hour beyond the band costs 6, and 18 more beyond
/// the ceiling.
final class CustomerTimeCost {
  private static final double OVER_BAND = 6;
  private static final double OVER_CEILING = 18;

  private final RosterProblem problem;
  private final Map<Instant, List<Need>> needs = new HashMap<>();

  /// @param busy hours with a customer in hand
  /// @param paid hours paid
  private record Hours(double busy, double paid) {
    Hours plus(Hours other) {
      return new Hours(busy + other.busy, paid + other.paid);
    }

    double cost(CustomerTimeLimit limit) {
      return OVER_BAND * Math.max(0, busy - limit.band() * paid)
          + OVER_CEILING * Math.max(0, busy - limit.ceiling() * paid);
    }
  }

  CustomerTimeCost(RosterProblem problem) {
    this.problem = problem;
    for (Need need : problem.needs()) {
      needs.computeIfAbsent(need.start(), _ -> new ArrayList<>()).add(need);
    }
  }

  double of(AgentWork work) {
    CustomerTimeLimit limit = work.agent().own().customerTime();
    if (limit == null) {
      return 0;
    }
    Map<LocalDate, Hours> days = new HashMap<>();
    Map<LocalDate, Hours> weeks = new HashMap<>();
    for (Shift shift : work.shifts()) {
      LocalDate date = shift.day().date();
      LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      Hours hours = hours(work, shift);
      days.merge(date, hours, Hours::plus);
      weeks.merge(monday, hours, Hours::plus);
    }
    return days.values().stream().mapToDouble(hours -> hours.cost(limit)).sum()
        + weeks.values().stream().mapToDouble(hours -> hours.cost(limit)).sum();
  }

  private Hours hours(AgentWork work, Shift shift) {
    Duration slot = problem.period().slot();
    double busy = 0;
    for (Instant t = shift.range().startInclusive();
        t.isBefore(shift.range().endExclusive());
        t = t.plus(slot)) {
      busy += isAtDesk(shift, TimeRange.of(t, slot)) ? busyShare(work, t) : 0;
    }
    Duration paid = PaidTime.of(problem.terms().breakRules(), shift.range().length());
    return new Hours(busy * slot.toSeconds() / 3600, paid.toSeconds() / 3600.0);
  }

  private static boolean isAtDesk(Shift shift, TimeRange slot) {
    return shift.pauses().stream().noneMatch(pause -> pause.range().overlaps(slot))
        && shift.activities().stream().noneMatch(activity -> activity.range().overlaps(slot));
  }

  private double busyShare(AgentWork work, Instant slot) {
    double heads = 0;
    double busy = 0;
    for (Need need : needs.getOrDefault(slot, List.of())) {
      if (work.agent().skills().contains(need.queue())) {
        heads += need.heads();
        busy += need.heads() * need.busy();
      }
    }
    return heads == 0 ? 0 : busy / heads;
  }
}
