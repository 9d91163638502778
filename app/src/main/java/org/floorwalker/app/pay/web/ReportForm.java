package org.floorwalker.app.pay.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// What was typed about a day; an end that is not after the start lies on the next day.
///
/// @param wrong key of what is wrong, empty when nothing is
public record ReportForm(
    @Nullable LocalDate day,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    @Nullable String none,
    @Nullable String nomeal,
    @Nullable String reason,
    @Nullable String note,
    @Nullable String bank,
    @Nullable String wrong) {

  static ReportForm on(LocalDate day, String reason) {
    return new ReportForm(day, null, null, null, null, reason, null, null, null);
  }

  ReportForm wrong(String key) {
    return new ReportForm(day, from, to, none, nomeal, reason, note, bank, key);
  }

  /// What it says; empty when something is missing.
  Optional<TimeReport.Said> said(ZoneId zone) {
    boolean isFree = none != null;
    boolean isKnown =
        Stream.of(TimeReport.Reason.values()).anyMatch(one -> one.word().equals(reason));
    if (day == null || !isKnown || (!isFree && (from == null || to == null))) {
      return Optional.empty();
    }
    return Optional.of(
        new TimeReport.Said(
            day,
            isFree
                ? null
                : range(day, Objects.requireNonNull(from), Objects.requireNonNull(to), zone),
            nomeal == null,
            TimeReport.Reason.of(Objects.requireNonNull(reason)),
            note == null ? "" : note.strip(),
            bank != null));
  }

  private static TimeRange range(LocalDate day, LocalTime from, LocalTime to, ZoneId zone) {
    ZonedDateTime start = day.atTime(from).atZone(zone);
    LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
    return TimeRange.of(start.toInstant(), last.atTime(to).atZone(zone).toInstant());
  }
}
