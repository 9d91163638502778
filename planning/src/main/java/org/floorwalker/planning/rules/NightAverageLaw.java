package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.rules.PersonWork.Duty;

/// Who regularly works at night works so many hours in 24 on average, e.g. `8/4w:3@21-06`: 8 hours
/// over four weeks for those of whose shifts a third have three hours inside 21 to 06.
///
/// One day in seven is weekly rest and left out of the average (aml § 10-11 (6); ATL § 13 a;
/// Directive 2003/88/EC Art. 8), as are leave and illness.
final class NightAverageLaw implements LawRule {
  static final double WORKING_SHARE = 6.0 / 7;
  private static final double ROUNDING = 1e-9;

  /// @param hours in 24 on average
  record Limit(double hours, ReferenceTime reference, NightShift shift) {
    static Limit parse(String value) {
      String[] parts = value.split("[/:]", 3);
      return new Limit(
          Hours.of(Hours.parse(parts[0])),
          ReferenceTime.parse(parts[1]),
          NightShift.parse(parts[2]));
    }
  }

  @Override
  public String name() {
    return "night_average_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    Limit limit = Limit.parse(value);
    return RedDays.judgedSundays(work).stream()
        .filter(sunday -> limit.reference().hasPlanned(work, sunday.plusDays(1)))
        .filter(sunday -> isNightWorker(work, limit, sunday.plusDays(1)))
        .filter(sunday -> average(work, limit, sunday) > limit.hours() + ROUNDING)
        .map(
            sunday ->
                new Breach(
                    sunday, average(work, limit, sunday), limit.hours(), "h in 24 on average"))
        .toList();
  }

  private static boolean isNightWorker(PersonWork work, Limit limit, LocalDate endExclusive) {
    LocalDate first = limit.reference().first(endExclusive);
    List<Duty> duties = work.between(first, endExclusive);
    long nights = duties.stream().filter(duty -> limit.shift().matches(duty, work)).count();
    return nights > 0 && nights * 3 >= duties.size();
  }

  private static double average(PersonWork work, Limit limit, LocalDate sunday) {
    LocalDate end = sunday.plusDays(1);
    double days = limit.reference().days(work, end) * WORKING_SHARE;
    return days == 0 ? 0 : Hours.of(work.paid(limit.reference().first(end), end)) / days;
  }
}
