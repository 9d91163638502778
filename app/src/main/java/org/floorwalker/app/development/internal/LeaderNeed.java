package org.floorwalker.app.development.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.floorwalker.app.people.Leadership;

/// How many leaders are needed, and how those of today came to lead.
public final class LeaderNeed {
  /// Least and most people of one leader; beyond them a team is named.
  public static final int LEAST_SPAN = 12;

  public static final int MOST_SPAN = 18;

  /// Who led within so many days of coming was taken in from outside as a leader.
  private static final int OUTSIDE_DAYS = 30;

  /// How much of a leader's day one at home takes against one at the site, where nobody has
  /// said otherwise.
  public static final double HOME_WEIGHT = 1.25;

  private static final double DAYS_A_MONTH = 365.25 / 12;

  private LeaderNeed() {}

  /// Leaders to find within a year: those needed for the people then, less those of today
  /// who stay.
  ///
  /// @param growth of the number of people in a year, such as 0.2
  /// @param leaving share of leaders who leave or move on in a year
  /// @param span people of one leader aimed at
  public static int within(int people, int leaders, double growth, double leaving, double span) {
    double needed = Math.ceil(people * (1 + growth) / span);
    double staying = leaders * (1 - leaving);
    return (int) Math.max(0, Math.ceil(needed - staying));
  }

  /// People of a team as they weigh on its leader: who works at home takes more of the leader's
  /// day (WEL-05).
  ///
  /// @param home how many of them work at home
  /// @param homeWeight how much of a leader's day one at home takes against one at the site, from 1
  public static double weighted(int people, int home, double homeWeight) {
    return people + home * (homeWeight - 1);
  }

  /// Whether a team is too small or too large for one leader: the least counts heads, the most what
  /// they weigh.
  public static boolean isBeyondSpan(int people, double weighted) {
    return people < LEAST_SPAN || weighted > MOST_SPAN;
  }

  /// Share of leaders who came from inside; empty when there are none with a known start.
  public static OptionalDouble internalShare(List<Leadership> leaders) {
    return leaders.stream()
        .filter(one -> one.since() != null)
        .mapToDouble(one -> isInternal(one) ? 1 : 0)
        .average();
  }

  /// Median months from coming to leading, of those from inside; empty when there are none.
  public static OptionalDouble monthsToLead(List<Leadership> leaders) {
    List<Double> months =
        leaders.stream()
            .filter(LeaderNeed::isInternal)
            .flatMap(one -> Stream.ofNullable(one.since()).map(since -> months(since, one)))
            .toList();
    return months.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Spreads.of(months).median());
  }

  private static double months(LocalDate since, Leadership one) {
    return ChronoUnit.DAYS.between(since, one.ledFrom()) / DAYS_A_MONTH;
  }

  private static boolean isInternal(Leadership one) {
    return one.since() != null && one.ledFrom().isAfter(one.since().plusDays(OUTSIDE_DAYS));
  }
}
