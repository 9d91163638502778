package org.floorwalker.app.pay.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.floorwalker.app.pay.PayMonth;
import org.floorwalker.app.pay.SheetDay;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.app.pay.TimeReport.State;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.pay.store.PayStore;
import org.floorwalker.app.rostering.RosteredDay;
import org.floorwalker.planning.pay.PaySheet;
import org.floorwalker.planning.pay.PayTerms;
import org.floorwalker.planning.pay.WorkedDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Makes one sheet from its facts.
final class SheetComputing {
  /// Overtime that becomes time off.
  static final String TO_BANK = "to-bank";

  /// What codes of absences begin with.
  static final String AWAY = "away-";

  private final SheetFacts facts;
  private final SheetFacts.OfCountry country;
  private final Map<LocalDate, TimeReport> approved = new HashMap<>();
  private final Map<LocalDate, TimeReport> open = new HashMap<>();

  private SheetComputing(SheetFacts facts, SheetFacts.OfCountry country) {
    this.facts = facts;
    this.country = country;
    facts
        .reports()
        .forEach(
            report ->
                (report.state() == State.OPEN ? open : approved).put(report.said().day(), report));
  }

  static TimeSheet sheet(
      PayMonth month,
      SheetFacts.OfCountry country,
      SheetFacts facts,
      Optional<PayStore.Approved> approval) {
    TimeSheet sheet =
        new TimeSheet(
            facts.who(), month, new SheetComputing(facts, country).days(month), null, false);
    boolean holds = approval.filter(it -> it.digest().equals(sheet.digest())).isPresent();
    return new TimeSheet(
        sheet.who(),
        month,
        sheet.days(),
        holds ? approval.get().approval() : null,
        approval.isPresent());
  }

  private List<SheetDay> days(PayMonth month) {
    Set<LocalDate> known = new TreeSet<>(facts.rostered().keySet());
    known.addAll(approved.keySet());
    List<WorkedDay> worked = known.stream().map(this::worked).toList();
    Map<LocalDate, Map<String, Duration>> codes = new HashMap<>();
    PaySheet.of(country.agreement(), facts.calendar(), facts.weekly(), worked)
        .forEach(
            line ->
                codes
                    .computeIfAbsent(line.day(), _ -> new TreeMap<>())
                    .merge(line.code(), line.length(), Duration::plus));
    facts
        .extras()
        .forEach(
            extra ->
                codes
                    .computeIfAbsent(extra.day(), _ -> new TreeMap<>())
                    .merge(extra.code(), Duration.ofMinutes(extra.minutes()), Duration::plus));
    Map<LocalDate, Duration> hours = new HashMap<>();
    worked.forEach(day -> hours.put(day.day(), day.total()));
    Set<LocalDate> shown = new TreeSet<>(known);
    shown.addAll(codes.keySet());
    shown.addAll(open.keySet());
    return shown.stream()
        .filter(month::contains)
        .map(
            day ->
                day(
                    day,
                    hours.getOrDefault(day, Duration.ZERO),
                    codes.getOrDefault(day, new TreeMap<>())))
        .toList();
  }

  private RosteredDay rostered(LocalDate day) {
    return facts.rostered().getOrDefault(day, RosteredDay.FREE);
  }

  /// The range worked: what the approved report says, or else the plan as it stands.
  private @Nullable TimeRange range(LocalDate day) {
    TimeReport report = approved.get(day);
    return report == null ? rostered(day).standing() : report.said().worked();
  }

  private WorkedDay worked(LocalDate day) {
    RosteredDay rostered = rostered(day);
    TimeReport report = approved.get(day);
    @Nullable TimeRange range = range(day);
    List<TimeRange> out = new ArrayList<>();
    if (report == null || report.said().mealTaken()) {
      out.addAll(rostered.unpaid());
    }
    if (report == null) {
      out.addAll(rostered.away());
    }
    return new WorkedDay(
        day, range == null ? List.of() : without(range, out), rostered.publishedPaid());
  }

  /// The range less what is cut out of it.
  private static List<TimeRange> without(TimeRange range, List<TimeRange> out) {
    List<TimeRange> rest = new ArrayList<>();
    Instant at = range.startInclusive();
    for (TimeRange cut :
        out.stream().sorted((a, b) -> a.startInclusive().compareTo(b.startInclusive())).toList()) {
      if (cut.overlaps(range)) {
        if (cut.startInclusive().isAfter(at)) {
          rest.add(TimeRange.of(at, cut.startInclusive()));
        }
        at = at.isAfter(cut.endExclusive()) ? at : cut.endExclusive();
      }
    }
    if (at.isBefore(range.endExclusive())) {
      rest.add(TimeRange.of(at, range.endExclusive()));
    }
    return rest;
  }

  private SheetDay day(LocalDate day, Duration worked, Map<String, Duration> codes) {
    RosteredDay rostered = rostered(day);
    String kind = facts.away().get(day);
    Duration lost = rostered.publishedPaid().minus(worked);
    Map<String, Duration> paid = isToBank(day) ? banked(day, codes) : new TreeMap<>(codes);
    if (kind != null && lost.isPositive()) {
      paid.put(AWAY + kind, lost);
    }
    return new SheetDay(
        day,
        new SheetDay.Hours(rostered.published(), rostered.publishedPaid()),
        new SheetDay.Hours(range(day), worked),
        new SheetDay.Why(rostered.changes(), kind, approved.get(day), open.get(day)),
        paid);
  }

  private boolean isToBank(LocalDate day) {
    TimeReport report = approved.get(day);
    return report != null && report.said().toBank();
  }

  /// The hours of overtime go to the bank, what is paid on top of them is paid.
  private Map<String, Duration> banked(LocalDate day, Map<String, Duration> codes) {
    Set<String> overtime = new HashSet<>(Set.of(PaySheet.OVERTIME));
    country
        .agreement()
        .findOn(day)
        .map(PayTerms::steps)
        .orElse(List.of())
        .forEach(step -> overtime.add(step.code()));
    Map<String, Duration> paid = new TreeMap<>();
    codes.forEach(
        (code, length) -> {
          if (overtime.contains(code)) {
            paid.merge(TO_BANK, length, Duration::plus);
            if (!code.equals(PaySheet.OVERTIME)) {
              paid.put(code + "-premium", length);
            }
          } else {
            paid.put(code, length);
          }
        });
    return paid;
  }
}
