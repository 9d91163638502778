package org.floorwalker.planning.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;

/// Several queues added up, and what was ruled on their days.
///
/// A queue's day that was left out stands in the sum as the mean of the queue's same slots one and
/// two weeks before and after, so that the day of the other queues still counts. What else was
/// ruled holds for the sum when the queues it was ruled on have at least half of the contacts: of
/// the day where it counts as it is, of everything where a level is new or is none.
record GroupSum(IntervalHistory history, DayRulings rulings) {
  private static final int[] WEEKS_AWAY = {-2, -1, 1, 2};

  static GroupSum of(QueueId name, List<IntervalHistory> histories, ForecastRequest request) {
    Map<Long, Double> sums = new TreeMap<>();
    for (IntervalHistory history : histories) {
      add(history, request, sums);
    }
    IntervalHistory.Builder all = IntervalHistory.builder(name, histories.getFirst().slot());
    sums.forEach((start, offered) -> all.add(Instant.ofEpochSecond(start), offered));
    return new GroupSum(all.build(), new Ruled(histories, request).rulings());
  }

  private static void add(
      IntervalHistory history, ForecastRequest request, Map<Long, Double> sums) {
    Set<LocalDate> leftOut = request.rulings(history.queue()).leftOut();
    if (leftOut.isEmpty()) {
      for (int row = 0; row < history.size(); row++) {
        sums.merge(history.startEpochSecond(row), history.offered(row), Double::sum);
      }
      return;
    }
    Map<Long, Double> kept = new HashMap<>();
    ZoneId zone = request.zone();
    for (int row = 0; row < history.size(); row++) {
      if (!leftOut.contains(dayOf(history, row, zone))) {
        kept.put(history.startEpochSecond(row), history.offered(row));
      }
    }
    kept.forEach((start, offered) -> sums.merge(start, offered, Double::sum));
    for (int row = 0; row < history.size(); row++) {
      if (leftOut.contains(dayOf(history, row, zone))) {
        sums.merge(
            history.startEpochSecond(row), usual(history.start(row), zone, kept), Double::sum);
      }
    }
  }

  private static LocalDate dayOf(IntervalHistory history, int row, ZoneId zone) {
    return history.start(row).atZone(zone).toLocalDate();
  }

  /// The mean of the same local time in the weeks around; 0 where none of it is known.
  private static double usual(Instant start, ZoneId zone, Map<Long, Double> kept) {
    double sum = 0;
    int known = 0;
    for (int weeks : WEEKS_AWAY) {
      Double there = kept.get(start.atZone(zone).plusWeeks(weeks).toEpochSecond());
      sum += there == null ? 0 : there;
      known += there == null ? 0 : 1;
    }
    return known == 0 ? 0 : sum / known;
  }

  /// What was ruled on the queues, weighed by their contacts.
  private record Ruled(List<IntervalHistory> histories, ForecastRequest request) {
    DayRulings rulings() {
      return new DayRulings(
          held(DayRulings::counted, true),
          Set.of(),
          held(DayRulings::shifts, false),
          held(DayRulings::noShifts, false));
    }

    private Set<LocalDate> held(Function<DayRulings, Set<LocalDate>> kind, boolean ofDay) {
      return histories.stream()
          .flatMap(history -> of(history, kind).stream())
          .distinct()
          .filter(day -> isMost(day, kind, ofDay))
          .collect(Collectors.toUnmodifiableSet());
    }

    private Set<LocalDate> of(IntervalHistory history, Function<DayRulings, Set<LocalDate>> kind) {
      return kind.apply(request.rulings(history.queue()));
    }

    private boolean isMost(
        LocalDate day, Function<DayRulings, Set<LocalDate>> kind, boolean ofDay) {
      double all = 0;
      double ruled = 0;
      for (IntervalHistory history : histories) {
        double contacts = ofDay ? contacts(history, day) : contacts(history, 0, history.size());
        all += contacts;
        ruled += of(history, kind).contains(day) ? contacts : 0;
      }
      return 2 * ruled >= all;
    }

    private double contacts(IntervalHistory history, LocalDate day) {
      return contacts(
          history,
          history.firstRowFrom(day.atStartOfDay(request.zone()).toInstant()),
          history.firstRowFrom(day.plusDays(1).atStartOfDay(request.zone()).toInstant()));
    }

    private static double contacts(IntervalHistory history, int from, int to) {
      double contacts = 0;
      for (int row = from; row < to; row++) {
        contacts += history.offered(row);
      }
      return contacts;
    }
  }
}
