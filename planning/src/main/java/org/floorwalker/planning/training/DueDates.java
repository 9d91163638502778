package org.floorwalker.planning.training;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Tells how somebody stands towards a requirement on a day, from what they have completed.
///
/// All days are local days of the person's site, so that a certificate runs out at the person's own
/// midnight wherever the server stands.
public final class DueDates {
  private final DueRule rule;
  private final LocalDate since;
  private final List<Completion> done;

  private DueDates(DueRule rule, LocalDate since, List<Completion> done) {
    this.rule = rule;
    this.since = since;
    this.done = done;
  }

  /// The standing on a day.
  ///
  /// @param since first day of the unbroken stretch in which it has concerned the person
  /// @param completions everything completed, in any order; later ones than the day are not
  ///     known yet
  public static Standing standing(
      DueRule rule, LocalDate since, List<Completion> completions, LocalDate day) {
    List<Completion> known =
        completions.stream()
            .filter(one -> !one.on().isAfter(day) && !one.on().isBefore(rule.countsFrom()))
            .toList();
    return new DueDates(rule, since, known).standing(day);
  }

  private Standing standing(LocalDate day) {
    return switch (rule.recurrence()) {
      case Recurrence.Once() -> once();
      case Recurrence.EveryMonths(int months) -> everyMonths(months);
      case Recurrence.YearlyWindow window -> window(window, day);
      case Recurrence.HoursPerYear hours -> hours(hours, day);
    };
  }

  private Standing once() {
    return latest()
        .<Standing>map(Standing.Settled::new)
        .orElseGet(() -> owed(rule.countsFrom(), rule.newcomerDue(since)));
  }

  /// Who holds an old certificate when it begins to concern them has the newcomer's days as well.
  private Standing everyMonths(int months) {
    LocalDate newcomer = rule.newcomerDue(since);
    LocalDate due =
        done.stream()
            .map(one -> one.holdsUntil(months))
            .max(LocalDate::compareTo)
            .filter(held -> held.isAfter(newcomer))
            .orElse(newcomer);
    return owed(rule.countsFrom(), due);
  }

  private Standing window(Recurrence.YearlyWindow window, LocalDate day) {
    int year = window.opens(day.getYear()).isAfter(day) ? day.getYear() - 1 : day.getYear();
    boolean concerned = !window.closes(year).isBefore(start());
    boolean isMet = done.stream().anyMatch(one -> !one.on().isBefore(window.opens(year)));
    int next = concerned && !isMet ? year : firstYear(window, year + 1);
    LocalDate newcomer = rule.newcomerDue(since);
    LocalDate due = window.closes(next);
    return owed(window.opens(next), due.isBefore(newcomer) ? newcomer : due);
  }

  /// The first year from the given one whose stretch ends after the requirement concerns
  /// the person.
  private int firstYear(Recurrence.YearlyWindow window, int from) {
    int year = from;
    while (window.closes(year).isBefore(start())) {
      year++;
    }
    return year;
  }

  private LocalDate start() {
    return since.isBefore(rule.inForce()) ? rule.inForce() : since;
  }

  /// Hours are spent on the oldest year that lacks some; what is over does not help a later year.
  private Standing hours(Recurrence.HoursPerYear hours, LocalDate day) {
    LocalDate from = start().isBefore(rule.countsFrom()) ? rule.countsFrom() : start();
    SequencedMap<Integer, Duration> missing = new LinkedHashMap<>();
    for (int year = from.getYear(); year <= day.getYear(); year++) {
      missing.put(year, hours.owed(year, from));
      pay(missing, spent(year));
    }
    if (missing.isEmpty()) {
      int next = Math.max(day.getYear() + 1, from.getYear());
      missing.put(next, hours.owed(next, from));
    }
    int year = missing.firstEntry().getKey();
    return new Standing.Owed(
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 12, 31),
        missing.firstEntry().getValue(),
        last());
  }

  private static void pay(SequencedMap<Integer, Duration> missing, Duration spent) {
    Duration left = spent;
    while (left.isPositive() && !missing.isEmpty()) {
      Map.Entry<Integer, Duration> oldest = missing.pollFirstEntry();
      Duration paid = oldest.getValue().compareTo(left) < 0 ? oldest.getValue() : left;
      left = left.minus(paid);
      if (oldest.getValue().compareTo(paid) > 0) {
        missing.putFirst(oldest.getKey(), oldest.getValue().minus(paid));
      }
    }
  }

  private Duration spent(int year) {
    return done.stream()
        .filter(one -> one.on().getYear() == year)
        .map(Completion::time)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Optional<LocalDate> latest() {
    return done.stream().map(Completion::on).max(LocalDate::compareTo);
  }

  private @Nullable LocalDate last() {
    return latest().orElse(null);
  }

  private Standing owed(LocalDate opens, LocalDate due) {
    return new Standing.Owed(opens, due, Duration.ZERO, last());
  }
}
