package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.DayPlan.Piece;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.MyCustomerTime;
import org.floorwalker.app.rostering.MySchedule;
import org.floorwalker.app.rostering.PlannedActivities;
import org.floorwalker.app.rostering.QuietTime;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.SmallTasks;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes a person's own day and week, in the zone of their site.
@Component
final class MyViews {
  private static final int AHEAD_DAYS = 7;
  private static final int NEXT_SHIFT_DAYS = 14;

  private final Rostering rostering;
  private final MySchedule mine;
  private final Messages messages;
  private final PlannedActivities activities;
  private final MyCustomerTime customerTime;
  private final SmallTasks tasks;
  private final OffDays offDays;
  private final People people;
  private final Clock clock;

  MyViews(
      Rostering rostering,
      MySchedule mine,
      Messages messages,
      PlannedActivities activities,
      MyCustomerTime customerTime,
      SmallTasks tasks,
      OffDays offDays,
      People people,
      Clock clock) {
    this.rostering = rostering;
    this.mine = mine;
    this.messages = messages;
    this.activities = activities;
    this.customerTime = customerTime;
    this.tasks = tasks;
    this.offDays = offDays;
    this.people = people;
    this.clock = clock;
  }

  MyView of(
      Viewer viewer,
      PersonId person,
      @Nullable LocalDate week,
      @Nullable String said,
      @Nullable String feedAddress) {
    Instant now = clock.instant();
    LocalDate roughly = now.atZone(viewer.zone()).toLocalDate();
    ZoneId zone =
        people.findPerson(person, roughly).map(card -> card.place().zone()).orElse(viewer.zone());
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate monday =
        (week == null ? today : week).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new MyView(
        today(person, today, zone, now),
        week(person, monday, today, zone),
        extras(viewer, today, feedAddress),
        messages.listMine(viewer),
        activities.listFixed(person, TimeRange.of(now, Duration.ofDays(AHEAD_DAYS))),
        quiet(person, monday, today),
        customerTime.find(viewer, monday).orElse(null),
        said);
  }

  private List<QuietTime> quiet(PersonId person, LocalDate monday, LocalDate today) {
    Map<LocalDate, DayPlan> plans = new HashMap<>();
    plans.putAll(rostering.publishedPlans(person, today.minusDays(1), today.plusDays(1)));
    plans.putAll(rostering.publishedPlans(person, monday, monday.plusWeeks(1)));
    return tasks.quiet(person, plans);
  }

  /// Today's shift, or yesterday's while it runs past midnight.
  private MyView.Today today(PersonId person, LocalDate today, ZoneId zone, Instant now) {
    Map<LocalDate, DayPlan> plans =
        rostering.publishedPlans(person, today.minusDays(1), today.plusDays(NEXT_SHIFT_DAYS));
    @Nullable TimeRange nextShift = nextShift(plans.values(), now);
    DayPlan yesterday = plans.get(today.minusDays(1));
    DayPlan plan =
        yesterday != null && yesterday.shift().range().contains(now) ? yesterday : plans.get(today);
    if (plan == null) {
      DayWindow window = DayWindow.around(today, zone, List.of());
      OffDay off = offDays.between(person, plans, today, today.plusDays(1), zone).on(today);
      return new MyView.Today(
          today, zone, null, off, null, nextShift, window, List.of(), List.of(), "");
    }
    DayWindow window = DayWindow.around(today, zone, List.of(plan.shift().range()));
    List<DayGrid.Segment> segments =
        plan.pieces().stream().map(piece -> ScheduleViews.segment(piece, window)).toList();
    String nowPlace = plan.shift().range().contains(now) ? "x" + window.unit(now) : "";
    return new MyView.Today(
        today,
        zone,
        plan,
        OffDay.FREE,
        next(plan, now),
        nextShift,
        window,
        segments,
        lines(plan, window, now),
        nowPlace);
  }

  private static @Nullable TimeRange nextShift(Collection<DayPlan> plans, Instant now) {
    return plans.stream()
        .map(plan -> plan.shift().range())
        .filter(range -> range.startInclusive().isAfter(now))
        .min(Comparator.comparing(TimeRange::startInclusive))
        .orElse(null);
  }

  private static List<MyView.Line> lines(DayPlan plan, DayWindow window, Instant now) {
    return plan.pieces().stream()
        .map(
            piece ->
                new MyView.Line(ScheduleViews.segment(piece, window), piece.range().contains(now)))
        .toList();
  }

  private static MyView.@Nullable Next next(DayPlan plan, Instant now) {
    Optional<Piece> next =
        plan.pieces().stream()
            .filter(piece -> piece.range().startInclusive().isAfter(now))
            .findFirst();
    return next.map(
            piece ->
                new MyView.Next(
                    Look.of(piece),
                    piece instanceof Piece.Beside beside ? beside.title() : "",
                    piece.range().startInclusive(),
                    Duration.between(now, piece.range().startInclusive())))
        .orElse(null);
  }

  private MyView.Week week(PersonId person, LocalDate monday, LocalDate today, ZoneId zone) {
    LocalDate end = monday.plusDays(7);
    Map<LocalDate, DayPlan> plans = rostering.publishedPlans(person, monday, end);
    OffDays.Known known = offDays.between(person, plans, monday, end, zone);
    List<MyView.Day> days = new ArrayList<>();
    double paid = 0;
    for (LocalDate day = monday; day.isBefore(end); day = day.plusDays(1)) {
      DayPlan plan = plans.get(day);
      days.add(day(day, known.on(day), plans, today, zone));
      paid += plan == null ? 0 : plan.paid().toMinutes() / 60.0;
    }
    return new MyView.Week(monday, days, paid, !known.published().isEmpty());
  }

  /// All bars of a week have the same hours, so that late days look late.
  private static MyView.Day day(
      LocalDate day, OffDay off, Map<LocalDate, DayPlan> plans, LocalDate today, ZoneId zone) {
    DayPlan plan = plans.get(day);
    long first =
        plans.values().stream()
            .mapToLong(p -> minutes(p.shift().day().date(), p.shift().range(), zone)[0])
            .min()
            .orElse(8 * 60);
    long last =
        plans.values().stream()
            .mapToLong(p -> minutes(p.shift().day().date(), p.shift().range(), zone)[1])
            .max()
            .orElse(16 * 60);
    Instant midnight = day.atStartOfDay(zone).toInstant();
    DayWindow window =
        DayWindow.around(
            day,
            zone,
            List.of(
                TimeRange.of(
                    midnight.plus(Duration.ofMinutes(first)),
                    midnight.plus(Duration.ofMinutes(last)))));
    List<DayGrid.Segment> segments =
        plan == null
            ? List.of()
            : plan.pieces().stream().map(piece -> ScheduleViews.segment(piece, window)).toList();
    return new MyView.Day(day, plan, off, window, segments, day.equals(today));
  }

  private static long[] minutes(LocalDate day, TimeRange range, ZoneId zone) {
    Instant midnight = day.atStartOfDay(zone).toInstant();
    return new long[] {
      Duration.between(midnight, range.startInclusive()).toMinutes(),
      Duration.between(midnight, range.endExclusive()).toMinutes()
    };
  }

  private MyView.Extras extras(Viewer viewer, LocalDate today, @Nullable String feedAddress) {
    Optional<StartTimes> wish = mine.findWish(viewer, today.plusDays(14));
    return new MyView.Extras(
        wish.map(starts -> clock(starts.fromMinute())).orElse(""),
        wish.map(starts -> clock(starts.toMinute())).orElse(""),
        mine.findFeed(viewer).orElse(null),
        feedAddress);
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
