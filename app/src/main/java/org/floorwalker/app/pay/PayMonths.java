package org.floorwalker.app.pay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.pay.internal.PayLetters;
import org.floorwalker.app.pay.internal.PayrollTable;
import org.floorwalker.app.pay.internal.SheetMaking;
import org.floorwalker.app.pay.internal.TimeBank;
import org.floorwalker.app.pay.store.PayStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to months: what stands in the way, closing, what was closed, and the tables that leave
/// the house.
@Component
public class PayMonths {
  /// So many closed months are looked at again when the next one is closed.
  private static final int LOOKED_BACK = 3;

  private final SheetMaking making;
  private final PayStore store;
  private final PayRules rules;
  private final TimeBank bank;
  private final People people;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;
  private final PayLetters letters = new PayLetters();

  PayMonths(
      SheetMaking making,
      PayStore store,
      PayRules rules,
      TimeBank bank,
      People people,
      Messages messages,
      Audit audit,
      Clock clock) {
    this.making = making;
    this.store = store;
    this.rules = rules;
    this.bank = bank;
    this.people = people;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /// What stands in the way of closing.
  ///
  /// @param notOver whether the month still runs
  /// @param closed whether it is closed already
  /// @param openReports sheets with a report that waits
  /// @param unapproved sheets that nobody approved as they are now; also of closed months that
  ///     changed since
  public record Obstacles(
      boolean notOver, boolean closed, List<Owed> openReports, List<Owed> unapproved) {
    public Obstacles {
      openReports = List.copyOf(openReports);
      unapproved = List.copyOf(unapproved);
    }

    public boolean isClear() {
      return !notOver && !closed && openReports.isEmpty() && unapproved.isEmpty();
    }
  }

  /// A sheet that somebody still has to look at.
  public record Owed(TimeSheet.Who who, YearMonth month) {}

  /// Closed months with when and by whom.
  public Map<YearMonth, TimeSheet.Approval> closed(String country) {
    return store.closed(country);
  }

  /// What stands in the way of closing a month.
  public Obstacles obstacles(Viewer viewer, PayMonth month) {
    viewer.require(Permission.KEEP_PAY);
    return obstacles(month, making.all(month), changedBefore(month));
  }

  private Obstacles obstacles(
      PayMonth month, List<TimeSheet> sheets, List<TimeSheet> changedBefore) {
    LocalDate today = rules.today(month.country());
    List<TimeSheet> all = new ArrayList<>(sheets);
    all.addAll(changedBefore);
    return new Obstacles(
        today.isBefore(month.endExclusive()),
        closed(month.country()).containsKey(month.month()),
        owed(all.stream().filter(TimeSheet::hasOpenReport)),
        owed(all.stream().filter(sheet -> sheet.approval() == null && !sheet.days().isEmpty())));
  }

  private static List<Owed> owed(Stream<TimeSheet> sheets) {
    return sheets
        .map(sheet -> new Owed(sheet.who(), sheet.month().month()))
        .sorted(Comparator.comparing(one -> one.who().name()))
        .toList();
  }

  /// Sheets of months closed lately that are not as they were closed.
  private List<TimeSheet> changedBefore(PayMonth month) {
    Map<YearMonth, TimeSheet.Approval> closed = closed(month.country());
    List<TimeSheet> changed = new ArrayList<>();
    for (int back = 1; back <= LOOKED_BACK; back++) {
      PayMonth before = month.minusMonths(back);
      if (closed.containsKey(before.month())) {
        changed.addAll(changedIn(before));
      }
    }
    return changed;
  }

  private List<TimeSheet> changedIn(PayMonth month) {
    Map<PersonId, List<PaidLine>> paid =
        store.sumLines(month).stream().collect(Collectors.groupingBy(PaidLine::person));
    return making.all(month).stream()
        .filter(
            sheet ->
                !differences(sheet, paid.getOrDefault(sheet.who().person(), List.of())).isEmpty())
        .toList();
  }

  /// Closes a month: its lines are kept for good, differences of months closed before go with it,
  /// the bank and the leave it gives are written.
  ///
  /// @param by name of who asked
  /// @return what stood in the way; nothing was done then
  @Transactional
  public Obstacles close(PayMonth month, String by) {
    List<TimeSheet> sheets = making.all(month);
    List<TimeSheet> changed = changedBefore(month);
    Obstacles obstacles = obstacles(month, sheets, changed);
    if (obstacles.isClear() && store.close(month, clock.instant(), by)) {
      List<PaidLine> lines = new ArrayList<>();
      sheets.forEach(sheet -> lines.addAll(differences(sheet, List.of())));
      lines.addAll(corrections(month, changed));
      store.insertLines(month, lines);
      bank.keep(month, sheets, changed);
      audit.record(
          "pay.month-closed",
          About.thing("pay-month", month.first().toEpochDay()),
          null,
          Map.of("country", month.country(), "by", by, "lines", lines.size()));
    }
    return obstacles;
  }

  private List<PaidLine> corrections(PayMonth month, List<TimeSheet> changed) {
    List<PaidLine> corrections = new ArrayList<>();
    for (TimeSheet sheet : changed) {
      List<PaidLine> paid =
          store.sumLines(sheet.month()).stream()
              .filter(line -> line.person().equals(sheet.who().person()))
              .toList();
      List<PaidLine> lines = differences(sheet, paid);
      corrections.addAll(lines);
      int days = (int) lines.stream().map(PaidLine::day).distinct().count();
      messages.tell(
          sheet.who().person(),
          "pay-corrected-" + month.month() + "-" + sheet.month().month(),
          writing -> letters.corrected(writing, month.month(), days));
    }
    return corrections;
  }

  /// What a sheet has beside what was paid, by day and code.
  private static List<PaidLine> differences(TimeSheet sheet, List<PaidLine> paid) {
    Map<LocalDate, Map<String, Long>> minutes = new TreeMap<>();
    sheet
        .days()
        .forEach(
            day ->
                day.codes()
                    .forEach((code, length) -> add(minutes, day.day(), code, length.toMinutes())));
    paid.forEach(line -> add(minutes, line.day(), line.code(), -line.minutes()));
    List<PaidLine> lines = new ArrayList<>();
    minutes.forEach(
        (day, codes) ->
            codes.forEach(
                (code, sum) -> {
                  if (sum != 0) {
                    lines.add(new PaidLine(sheet.who().person(), day, code, sum));
                  }
                }));
    return lines;
  }

  private static void add(
      Map<LocalDate, Map<String, Long>> minutes, LocalDate day, String code, long more) {
    minutes.computeIfAbsent(day, _ -> new TreeMap<>()).merge(code, more, Long::sum);
  }

  /// Corrections that were closed with a month, by person and day.
  public List<PaidLine> listCorrections(Viewer viewer, PayMonth month) {
    viewer.require(Permission.KEEP_PAY);
    return store.listLines(month).stream()
        .filter(line -> line.day().isBefore(month.first()))
        .toList();
  }

  /// Codes of a closed month that the payroll has no name for.
  public Collection<String> unnamedCodes(PayMonth month) {
    Map<String, String> named = rules.wageCodes(month.country());
    return store.listLines(month).stream()
        .map(PaidLine::code)
        .filter(code -> !named.containsKey(code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The table for the payroll of a closed month, with the payroll's own codes; nothing while it is
  /// not closed or a code has no name there.
  @Transactional
  public Optional<String> payroll(Viewer viewer, PayMonth month) {
    viewer.require(Permission.KEEP_PAY);
    if (!closed(month.country()).containsKey(month.month()) || !unnamedCodes(month).isEmpty()) {
      return Optional.empty();
    }
    audit.record(
        viewer,
        "pay.payroll-taken",
        About.thing("pay-month", month.first().toEpochDay()),
        null,
        month.country());
    return Optional.of(
        PayrollTable.payroll(
            month, store.listLines(month), rules.wageCodes(month.country()), people.codes()));
  }

  /// The record of hours of a month, as the law asks for: who worked when, and how much of it
  /// was overtime.
  @Transactional
  public String record(Viewer viewer, PayMonth month) {
    viewer.require(Permission.KEEP_PAY);
    audit.record(
        viewer,
        "pay.record-taken",
        About.thing("pay-month", month.first().toEpochDay()),
        null,
        month.country());
    return PayrollTable.record(making.all(month));
  }
}
