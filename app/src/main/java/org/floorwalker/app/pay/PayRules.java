package org.floorwalker.app.pay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.pay.store.PayRuleStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.holidays.DayKind;
import org.floorwalker.files.holidays.Holiday;
import org.floorwalker.files.holidays.HolidayCalendar;
import org.floorwalker.files.pay.PayTable;
import org.floorwalker.files.pay.PayTableReader;
import org.floorwalker.planning.pay.PayCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to agreements by date and to what the payroll calls the codes.
@Component
public class PayRules {
  /// From when the shipped tables hold.
  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  /// The years the calendars of holidays know.
  private static final int FIRST_YEAR = 1901;

  private static final int LAST_YEAR = 2099;

  private final PayRuleStore store;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  PayRules(PayRuleStore store, People people, Audit audit, Clock clock) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// The country's tables by first day: the shipped one, then those of the house.
  public NavigableMap<LocalDate, PayTable> tables(String country) {
    NavigableMap<LocalDate, PayTable> tables = new TreeMap<>();
    PayTableReader.findShipped(country)
        .ifPresent(text -> tables.put(LONG_AGO, PayTableReader.read(text, country).value()));
    listWritten(country)
        .forEach(
            written ->
                tables.put(
                    written.from(), PayTableReader.read(written.content(), country).value()));
    return tables;
  }

  /// Holidays and eves of a country in the year and its neighbours.
  public PayCalendar calendar(String country, ZoneId zone, int year) {
    int known = Math.clamp(year, FIRST_YEAR + 1, LAST_YEAR - 1);
    List<Holiday> holidays = HolidayCalendar.of(country, known - 1, known + 1);
    return new PayCalendar(
        zone,
        days(holidays.stream().filter(Holiday::isFull)),
        days(holidays.stream().filter(PayRules::isEve)));
  }

  private static boolean isEve(Holiday holiday) {
    return holiday.kind() instanceof DayKind.FromTime
        || holiday.kind() instanceof DayKind.EveByAgreement;
  }

  private static Set<LocalDate> days(Stream<Holiday> holidays) {
    return holidays.map(Holiday::date).collect(Collectors.toSet());
  }

  /// Tables of the house, oldest first.
  public List<WrittenTerms> listWritten(String country) {
    return store.list(country);
  }

  /// The text of the table in force on the day; empty where there is none.
  public String contentOn(String country, LocalDate day) {
    return listWritten(country).stream()
        .filter(written -> !written.from().isAfter(day))
        .reduce((_, later) -> later)
        .map(WrittenTerms::content)
        .or(() -> PayTableReader.findShipped(country))
        .orElse("");
  }

  /// Countries with sites, by code.
  public List<String> countries() {
    return people.sites().stream().map(site -> site.country()).distinct().sorted().toList();
  }

  /// The date where the country's day ends last.
  public LocalDate today(String country) {
    return people.sites().stream()
        .filter(site -> site.country().equals(country))
        .map(site -> clock.instant().atZone(site.zone()).toLocalDate())
        .min(Comparator.naturalOrder())
        .orElseGet(people::today);
  }

  /// Lets a table hold from a day on; sheets of days since then are computed anew, and what was
  /// closed is corrected with the next month.
  ///
  /// @return what is wrong with it; empty when it was taken
  @Transactional
  public List<Problem> replace(Viewer viewer, String country, LocalDate from, String content) {
    viewer.require(Permission.KEEP_PAY);
    Parsed<PayTable> table =
        PayTableReader.read(content, country.toLowerCase(Locale.ROOT) + ".csv");
    if (table.isClean()) {
      store.insert(country, new WrittenTerms(from, content, clock.instant(), viewer.name()));
      audit.record(
          viewer,
          "pay.agreement-written",
          About.thing("pay-agreement", from.toEpochDay()),
          contentOn(country, from.minusDays(1)),
          content);
    }
    return table.problems();
  }

  /// Wage codes by code.
  public Map<String, String> wageCodes(String country) {
    return store.wageCodes(country);
  }

  /// Sets what the payroll calls the codes; an empty one is taken away.
  @Transactional
  public void replaceWageCodes(Viewer viewer, String country, Map<String, String> codes) {
    viewer.require(Permission.KEEP_PAY);
    Map<String, String> named = new TreeMap<>();
    codes.forEach(
        (code, wageCode) -> {
          if (!wageCode.isBlank()) {
            named.put(code, wageCode.strip());
          }
        });
    Map<String, String> before = wageCodes(country);
    store.replaceWageCodes(country, named, clock.instant(), viewer.name());
    audit.record(
        viewer, "pay.wage-codes-set", About.thing("wage-codes", named.size()), before, named);
  }

  /// Every code a sheet of the country may carry under its tables, beside those of absences.
  public List<String> codes(String country) {
    List<String> codes =
        new ArrayList<>(
            List.of(
                "ordinary",
                "extra",
                "overtime",
                "to-bank",
                ExtraPay.CALLED_OFF,
                ExtraPay.LEAST_PAID));
    tables(country)
        .values()
        .forEach(
            table -> {
              table.terms().steps().forEach(step -> codes.add(step.code()));
              table.terms().steps().forEach(step -> codes.add(step.code() + "-premium"));
              table.terms().supplements().forEach(one -> codes.add(one.code()));
            });
    return codes.stream().distinct().toList();
  }
}
