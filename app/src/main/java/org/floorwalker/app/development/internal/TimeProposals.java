package org.floorwalker.app.development.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.floorwalker.app.development.ProposedTime;
import org.floorwalker.planning.time.TimeRange;

/// Finds the times at which a talk costs the customers least: within the employee's time at the
/// desk, clear of what either of the two already does, where taking one person away leaves the
/// fewest person-minutes missing.
///
/// The cost of a slot is what one person fewer adds to its shortfall,
/// `max(0, need - served + 1) - max(0, need - served)`, between 0 and 1 person, times its length.
public final class TimeProposals {
  private TimeProposals() {}

  /// What the choice rests on.
  ///
  /// @param slot length of the grid
  /// @param desk the employee's time at the desk
  /// @param busy what either of the two already does
  /// @param served queue the employee serves, by start of the slot
  /// @param margins people served less needed, by queue and start of the slot
  public record Scene(
      Duration slot,
      List<TimeRange> desk,
      List<TimeRange> busy,
      SortedMap<Instant, String> served,
      Map<String, Map<Instant, Double>> margins) {
    public Scene {
      desk = List.copyOf(desk);
      busy = List.copyOf(busy);
    }
  }

  /// The best times, at most one a half day so that there is something to choose from, the
  /// cheapest first and among equals the earliest.
  public static List<ProposedTime> best(Scene scene, Duration length, Instant notBefore, int most) {
    List<ProposedTime> all = new ArrayList<>();
    for (TimeRange desk : scene.desk()) {
      Instant last = desk.endExclusive().minus(length);
      for (Instant t = desk.startInclusive(); !t.isAfter(last); t = t.plus(scene.slot())) {
        if (!t.isBefore(notBefore) && isFree(scene, t, t.plus(length))) {
          all.add(new ProposedTime(t, shortMinutes(scene, t, t.plus(length))));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble(ProposedTime::shortMinutes).thenComparing(ProposedTime::start));
    return spread(all, most);
  }

  private static List<ProposedTime> spread(List<ProposedTime> sorted, int most) {
    List<ProposedTime> chosen = new ArrayList<>();
    for (ProposedTime time : sorted) {
      boolean near =
          chosen.stream()
              .anyMatch(other -> Duration.between(other.start(), time.start()).abs().toHours() < 4);
      if (!near && chosen.size() < most) {
        chosen.add(time);
      }
    }
    return chosen;
  }

  private static boolean isFree(Scene scene, Instant start, Instant end) {
    return scene.busy().stream()
        .noneMatch(
            busy -> busy.startInclusive().isBefore(end) && busy.endExclusive().isAfter(start));
  }

  private static double shortMinutes(Scene scene, Instant start, Instant end) {
    double minutes = 0;
    for (Map.Entry<Instant, String> served : scene.served().entrySet()) {
      Instant slotEnd = served.getKey().plus(scene.slot());
      Duration overlap = overlap(served.getKey(), slotEnd, start, end);
      if (!overlap.isZero()) {
        double margin =
            scene
                .margins()
                .getOrDefault(served.getValue(), Map.of())
                .getOrDefault(served.getKey(), 0.0);
        minutes += addedShortfall(margin) * overlap.toSeconds() / 60.0;
      }
    }
    return minutes;
  }

  /// What one person fewer adds to the shortfall where `margin` people are to spare.
  static double addedShortfall(double margin) {
    return Math.max(0, 1 - margin) - Math.max(0, -margin);
  }

  private static Duration overlap(Instant a, Instant aEnd, Instant b, Instant bEnd) {
    Instant from = a.isAfter(b) ? a : b;
    Instant until = aEnd.isBefore(bEnd) ? aEnd : bEnd;
    return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
  }
}
