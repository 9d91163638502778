package org.floorwalker.planning.optimise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Agent.Had;
import org.floorwalker.planning.roster.Agent.Own;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.CustomerTimeLimit;
import org.floorwalker.planning.roster.GivenDay;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.time.TimeRange;

/// What holds for single people of a random floor: own law, bands, given days.
final class RandomTerms {
  private RandomTerms() {}

  /// Terms of one person's own for every third: rests of twelve hours and no nights, times they
  /// must start at, hours carried over, evenings and weekends of earlier months.
  static Own own(Random personal, RuleSettings country) {
    Own own = Own.NOTHING;
    if (personal.nextInt(3) > 0) {
      return own;
    }
    if (personal.nextBoolean()) {
      own = own.withLaw(stricter(country));
    }
    if (personal.nextInt(3) == 0) {
      own = own.withMustStart(List.of(new StartTimes(480, 600), new StartTimes(1200, 60)));
    }
    return own.withOwed(Duration.ofMinutes(30L * (personal.nextInt(17) - 8)))
        .withHad(new Had(personal.nextInt(9) - 4, personal.nextInt(9) / 2.0 - 2));
  }

  /// Every other one has a band of time with customers.
  static Own limited(Random personal, Own own) {
    double band = personal.nextInt(70) / 100.0;
    CustomerTimeLimit limit = new CustomerTimeLimit(band, band + personal.nextInt(30) / 100.0);
    return personal.nextBoolean() ? own.withCustomerTime(limit) : own;
  }

  /// Every fifth has a rotation of eight days: half of them chosen, the others free or shifts that
  /// the law may not even allow.
  static Own given(Random personal, Agent agent, ZoneId zone, Period period) {
    List<GivenDay> days = new ArrayList<>();
    int from = agent.times().starts().fromMinute();
    int minutes = 15 * (16 + personal.nextInt(22));
    boolean isRotating = personal.nextInt(5) == 0;
    for (int d = 0; isRotating && d < period.days(); d++) {
      LocalDate day = period.firstDay().plusDays(d);
      Instant start = day.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(from));
      switch (d % 8) {
        case 1, 6 -> days.add(new GivenDay(day, null));
        case 3, 4 -> days.add(new GivenDay(day, TimeRange.of(start, Duration.ofMinutes(minutes))));
        default -> {}
      }
    }
    return agent.own().withGiven(days);
  }

  static Need busy(Random personal, Need need) {
    return new Need(need.queue(), need.start(), need.heads(), personal.nextInt(101) / 100.0);
  }

  private static RuleSettings stricter(RuleSettings country) {
    return new RuleSettings(
        country.country(),
        new RuleSettings.Rest(
            Duration.ofHours(12),
            country.rest().weekly(),
            country.rest().weeklyIncludesDaily(),
            new RuleSettings.NightHours(1380, 360)),
        new RuleSettings.WorkingHours(
            country.hours().weeklyAverageMax(),
            country.hours().singleWeekMax(),
            country.hours().dayMax(),
            Duration.ofHours(7)),
        country.days(),
        BreakLaw.parse("gt4.5:30"),
        country.laws());
  }
}
