package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.floorwalker.planning.roster.Hours;
import org.jspecify.annotations.Nullable;

/// Working time is at most so many hours a week on average over the reference time, e.g. `48/8w` or
/// `48/4m`, looked back from each Sunday (Directive 2003/88/EC Art. 6 and 16).
public final class AverageWeekLaw implements LawRule {
  @Override
  public String name() {
    return "average_week_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    String[] parts = value.split("/");
    double limit = Hours.of(Hours.parse(parts[0]));
    return work.judged()
        .first()
        .datesUntil(work.judged().endExclusive())
        .filter(day -> AgentWork.monday(day).plusDays(6).equals(day))
        .map(sunday -> checkBack(work, sunday.plusDays(1), parts[1], limit))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Breach checkBack(
      PersonWork work, LocalDate endExclusive, String reference, double limit) {
    LocalDate first = back(endExclusive, reference);
    double weeks = ChronoUnit.DAYS.between(first, endExclusive) / 7.0;
    double average = Hours.of(work.paid(first, endExclusive)) / weeks;
    return average <= limit + 1e-9
        ? null
        : new Breach(endExclusive.minusDays(1), average, limit, "h a week on average");
  }

  private static LocalDate back(LocalDate day, String reference) {
    int count = Integer.parseInt(reference.substring(0, reference.length() - 1));
    return reference.endsWith("w") ? day.minusWeeks(count) : day.minusMonths(count);
  }
}
