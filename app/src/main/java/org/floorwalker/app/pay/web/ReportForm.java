package org.floorwalker.app.pay.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.pay.SheetDay;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.app.pay.TimeReport.Reason;
import org.floorwalker.app.pay.TimeReports;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// The form for how a day went; an end that is not after the start lies on the next day.
final class ReportForm {
  private static final List<String> TICKS = List.of("nomeal", "bank", "none");

  private ReportForm() {}

  /// The form for a day, with the hours as they stand on the sheet.
  static Typed on(LocalDate day, String reason, @Nullable TimeSheet sheet) {
    Map<String, String> typed = new HashMap<>(Map.of("day", day.toString(), "reason", reason));
    if (sheet != null) {
      sheet.days().stream()
          .filter(one -> one.day().equals(day))
          .map(SheetDay::worked)
          .map(SheetDay.Hours::range)
          .flatMap(Stream::ofNullable)
          .findFirst()
          .ifPresent(range -> put(typed, range, sheet.who().zone()));
    }
    return new Typed(typed);
  }

  private static void put(Map<String, String> typed, TimeRange range, ZoneId zone) {
    typed.put("from", range.startInclusive().atZone(zone).toLocalTime().toString());
    typed.put("to", range.endExclusive().atZone(zone).toLocalTime().toString());
  }

  static ReportView view(String action, Typed typed, Words words, Locale language) {
    Locale spoken = Words.nearest(language);
    List<Field.Choice> reasons =
        Stream.of(Reason.values())
            .map(Reason::word)
            .map(word -> new Field.Choice(word, words.say(spoken, "pay.reason." + word)))
            .toList();
    List<Field> fields =
        List.of(
            Field.date("day", "pay.report.day"),
            Field.time("from", "pay.report.from").help("pay.report.times.help").optionally(),
            Field.time("to", "pay.report.to").help("pay.report.times.help").optionally(),
            Field.choice("reason", "pay.report.reason", reasons),
            Field.text("note", "pay.report.note").optionally());
    return new ReportView(
        action, typed.fields(fields, words, spoken), TICKS.stream().filter(typed::ticked).toList());
  }

  /// What it says; empty when something is missing or impossible.
  static Optional<TimeReport.Said> read(Typed typed, ZoneId zone) {
    LocalDate day = typed.day("day");
    @Nullable TimeRange worked = typed.ticked("none") ? null : range(typed, day, zone);
    Reason reason = typed.choice("reason", Reason.class);
    String note = typed.optional("note", TimeReports.LONGEST_NOTE);
    return typed.isRight()
        ? Optional.of(
            new TimeReport.Said(
                day, worked, !typed.ticked("nomeal"), reason, note, typed.ticked("bank")))
        : Optional.empty();
  }

  private static TimeRange range(Typed typed, LocalDate day, ZoneId zone) {
    LocalTime from = typed.time("from");
    LocalTime to = typed.time("to");
    LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
    return TimeRange.of(
        day.atTime(from).atZone(zone).toInstant(), last.atTime(to).atZone(zone).toInstant());
  }

  /// Puts what the rule said no to beside its field.
  static void mark(Typed typed, TimeReports.Outcome outcome) {
    switch (outcome) {
      case TAKEN -> {}
      case WRONG_DAY -> typed.check("day", false, "pay.report.wrong-day");
      case WRONG_TIMES -> typed.check("to", false, "pay.report.wrong-times");
      case LONG_NOTE -> typed.check("note", false, "pay.report.long-note");
    }
  }
}
