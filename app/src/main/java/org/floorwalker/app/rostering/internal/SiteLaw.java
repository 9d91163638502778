package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.holidays.DayKind;
import org.floorwalker.files.holidays.Holiday;
import org.floorwalker.files.holidays.HolidayCalendar;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RedDay;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.rules.PersonWork;
import org.floorwalker.planning.rules.RedHours;
import org.floorwalker.planning.rules.RosterLaw;
import org.floorwalker.planning.rules.RulesInForce;

/// The law and the calendar that hold in a country, or at one of its sites, around some days.
final class SiteLaw {
  private static final int DAYS_BEFORE = 14;
  private static final int DAYS_AFTER = 2;

  private final LawBook book;

  SiteLaw(LawBook book) {
    this.book = book;
  }

  /// The numbers a roster of the days is solved and checked under.
  RuleSettings settings(String country, LocalDate first, LocalDate endExclusive) {
    return settings(place(country, book.inForce(country, first), first), first, endExclusive);
  }

  /// People of sites with an agreement of their own are bound by that instead of their country's.
  void bindBySite(
      Map<String, Agent> agents, Collection<Site> sites, LocalDate first, LocalDate endExclusive) {
    Map<String, RuleSettings> own = new HashMap<>();
    for (Site site : sites) {
      if (book.isApart(site, first)) {
        own.put(site.id(), settings(place(site, first), first, endExclusive));
      }
    }
    agents.replaceAll(
        (_, agent) -> {
          RuleSettings law = own.get(agent.site());
          return law == null ? agent : agent.with(agent.own().withLaw(law));
        });
  }

  private static RuleSettings settings(
      RosterLaw.Place place, LocalDate first, LocalDate endExclusive) {
    RuleSettings settings = place.rules().bookSettings();
    List<RedDay> redDays =
        "yes".equals(place.rules().value("next_sunday_free"))
            ? place
                .calendar()
                .redDays(first.minusDays(DAYS_BEFORE), endExclusive.plusDays(DAYS_AFTER))
            : List.of();
    return settings.withFreeAfterWork(redDays);
  }

  /// Public holidays of the country, in the years round the day.
  Set<LocalDate> holidays(String country, LocalDate day) {
    return place(country, book.inForce(country, day), day).calendar().holidays();
  }

  /// Those of the countries of the sites, by country.
  Map<String, Set<LocalDate>> holidays(List<Site> sites, LocalDate day) {
    Map<String, Set<LocalDate>> holidays = new HashMap<>();
    for (Site site : sites) {
      holidays.computeIfAbsent(site.country(), country -> holidays(country, day));
    }
    return holidays;
  }

  /// Law and calendar for publishing a roster that begins on the day.
  RosterLaw.Place place(Site site, LocalDate day) {
    return place(site.country(), book.inForce(site, day), day);
  }

  private static RosterLaw.Place place(String country, RulesInForce rules, LocalDate day) {
    return new RosterLaw.Place(rules, calendar(country, rules, day));
  }

  private static PersonWork.Calendar calendar(String country, RulesInForce rules, LocalDate day) {
    Set<LocalDate> holidays = new HashSet<>();
    Set<LocalDate> shortened = new HashSet<>();
    Map<LocalDate, Integer> halfDays = new HashMap<>();
    for (Holiday holiday : HolidayCalendar.of(country, day.getYear() - 1, day.getYear() + 1)) {
      switch (holiday.kind()) {
        case DayKind.Full _ -> holidays.add(holiday.date());
        case DayKind.FromTime(LocalTime from) ->
            halfDays.put(holiday.date(), from.toSecondOfDay() / 60);
        case DayKind.ShortenedBy _ -> shortened.add(holiday.date());
        case DayKind.EveByAgreement _, DayKind.Observance _ -> {}
      }
    }
    String hours = rules.value("red_day_window");
    return new PersonWork.Calendar(
        holidays, shortened, halfDays, hours == null ? RedHours.WHOLE_DAY : RedHours.parse(hours));
  }
}
