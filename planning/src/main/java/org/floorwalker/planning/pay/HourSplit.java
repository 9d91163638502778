package org.floorwalker.planning.pay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.planning.time.TimeRange;

/// Walks one week in order of time and says of each stretch whether it is ordinary, extra
/// or overtime.
final class HourSplit {
  /// A stretch of one kind; the code of overtime is that of its step.
  record Stretch(LocalDate day, TimeRange range, String code, boolean overtime) {}

  private final PayAgreement agreement;
  private final PayCalendar calendar;
  private final Duration agreedWeek;
  private final Duration plannedWeek;
  private final List<Stretch> stretches = new ArrayList<>();
  private Duration week = Duration.ZERO;

  HourSplit(
      PayAgreement agreement, PayCalendar calendar, Duration agreedWeek, Duration plannedWeek) {
    this.agreement = agreement;
    this.calendar = calendar;
    this.agreedWeek = agreedWeek;
    this.plannedWeek = plannedWeek;
  }

  List<Stretch> split(List<WorkedDay> days) {
    for (WorkedDay day : days) {
      agreement.findOn(day.day()).ifPresent(terms -> split(day, terms));
    }
    return List.copyOf(stretches);
  }

  private void split(WorkedDay day, PayTerms terms) {
    PayTerms.Limits limits = terms.limits();
    Duration most = limits.planIsOrdinary() ? longer(limits.day(), day.planned()) : limits.day();
    Duration mostWeek =
        limits.planIsOrdinary() ? longer(limits.week(), plannedWeek) : limits.week();
    Duration agreed = limits.planIsOrdinary() ? longer(agreedWeek, plannedWeek) : agreedWeek;
    Duration today = Duration.ZERO;
    Duration over = Duration.ZERO;
    for (TimeRange range : day.worked()) {
      Duration room = shorter(most.minus(today), mostWeek.minus(week));
      Instant turn = cut(range, room);
      TimeRange within = TimeRange.of(range.startInclusive(), turn);
      ordinary(day.day(), within, agreed);
      today = today.plus(within.length());
      TimeRange above = TimeRange.of(turn, range.endExclusive());
      overtime(day.day(), above, over, terms.steps());
      over = over.plus(above.length());
    }
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /// Where the room is used up within the range.
  private static Instant cut(TimeRange range, Duration room) {
    return range.startInclusive().plus(shorter(range.length(), longer(room, Duration.ZERO)));
  }

  private void ordinary(LocalDate day, TimeRange range, Duration agreed) {
    Instant turn = cut(range, agreed.minus(week));
    add(day, TimeRange.of(range.startInclusive(), turn), PaySheet.ORDINARY, false);
    add(day, TimeRange.of(turn, range.endExclusive()), PaySheet.EXTRA, false);
    week = week.plus(range.length());
  }

  private void overtime(
      LocalDate day, TimeRange range, Duration before, List<PayTerms.Step> steps) {
    DayClass kind = calendar.classOf(day);
    List<PayTerms.Step> rising =
        steps.stream()
            .filter(step -> step.days().contains(kind))
            .sorted(Comparator.comparing(PayTerms.Step::after))
            .toList();
    Instant from = range.startInclusive();
    String code = PaySheet.OVERTIME;
    for (PayTerms.Step step : rising) {
      Instant turn = cut(range, step.after().minus(before));
      add(day, TimeRange.of(from, turn), code, true);
      from = turn;
      code = step.code();
    }
    add(day, TimeRange.of(from, range.endExclusive()), code, true);
  }

  private void add(LocalDate day, TimeRange range, String code, boolean overtime) {
    if (!range.isEmpty()) {
      stretches.add(new Stretch(day, range, code, overtime));
    }
  }
}
