package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// Hours above the normal week are capped over one or more stretches of time, e.g.
/// `40:10/1w|25/4w|200/52w`: of the hours above 40 in a calendar week at most 10 in one week, 25 in
/// four, 200 in 52. Weeks that are not wholly inside a stretch do not count in it.
final class OvertimeLaw implements LawRule {
  /// @param most hours above the norm
  private record Cap(Duration most, String written, ReferenceTime reference) {
    static Cap parse(String text) {
      String[] parts = text.split("/");
      return new Cap(Hours.parse(parts[0]), parts[1], ReferenceTime.parse(parts[1]));
    }
  }

  @Override
  public String name() {
    return "overtime_caps_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    String[] parts = value.split(":");
    Duration norm = Hours.parse(parts[0]);
    List<Cap> caps = Arrays.stream(parts[1].split("\\|")).map(Cap::parse).toList();
    List<Breach> breaches = new ArrayList<>();
    for (LocalDate sunday : RedDays.judgedSundays(work)) {
      for (Cap cap : caps) {
        Duration above = above(work, norm, cap.reference(), sunday.plusDays(1));
        if (above.compareTo(cap.most()) > 0) {
          breaches.add(
              new Breach(
                  sunday,
                  Hours.of(above),
                  Hours.of(cap.most()),
                  "h of overtime in " + cap.written()));
        }
      }
    }
    return breaches;
  }

  private static Duration above(
      PersonWork work, Duration norm, ReferenceTime reference, LocalDate endExclusive) {
    Duration sum = Duration.ZERO;
    LocalDate first = reference.first(endExclusive);
    for (LocalDate monday = endExclusive.minusWeeks(1);
        !monday.isBefore(first);
        monday = monday.minusWeeks(1)) {
      Duration over = work.paid(monday, monday.plusWeeks(1)).minus(norm);
      sum = over.isNegative() ? sum : sum.plus(over);
    }
    return sum;
  }
}
