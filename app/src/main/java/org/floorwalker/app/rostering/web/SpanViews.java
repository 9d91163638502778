package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.CellText;
import org.floorwalker.app.rostering.CoverageSlot;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes the week and the month of a schedule.
@Component
final class SpanViews {
  private static final int MONTH_DAYS = 31;

  private final Rostering rostering;
  private final GridPeople grids;

  SpanViews(Rostering rostering, GridPeople grids) {
    this.rostering = rostering;
    this.grids = grids;
  }

  /// The day asked for, or the first of the schedule.
  static LocalDate within(RosterVersion version, @Nullable LocalDate from) {
    return from != null && version.span().contains(from) ? from : version.span().firstDay();
  }

  /// The week of a schedule that begins on a day, or on its first when the day is not in it.
  SpanView week(RosterVersion version, @Nullable LocalDate from, Viewer viewer, GridFilter filter) {
    return of(version, daysOfWeek(version, from), viewer, filter, false);
  }

  /// The month of a schedule that a day lies in.
  SpanView month(
      RosterVersion version, @Nullable LocalDate from, Viewer viewer, GridFilter filter) {
    return of(version, daysOfMonth(version, from), viewer, filter, true);
  }

  private static List<LocalDate> daysOfWeek(RosterVersion version, @Nullable LocalDate from) {
    LocalDate first = within(version, from);
    return days(version, first, first.plusDays(7));
  }

  /// All days of a schedule of a month or less; of a longer one those of the calendar month.
  private static List<LocalDate> daysOfMonth(RosterVersion version, @Nullable LocalDate from) {
    RosterVersion.Span span = version.span();
    if (span.days() <= MONTH_DAYS) {
      return days(version, span.firstDay(), span.endExclusive());
    }
    LocalDate first = within(version, from).withDayOfMonth(1);
    return days(version, first, first.plusMonths(1));
  }

  private static List<LocalDate> days(
      RosterVersion version, LocalDate first, LocalDate endExclusive) {
    return first.datesUntil(endExclusive).filter(version.span()::contains).toList();
  }

  private SpanView of(
      RosterVersion version,
      List<LocalDate> days,
      Viewer viewer,
      GridFilter filter,
      boolean isMonth) {
    String view = isMonth ? "month" : "week";
    LocalDate first = days.getFirst();
    LocalDate end = days.getLast().plusDays(1);
    GridPeople.Shown people =
        grids.of(version, viewer, view, days, filter, rostering.hoursOf(version.id(), first, end));
    List<PersonId> shown = people.shown().stream().map(Member::id).toList();
    Map<LocalDate, Map<PersonId, DayPlan>> plans =
        isMonth
            ? rostering.outlinesOf(version.id(), shown, first, end)
            : rostering.plansOf(version.id(), shown, first, end);
    Cells cells =
        new Cells(people, plans, viewer.zone(), DayWindow.Hours.of(plans, viewer.zone()), isMonth);
    List<SpanView.Row> rows =
        people.shown().stream().map(member -> cells.row(member, days)).toList();
    LocalDate before = isMonth ? first.minusDays(1) : first.minusDays(7);
    return new SpanView(
        people.bar(),
        days,
        rows,
        shortHours(version, days, viewer.zone()),
        version.span().contains(before) ? before : null,
        version.span().contains(end) ? end : null);
  }

  /// Cells of one page.
  private record Cells(
      GridPeople.Shown people,
      Map<LocalDate, Map<PersonId, DayPlan>> plans,
      ZoneId viewerZone,
      DayWindow.Hours hours,
      boolean isMonth) {
    SpanView.Row row(Member member, List<LocalDate> days) {
      List<SpanView.Cell> cells = new ArrayList<>();
      Duration paid = Duration.ZERO;
      for (LocalDate day : days) {
        DayPlan plan = plans.getOrDefault(day, Map.of()).get(member.id());
        cells.add(cell(member, day, plan));
        paid = plan == null ? paid : paid.plus(plan.paid());
      }
      return new SpanView.Row(member.agent().id(), member.name(), cells, paid.toMinutes() / 60.0);
    }

    private SpanView.Cell cell(Member member, LocalDate day, @Nullable DayPlan plan) {
      DayWindow window = hours.on(day, viewerZone);
      ZoneId zone = people.zones().getOrDefault(member.agent().site(), viewerZone);
      return new SpanView.Cell(
          plan,
          CellText.write(Optional.ofNullable(plan).map(p -> p.shift().range()), zone),
          plan == null ? null : DayLetter.of(plan, zone).key(),
          people.seen(member.id(), day),
          people.isLocked(member.id(), day),
          window,
          plan == null || isMonth
              ? List.of()
              : plan.pieces().stream().map(p -> ScheduleViews.segment(p, window)).toList());
    }
  }

  private List<Double> shortHours(RosterVersion version, List<LocalDate> days, ZoneId zone) {
    TimeRange range =
        TimeRange.of(
            days.getFirst().atStartOfDay(zone).toInstant(),
            days.getLast().plusDays(1).atStartOfDay(zone).toInstant());
    Map<LocalDate, Double> byDay = new HashMap<>();
    for (CoverageSlot slot : rostering.coverage(version.id(), range)) {
      byDay.merge(slot.start().atZone(zone).toLocalDate(), slot.shortBy() / 4, Double::sum);
    }
    return days.stream().map(day -> byDay.getOrDefault(day, 0.0)).toList();
  }
}
