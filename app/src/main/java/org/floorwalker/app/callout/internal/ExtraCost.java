package org.floorwalker.app.callout.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.floorwalker.app.callout.OfferPrice;
import org.floorwalker.app.pay.PayRules;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.RosteredDay;
import org.floorwalker.app.rostering.RosteredHours;
import org.floorwalker.files.pay.PayTable;
import org.floorwalker.planning.pay.CallOutTerms;
import org.floorwalker.planning.pay.PayAgreement;
import org.floorwalker.planning.pay.PayCalendar;
import org.floorwalker.planning.pay.PayCost;
import org.floorwalker.planning.pay.PayLine;
import org.floorwalker.planning.pay.PaySheet;
import org.floorwalker.planning.pay.PayTerms;
import org.floorwalker.planning.pay.WorkedDay;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What hours beside the plan are paid as for each person, and whether the law puts them first.
@Component
final class ExtraCost {
  private final RosteredHours hours;
  private final PayRules rules;
  private final People people;

  ExtraCost(RosteredHours hours, PayRules rules, People people) {
    this.hours = hours;
    this.rules = rules;
    this.people = people;
  }

  /// Prices of the hours for people of the day.
  public Map<PersonId, OfferPrice> prices(Set<PersonId> wanted, LocalDate day, TimeRange range) {
    Crew crew = people.crewOf(wanted, day);
    Map<String, Site> sites =
        crew.sites().stream().collect(Collectors.toMap(Site::id, site -> site));
    Map<String, Duration> weekly =
        crew.contracts().stream().collect(Collectors.toMap(Contract::id, Contract::weekly));
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Map<PersonId, Map<LocalDate, RosteredDay>> rostered =
        hours.of(wanted, monday, monday.plusDays(7));
    Map<String, Country> countries = new HashMap<>();
    Map<PersonId, OfferPrice> prices = new HashMap<>();
    for (Member member : crew.members()) {
      Site site = sites.get(member.agent().site());
      if (site != null && wanted.contains(member.id())) {
        Country country =
            countries.computeIfAbsent(site.country(), code -> country(code, day.getYear()));
        prices.put(
            member.id(),
            price(
                country.on(day),
                new PayCalendar(site.zone(), country.holidays(), country.eves()),
                weekly.getOrDefault(member.agent().contract(), Duration.ZERO),
                rostered.getOrDefault(member.id(), Map.of()),
                new Extra(day, range)));
      }
    }
    return prices;
  }

  private record Country(
      TreeMap<LocalDate, PayTable> tables, Set<LocalDate> holidays, Set<LocalDate> eves) {
    PayTable on(LocalDate day) {
      var entry = tables.floorEntry(day);
      return entry == null
          ? new PayTable(
              new PayTerms(
                  new PayTerms.Limits(Duration.ofHours(24), Duration.ofHours(168), false),
                  List.of(),
                  List.of()),
              CallOutTerms.NONE,
              Optional.empty(),
              "")
          : entry.getValue();
    }
  }

  private Country country(String code, int year) {
    PayCalendar calendar = rules.calendar(code, ZoneOffset.UTC, year);
    return new Country(new TreeMap<>(rules.tables(code)), calendar.holidays(), calendar.eves());
  }

  private record Extra(LocalDate day, TimeRange range) {}

  private static OfferPrice price(
      PayTable table,
      PayCalendar calendar,
      Duration weekly,
      Map<LocalDate, RosteredDay> week,
      Extra extra) {
    PayAgreement agreement = PayAgreement.of(Map.of(LocalDate.EPOCH, table.terms()));
    Set<LocalDate> days = new TreeSet<>(week.keySet());
    days.add(extra.day());
    List<WorkedDay> before = new ArrayList<>();
    List<WorkedDay> after = new ArrayList<>();
    for (LocalDate day : days) {
      RosteredDay rostered = week.getOrDefault(day, RosteredDay.FREE);
      List<TimeRange> without = without(rostered.standing(), extra.range());
      before.add(new WorkedDay(day, without, rostered.publishedPaid()));
      List<TimeRange> with = new ArrayList<>(without);
      if (day.equals(extra.day())) {
        with.add(extra.range());
      }
      after.add(new WorkedDay(day, with, rostered.publishedPaid()));
    }
    List<PayLine> lines =
        added(
            PaySheet.of(agreement, calendar, weekly, before),
            PaySheet.of(agreement, calendar, weekly, after));
    Duration whole = after.stream().map(WorkedDay::total).reduce(Duration.ZERO, Duration::plus);
    Duration full = table.terms().limits().week();
    return new OfferPrice(
        lines,
        PayCost.hoursOfPay(lines, table.terms(), table.hourly()),
        isPartTime(weekly, full) && whole.compareTo(full) <= 0,
        table.callOut(),
        table.hourly(),
        table.currency());
  }

  /// Agreements of 37.5 hours are full time under a law of 40.
  private static boolean isPartTime(Duration weekly, Duration full) {
    return weekly.toMinutes() < full.toMinutes() * 0.9;
  }

  /// A shift less the extra hours, which may be part of it already.
  private static List<TimeRange> without(@Nullable TimeRange shift, TimeRange extra) {
    if (shift == null) {
      return List.of();
    }
    if (!shift.overlaps(extra)) {
      return List.of(shift);
    }
    List<TimeRange> rest = new ArrayList<>();
    if (shift.startInclusive().isBefore(extra.startInclusive())) {
      rest.add(TimeRange.of(shift.startInclusive(), extra.startInclusive()));
    }
    if (extra.endExclusive().isBefore(shift.endExclusive())) {
      rest.add(TimeRange.of(extra.endExclusive(), shift.endExclusive()));
    }
    return rest;
  }

  /// What the second sheet has beside the first; what turns from ordinary into overtime counts with
  /// both its signs.
  private static List<PayLine> added(List<PayLine> before, List<PayLine> after) {
    Map<String, Duration> sums = new TreeMap<>();
    after.forEach(line -> sums.merge(line.code(), line.length(), Duration::plus));
    before.forEach(line -> sums.merge(line.code(), line.length().negated(), Duration::plus));
    List<PayLine> added = new ArrayList<>();
    sums.forEach(
        (code, length) -> {
          if (!length.isZero()) {
            added.add(new PayLine(after.getLast().day(), code, length));
          }
        });
    return added;
  }
}
