package org.floorwalker.planning.optimise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Agent.Had;
import org.floorwalker.planning.roster.Agent.Own;
import org.floorwalker.planning.roster.Agent.WorksFrom;
import org.floorwalker.planning.roster.Bounds;
import org.floorwalker.planning.roster.Bounds.Basis;
import org.floorwalker.planning.roster.Bounds.HoursWithin;
import org.floorwalker.planning.roster.Bounds.NightsWithin;
import org.floorwalker.planning.roster.Bounds.SundaysWithin;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.CustomerTimeLimit;
import org.floorwalker.planning.roster.GivenDay;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.RedDay;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.time.TimeRange;

/// What holds for single people of a random floor: own law, bands, given days.
final class RandomTerms {
  private static final Duration BAG_STEP = Duration.ofHours(2);

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
        .withHad(
            new Had(
                personal.nextInt(9) - 4,
                personal.nextInt(9) / 2.0 - 2,
                personal.nextInt(5) / 2.0 - 1));
  }

  /// Of every three countries one says how soon the first break comes, one that none lies at the
  /// edge of a shift.
  static List<BreakLaw> places(Random personal) {
    return switch (personal.nextInt(3)) {
      case 0 ->
          List.of(
              new BreakLaw.First(
                  Duration.ofHours(6),
                  Duration.ofMinutes(personal.nextBoolean() ? 15 : 30),
                  Duration.ofHours(3 + personal.nextInt(2))));
      case 1 -> List.of(new BreakLaw.Inside());
      default -> List.of();
    };
  }

  /// Every other one has a band of time with customers.
  static Own limited(Random personal, Own own) {
    double band = personal.nextInt(70) / 100.0;
    CustomerTimeLimit limit = new CustomerTimeLimit(band, band + personal.nextInt(30) / 100.0);
    return personal.nextBoolean() ? own.withCustomerTime(limit) : own;
  }

  /// Every fifth has a rotation of eight days: some of them chosen, the others free, shifts that
  /// the law may not even allow, or one of two shifts.
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
        case 5, 7 ->
            days.add(
                new GivenDay(
                    day,
                    List.of(
                        TimeRange.of(start, Duration.ofMinutes(minutes)),
                        TimeRange.of(start.plus(BAG_STEP), Duration.ofMinutes(minutes - 60))),
                    true));
        default -> {}
      }
    }
    return agent.own().withGiven(days);
  }

  /// Every fourth has another contract from some day on, half of them with other times.
  static Own later(Random changing, Own own, Set<String> contracts, Period period) {
    if (changing.nextInt(4) > 0) {
      return own;
    }
    LocalDate from = period.firstDay().plusDays(changing.nextInt(period.days()));
    String contract = List.copyOf(contracts).get(changing.nextInt(contracts.size()));
    StartTimes starts = changing.nextBoolean() ? new StartTimes(0, 1440) : new StartTimes(480, 900);
    Agent.Times times = new Agent.Times(starts, changing.nextBoolean());
    return own.withLater(List.of(new Agent.Later(from, contract, times)));
  }

  /// Every fourth has little left by averages, seven days in a row, nights or free Sundays.
  static Bounds bounds(Random bound, Period period) {
    if (bound.nextInt(4) > 0) {
      return Bounds.NONE;
    }
    List<HoursWithin> hours = new ArrayList<>();
    List<SundaysWithin> sundays = new ArrayList<>();
    Basis basis = new Basis("rolling_week_max_h", "");
    for (LocalDate last = period.firstDay();
        last.isBefore(period.endExclusive());
        last = last.plusDays(1)) {
      LocalDate end = last.plusDays(1);
      boolean isSunday = last.getDayOfWeek() == DayOfWeek.SUNDAY;
      switch (bound.nextInt(isSunday ? 4 : 2)) {
        case 1 -> hours.add(new HoursWithin(basis, last.minusDays(6), end, hours(bound, 30), null));
        case 2 ->
            hours.add(
                new HoursWithin(
                    basis,
                    last.minusDays(27),
                    end,
                    hours(bound, 40 + 30 * bound.nextInt(3)),
                    null));
        case 3 ->
            hours.add(
                new HoursWithin(basis, last.minusDays(20), end, hours(bound, 10), nights(bound)));
        default -> {}
      }
      if (isSunday) {
        List<RedDay> red = new ArrayList<>();
        for (int week = 3; week >= 0; week--) {
          LocalDate sunday = last.minusWeeks(week);
          red.add(new RedDay(sunday, sunday.minusDays(1).atTime(18, 0), sunday.atTime(22, 0)));
        }
        sundays.add(new SundaysWithin(basis, red, 1 + bound.nextInt(3)));
      }
    }
    return new Bounds(hours, bound.nextBoolean() ? sundays : List.of());
  }

  private static Duration hours(Random bound, int least) {
    return Duration.ofHours(least + bound.nextInt(25));
  }

  private static NightsWithin nights(Random bound) {
    return new NightsWithin(
        new NightHours(22 * 60, 6 * 60), Duration.ofHours(3), bound.nextInt(8), bound.nextInt(2));
  }

  /// Every third works at home, or at home on every other day.
  static Agent.Place place(Random personal, Agent.Place place, Period period) {
    if (personal.nextInt(3) > 0) {
      return place;
    }
    Set<LocalDate> otherwise = new HashSet<>();
    for (int d = 0; personal.nextBoolean() && d < period.days(); d += 2) {
      otherwise.add(period.firstDay().plusDays(d));
    }
    return place.with(new WorksFrom(personal.nextBoolean(), otherwise));
  }

  /// Half of the sites have one to three seats.
  static Site seats(Random personal, Site site) {
    int seats = 1 + personal.nextInt(3);
    return personal.nextBoolean() ? site : site.withSeats(seats);
  }

  /// Every fourth day of half of the countries is a public holiday.
  static Map<String, Set<LocalDate>> holidays(
      Random personal, Set<String> countries, Period period) {
    Map<String, Set<LocalDate>> holidays = new HashMap<>();
    for (String country : countries) {
      Set<LocalDate> days = new HashSet<>();
      int from = personal.nextInt(8);
      for (int d = from; from < 4 && d < period.days(); d += 4) {
        days.add(period.firstDay().plusDays(d));
      }
      holidays.put(country, days);
    }
    return holidays;
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
