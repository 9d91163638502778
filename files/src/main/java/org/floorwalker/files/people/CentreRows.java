package org.floorwalker.files.people;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.floorwalker.files.table.TableRow;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// The rows that tell of the centre: clients, partners, missions, sites, teams and contracts.
final class CentreRows {
  private final Seen seen;

  CentreRows(Seen seen) {
    this.seen = seen;
  }

  @Nullable PeopleRow client(TableRow row) {
    String code = seen.unique(row, "client");
    return new PeopleRow.Client(code, Cells.nameOr(row, code));
  }

  @Nullable PeopleRow partner(TableRow row) {
    String code = seen.unique(row, "partner");
    return new PeopleRow.Partner(code, Cells.nameOr(row, code), Cells.country(row));
  }

  @Nullable PeopleRow mission(TableRow row) {
    String code = seen.unique(row, "mission");
    return new PeopleRow.Mission(
        code,
        row.required("client"),
        Cells.nameOr(row, code),
        Cells.oneOf(row, "function", "service", "sales"),
        Cells.oneOf(row, "segment", "private", "corporate", "partner"),
        row.text("team"));
  }

  @Nullable PeopleRow site(TableRow row) {
    String code = seen.unique(row, "site");
    ZoneId zone = Cells.parse(row, "zone", "a time zone such as Europe/Oslo", CentreRows::zone);
    OpeningHours.Hours hours = Cells.hours(row);
    LocalDate opened = row.date("opened");
    LocalDate closed = row.date("closed");
    String country = Cells.country(row);
    Integer seats = row.parse("seats", "a whole number from 1", Cells::countFrom1);
    if (zone == null || hours == null) {
      return null;
    }
    return new PeopleRow.Site(
        code,
        Cells.nameOr(row, code),
        new PeopleRow.Site.Where(country, zone),
        hours,
        seats,
        opened,
        closed,
        row.text("partner"));
  }

  private static ZoneId zone(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw new DateTimeException(text);
    }
    return ZoneId.of(text);
  }

  @Nullable PeopleRow terms(TableRow row) {
    String code = seen.unique(row, "contract");
    double weekly = Cells.requiredNumber(row, "weekly_hours");
    double tolerance = Cells.requiredNumber(row, "tolerance_hours");
    if (weekly > 168) {
      row.problem("unreadable-value", "weekly_hours", "A week has 168 hours.", "Write fewer.");
    }
    List<Duration> lengths =
        Cells.parse(
            row, "shift_hours", "hours separated by spaces such as 6 7.5", CentreRows::lengths);
    Integer probation =
        row.parse("probation_months", "a whole number of months, 1 to 12", CentreRows::months);
    return lengths == null
        ? null
        : new PeopleRow.Terms(code, weekly, lengths, tolerance, probation);
  }

  private static int months(String text) {
    int months = Cells.countFrom1(text);
    if (months > 12) {
      throw new IllegalArgumentException(text);
    }
    return months;
  }

  private static List<Duration> lengths(String text) {
    return Arrays.stream(text.strip().split("\\s+")).map(CentreRows::length).toList();
  }

  /// Hours as a length, to the second.
  private static Duration length(String text) {
    Duration length =
        Duration.ofSeconds(
            new BigDecimal(text).multiply(BigDecimal.valueOf(3600)).longValueExact());
    if (!length.isPositive() || length.compareTo(Duration.ofHours(24)) > 0) {
      throw new IllegalArgumentException(text);
    }
    return length;
  }

  static @Nullable PeopleRow breakRule(TableRow row) {
    PauseKind kind =
        Cells.parse(
            row, "kind", "meal or break", t -> PauseKind.valueOf(t.toUpperCase(Locale.ROOT)));
    double presence = Cells.requiredNumber(row, "min_presence_hours");
    if (presence > 24) {
      row.problem("unreadable-value", "min_presence_hours", "A day has 24 hours.", "Write fewer.");
    }
    Duration length =
        Cells.parse(row, "minutes", "minutes from 1 to 1440", text -> Cells.minutes(text, 1));
    Boolean paid = Cells.yesNo(row, "paid");
    Duration earliest = fromEnd(row, "earliest_after_minutes");
    Duration latest = fromEnd(row, "latest_before_end_minutes");
    if (row.isBad()
        || kind == null
        || length == null
        || paid == null
        || earliest == null
        || latest == null) {
      return null;
    }
    return new PeopleRow.Break(
        new BreakRule(
            Duration.ofMinutes(Math.round(presence * 60)),
            kind,
            length,
            paid,
            new BreakRule.StartWindow(earliest, latest)));
  }

  /// How far a pause stays from an end of its shift.
  private static @Nullable Duration fromEnd(TableRow row, String column) {
    return Cells.parse(row, column, "minutes from 0 to 1440", text -> Cells.minutes(text, 0));
  }

  @Nullable PeopleRow team(TableRow row) {
    String code = seen.unique(row, "team");
    return new PeopleRow.Team(
        code,
        row.required("site"),
        Cells.nameOr(row, code),
        Cells.oneOf(row, "unit", "front", "back"));
  }
}
