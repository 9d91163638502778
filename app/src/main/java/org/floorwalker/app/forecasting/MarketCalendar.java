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

  /// Every named day of a year with what it is, in order of date; planners' days for all
  /// markets too.
  List<CalendarDay> year(String country, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    List<CalendarDay> days = new ArrayList<>();
    HolidayCalendar.of(country, year, year)
        .forEach(
            holiday ->
                names(holiday)
                    .forEach(
                        name ->
                            days.add(CalendarDay.shipped(holiday.date(), name, holiday.kind()))));
    knowledge
        .listSpecialDays(country, first, first.plusYears(1))
        .forEach(named -> days.add(CalendarDay.named(named)));
    days.sort(Comparator.comparing(CalendarDay::date).thenComparing(CalendarDay::name));
    return days;
  }

  private static List<String> names(Holiday holiday) {
    return List.of(holiday.name().split(", "));
  }

  private static List<EnteredSpecialDay> shipped(String country, LocalDate from, LocalDate until) {
    return HolidayCalendar.of(country, from.getYear(), until.getYear()).stream()
        .filter(holiday -> !holiday.date().isBefore(from) && holiday.date().isBefore(until))
        .flatMap(
            holiday -> names(holiday).stream().map(name -> new SpecialDay(holiday.date(), name)))
        .map(day -> new EnteredSpecialDay(0, day, country, EnteredSpecialDay.SHIPPED))
        .toList();
  }
}
