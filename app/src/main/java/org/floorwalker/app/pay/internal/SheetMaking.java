package org.floorwalker.app.pay.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.app.pay.PaidLine;
import org.floorwalker.app.pay.PayMonth;
import org.floorwalker.app.pay.PayRules;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.pay.store.PayStore;
import org.floorwalker.app.pay.store.ReportStore;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.requests.AwayDays;
import org.floorwalker.app.rostering.RosteredDay;
import org.floorwalker.app.rostering.RosteredHours;
import org.floorwalker.files.pay.PayTable;
import org.floorwalker.planning.pay.PayAgreement;
import org.floorwalker.planning.pay.PayCalendar;
import org.floorwalker.planning.pay.PayTerms;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what is known of people's months and makes their sheets.
@Component
public final class SheetMaking {
  private final RosteredHours hours;
  private final AwayDays away;
  private final ReportStore reports;
  private final PayStore store;
  private final PayRules rules;
  private final People people;

  SheetMaking(
      RosteredHours hours,
      AwayDays away,
      ReportStore reports,
      PayStore store,
      PayRules rules,
      People people) {
    this.hours = hours;
    this.away = away;
    this.reports = reports;
    this.store = store;
    this.rules = rules;
    this.people = people;
  }

  /// The sheets of everybody with a contract in the country at the month's start or end, or with
  /// hours in between, by name.
  public List<TimeSheet> all(PayMonth month) {
    return make(month, hours.list(month.firstMonday(), month.mondayAfter()), null);
  }

  /// The sheets of some.
  public List<TimeSheet> of(PayMonth month, Set<PersonId> wanted) {
    return make(month, hours.of(wanted, month.firstMonday(), month.mondayAfter()), wanted);
  }

  private List<TimeSheet> make(
      PayMonth month,
      Map<PersonId, Map<LocalDate, RosteredDay>> rostered,
      @Nullable Set<PersonId> wanted) {
    Collection<Scheduled> people = scheduled(month, wanted, rostered);
    SheetFacts.OfCountry country = country(month);
    Map<PersonId, PayStore.Approved> approvals = store.approvals(month.month());
    Map<PersonId, Map<LocalDate, String>> aways = aways(month, people);
    Map<PersonId, List<TimeReport>> told =
        reports.listCounting(month.firstMonday(), month.mondayAfter()).stream()
            .collect(Collectors.groupingBy(TimeReport::person));
    Map<PersonId, List<PaidLine>> extras =
        store.listExtras(month.first(), month.endExclusive()).stream()
            .collect(Collectors.groupingBy(PaidLine::person));
    List<TimeSheet> sheets = new ArrayList<>();
    for (Scheduled one : people) {
      PersonId person = one.who().person();
      SheetFacts facts =
          new SheetFacts(
              one.who(),
              one.weekly(),
              new PayCalendar(one.who().zone(), country.holidays(), country.eves()),
              rostered.getOrDefault(person, Map.of()),
              aways.getOrDefault(person, Map.of()),
              told.getOrDefault(person, List.of()),
              extras.getOrDefault(person, List.of()));
      sheets.add(
          SheetComputing.sheet(month, country, facts, Optional.ofNullable(approvals.get(person))));
    }
    sheets.sort(Comparator.comparing(sheet -> sheet.who().name()));
    return sheets;
  }

  /// A person with the hours of their contract, and the country they work in.
  private record Scheduled(TimeSheet.Who who, Duration weekly, String country) {}

  /// @param wanted null for everybody
  private Collection<Scheduled> scheduled(
      PayMonth month,
      @Nullable Set<PersonId> wanted,
      Map<PersonId, Map<LocalDate, RosteredDay>> rostered) {
    Map<PersonId, Scheduled> found = new LinkedHashMap<>();
    for (LocalDate day : List.of(month.endExclusive().minusDays(1), month.first())) {
      put(found, wanted == null ? people.crewOn(day) : people.crewOf(wanted, day));
    }
    cameAndWent(month, rostered, found.keySet())
        .forEach((day, persons) -> put(found, people.crewOf(persons, day)));
    return found.values().stream().filter(one -> one.country().equals(month.country())).toList();
  }

  /// Who has hours in the month and no contract at its start or end, by the first day of hours.
  private static Map<LocalDate, Set<PersonId>> cameAndWent(
      PayMonth month, Map<PersonId, Map<LocalDate, RosteredDay>> rostered, Set<PersonId> found) {
    Map<LocalDate, Set<PersonId>> others = new TreeMap<>();
    rostered.forEach(
        (person, days) -> {
          if (!found.contains(person)) {
            days.keySet().stream()
                .filter(month::contains)
                .min(Comparator.naturalOrder())
                .ifPresent(day -> others.computeIfAbsent(day, _ -> new HashSet<>()).add(person));
          }
        });
    return others;
  }

  private static void put(Map<PersonId, Scheduled> found, Crew crew) {
    Map<String, Site> sites =
        crew.sites().stream().collect(Collectors.toMap(Site::id, site -> site));
    Map<String, Duration> weekly =
        crew.contracts().stream().collect(Collectors.toMap(Contract::id, Contract::weekly));
    for (Member member : crew.members()) {
      Site site = sites.get(member.agent().site());
      if (site != null) {
        TimeSheet.Who who =
            new TimeSheet.Who(
                member.id(), member.agent().id(), member.name(), member.team(), site.zone());
        Duration hours = weekly.getOrDefault(member.agent().contract(), Duration.ZERO);
        found.putIfAbsent(member.id(), new Scheduled(who, hours, site.country()));
      }
    }
  }

  private Map<PersonId, Map<LocalDate, String>> aways(
      PayMonth month, Collection<Scheduled> people) {
    Map<PersonId, ZoneId> zones =
        people.stream()
            .collect(Collectors.toMap(one -> one.who().person(), one -> one.who().zone()));
    Map<PersonId, Map<LocalDate, String>> aways = new HashMap<>();
    away.list(month.first(), month.endExclusive(), zones)
        .forEach(
            one ->
                aways
                    .computeIfAbsent(one.person(), _ -> new HashMap<>())
                    .put(one.day(), one.kind()));
    return aways;
  }

  private SheetFacts.OfCountry country(PayMonth month) {
    Map<LocalDate, PayTerms> terms = new HashMap<>();
    Map<LocalDate, PayTable> tables = rules.tables(month.country());
    tables.forEach((day, table) -> terms.put(day, table.terms()));
    PayCalendar calendar = rules.calendar(month.country(), ZoneOffset.UTC, month.month().getYear());
    return new SheetFacts.OfCountry(PayAgreement.of(terms), calendar.holidays(), calendar.eves());
  }
}
