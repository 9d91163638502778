package org.floorwalker.app.development.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.store.QuarterStore;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.Employment;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.jobs.Chore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sums up what a quarter held when it is over: hours with customers, hours of talks, moves inside.
/// Once for each of the last eight quarters; one of which contacts or talks were not there yet is
/// counted again, since earlier ones may come in by tables.
@Component
public class Quarters implements Chore {
  private static final int KEPT = 8;

  private final QuarterStore store;
  private final History history;
  private final People people;
  private final Clock clock;

  Quarters(QuarterStore store, History history, People people, Clock clock) {
    this.store = store;
    this.history = history;
    this.people = people;
    this.clock = clock;
  }

  /// First day of the quarter a day lies in.
  public static LocalDate first(LocalDate day) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
  }

  /// First days of the quarters from the one until before the other.
  public static List<LocalDate> between(LocalDate first, LocalDate until) {
    return first.datesUntil(until, Period.ofMonths(3)).toList();
  }

  @Override
  public String name() {
    return "development.quarters";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public void run() {
    LocalDate today = people.today();
    LocalDate now = first(today);
    LocalDate from = now.minusMonths(3L * KEPT);
    Map<LocalDate, QuarterStore.Sums> there = store.listFrom(from);
    List<Employment> employments = people.employments(today);
    between(from, now).stream()
        .filter(day -> !there.getOrDefault(day, QuarterStore.Sums.NOTHING).isWhole())
        .forEach(day -> count(day, employments));
  }

  private static boolean isWithin(@Nullable LocalDate day, LocalDate first, LocalDate until) {
    return day != null && !day.isBefore(first) && day.isBefore(until);
  }

  private void count(LocalDate first, List<Employment> employments) {
    LocalDate until = first.plusMonths(3);
    ZoneId zone = people.zone();
    double seconds =
        first
            .datesUntil(until)
            .flatMap(day -> history.queueResults(day, zone).stream())
            .mapToDouble(result -> result.handleSeconds() * result.counts().answered())
            .filter(Double::isFinite)
            .sum();
    long led = employments.stream().filter(one -> isWithin(one.ledFrom(), first, until)).count();
    store.write(
        new QuarterStore.Quarter(first, until, zone), seconds / 3600, (int) led, clock.instant());
  }
}
