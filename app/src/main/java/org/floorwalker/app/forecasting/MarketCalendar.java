package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.files.holidays.Holiday;
import org.floorwalker.files.holidays.HolidayCalendar;
import org.floorwalker.planning.forecast.SpecialDay;
import org.springframework.stereotype.Component;

/// The named days of a market: its public holidays and eves from the shipped calendars, and what
/// planners have named. A date with two holidays has two names.
@Component
final class MarketCalendar {
  static final String SHIPPED = "calendar";

  private final KnowledgeStore knowledge;

  MarketCalendar(KnowledgeStore knowledge) {
    this.knowledge = knowledge;
  }

  /// Named days in order of date and name, each name once a date.
  List<EnteredSpecialDay> listSpecialDays(String country, LocalDate from, LocalDate until) {
    List<EnteredSpecialDay> all = new ArrayList<>(shipped(country, from, until));
    all.addAll(knowledge.listSpecialDays(country, from, until));
    Set<String> seen = new HashSet<>();
    return all.stream()
        .filter(day -> seen.add(day.day().date() + day.day().name()))
        .sorted(
            Comparator.comparing((EnteredSpecialDay day) -> day.day().date())
                .thenComparing(day -> day.day().name()))
        .toList();
  }

  private static List<EnteredSpecialDay> shipped(String country, LocalDate from, LocalDate until) {
    List<EnteredSpecialDay> days = new ArrayList<>();
    for (Holiday holiday : HolidayCalendar.of(country, from.getYear(), until.getYear())) {
      boolean wanted = !holiday.date().isBefore(from) && holiday.date().isBefore(until);
      for (String name : wanted ? holiday.name().split(", ") : new String[0]) {
        days.add(new EnteredSpecialDay(0, new SpecialDay(holiday.date(), name), country, SHIPPED));
      }
    }
    return days;
  }
}
