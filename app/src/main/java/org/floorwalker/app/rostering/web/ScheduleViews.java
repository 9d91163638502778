package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.CellText;
import org.floorwalker.app.rostering.CoverageSlot;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.DayPlan.Piece;
import org.floorwalker.app.rostering.RosterEditing;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.ShiftExplaining;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes the day page of a schedule.
@Component
final class ScheduleViews {
  private static final int START_CHOICES = 8;
  private static final int PAUSE_CHOICES = 8;

  private final Rostering rostering;
  private final RosterEditing editing;
  private final ShiftExplaining explaining;
  private final People people;
  private final GridPeople grids;

  ScheduleViews(
      Rostering rostering,
      RosterEditing editing,
      ShiftExplaining explaining,
      People people,
      GridPeople grids) {
    this.rostering = rostering;
    this.editing = editing;
    this.explaining = explaining;
    this.people = people;
    this.grids = grids;
  }

  /// What the address asks for.
  record Wanted(LocalDate day, GridFilter filter, @Nullable String shift) {}

  ScheduleView of(
      RosterVersion version,
      Wanted wanted,
      ZoneId zone,
      @Nullable String trouble,
      List<Violation> refusals) {
    Map<PersonId, DayPlan> plans = rostering.plansOf(version.id(), wanted.day());
    DayWindow window = window(wanted.day(), zone, plans);
    GridPeople.Shown shown =
        grids.of(
            version, "day", List.of(wanted.day()), wanted.filter(), Map.of(wanted.day(), plans));
    DayGrid grid =
        new DayGrid(
            window,
            chart(version, window, shown, wanted),
            teams(shown, plans, window, wanted),
            (int) shown.everybody().stream().filter(m -> plans.containsKey(m.id())).count());
    return new ScheduleView(
        shown.bar(), wanted.day(), grid, panel(version, wanted, shown, plans), trouble, refusals);
  }

  private static DayWindow window(LocalDate day, ZoneId zone, Map<PersonId, DayPlan> plans) {
    List<TimeRange> ranges = plans.values().stream().map(plan -> plan.shift().range()).toList();
    return DayWindow.around(day, zone, ranges);
  }

  /// Coverage of the queues the people of a team, site or queue can serve; of all otherwise.
  private CoverageChart chart(
      RosterVersion version, DayWindow window, GridPeople.Shown shown, Wanted wanted) {
    Set<String> queues = queues(shown, wanted.filter());
    List<CoverageSlot> coverage =
        rostering.coverage(version.id(), TimeRange.of(window.start(), window.end())).stream()
            .filter(slot -> wanted.filter().isOfEverybody() || queues.contains(slot.queue()))
            .toList();
    return CoverageChart.of(window, coverage, rostering.channels());
  }

  private static Set<String> queues(GridPeople.Shown shown, GridFilter filter) {
    return filter.queue().isEmpty()
        ? shown.everybody().stream()
            .flatMap(member -> member.agent().skills().stream())
            .collect(Collectors.toSet())
        : Set.of(filter.queue());
  }

  private List<DayGrid.Team> teams(
      GridPeople.Shown shown, Map<PersonId, DayPlan> plans, DayWindow window, Wanted wanted) {
    Map<String, TeamCard> cards = new HashMap<>();
    people.teamsOn(wanted.day()).forEach(team -> cards.put(team.code(), team));
    if (wanted.filter().isOrderedByStart()) {
      return List.of(
          new DayGrid.Team("", "", "", rows(shown, shown.shown(), plans, window, wanted)));
    }
    Map<String, List<Member>> byTeam = new TreeMap<>();
    shown
        .shown()
        .forEach(
            member ->
                byTeam
                    .computeIfAbsent(member.agent().place().team(), _ -> new ArrayList<>())
                    .add(member));
    List<DayGrid.Team> drawn = new ArrayList<>();
    byTeam.forEach(
        (code, members) ->
            drawn.add(
                team(
                    cards.get(code),
                    members.getFirst(),
                    rows(shown, members, plans, window, wanted))));
    return drawn;
  }

  private static DayGrid.Team team(@Nullable TeamCard card, Member first, List<DayGrid.Row> rows) {
    return card == null
        ? new DayGrid.Team(first.agent().place().team(), first.agent().site(), "", rows)
        : new DayGrid.Team(card.name(), card.site(), card.leaderName(), rows);
  }

  private static List<DayGrid.Row> rows(
      GridPeople.Shown shown,
      List<Member> members,
      Map<PersonId, DayPlan> plans,
      DayWindow window,
      Wanted wanted) {
    return members.stream()
        .map(member -> row(shown, member, plans.get(member.id()), window, wanted))
        .toList();
  }

  private static DayGrid.Row row(
      GridPeople.Shown shown,
      Member member,
      @Nullable DayPlan plan,
      DayWindow window,
      Wanted wanted) {
    List<DayGrid.Segment> segments =
        plan == null
            ? List.of()
            : plan.pieces().stream()
                .filter(piece -> window.shows(piece.range()))
                .map(piece -> segment(piece, window))
                .toList();
    DayGrid.State state =
        new DayGrid.State(
            text(shown, member, plan),
            shown.seen(member.id(), wanted.day()),
            shown.isLocked(member.id(), wanted.day()),
            member.agent().id().equals(wanted.shift()));
    return new DayGrid.Row(
        member.agent().id(),
        DayGrid.shortName(member.name()),
        segments,
        plan == null ? null : plan.paid(),
        state);
  }

  private static String text(GridPeople.Shown shown, Member member, @Nullable DayPlan plan) {
    ZoneId zone = Objects.requireNonNull(shown.zones().get(member.agent().site()));
    return CellText.write(Optional.ofNullable(plan).map(p -> p.shift().range()), zone);
  }

  static DayGrid.Segment segment(Piece piece, DayWindow window) {
    return new DayGrid.Segment(
        Look.of(piece),
        window.place(piece.range()),
        piece.range().startInclusive(),
        piece.range().endExclusive(),
        piece instanceof Piece.Beside beside ? beside.title() : "");
  }

  private ScheduleView.@Nullable Panel panel(
      RosterVersion version, Wanted wanted, GridPeople.Shown shown, Map<PersonId, DayPlan> plans) {
    return shown.everybody().stream()
        .filter(member -> member.agent().id().equals(wanted.shift()))
        .findFirst()
        .map(member -> panel(version, wanted, shown, member, plans.get(member.id())))
        .orElse(null);
  }

  private ScheduleView.Panel panel(
      RosterVersion version,
      Wanted wanted,
      GridPeople.Shown shown,
      Member member,
      @Nullable DayPlan plan) {
    ScheduleView.Named row =
        new ScheduleView.Named(
            member.agent().id(),
            member.name(),
            text(shown, member, plan),
            editing.lastEdit(version.id(), member.id(), wanted.day()),
            shown.isLocked(member.id(), wanted.day()));
    boolean isOpen = editing.isOpen(version, wanted.day());
    if (plan == null) {
      return new ScheduleView.Panel(row, null, 0, List.of(), List.of(), isOpen);
    }
    Shift shift = plan.shift();
    return new ScheduleView.Panel(
        row,
        explaining.account(version.id(), member.agent().id(), wanted.day()).orElse(null),
        plan.paid().toMinutes() / 60.0,
        around(shift.range().startInclusive(), Duration.ofMinutes(30), START_CHOICES),
        shift.pauses().stream().map(ScheduleViews::choice).toList(),
        isOpen);
  }

  private static ScheduleView.PauseChoice choice(Pause pause) {
    Instant start = pause.range().startInclusive();
    return new ScheduleView.PauseChoice(
        pause.kind() == PauseKind.MEAL ? Look.MEAL : Look.BREAK,
        start,
        around(start, Duration.ofMinutes(15), PAUSE_CHOICES));
  }

  private static List<Instant> around(Instant middle, Duration step, int each) {
    return Stream.iterate(-each, i -> i <= each, i -> i + 1)
        .map(i -> middle.plus(step.multipliedBy(i)))
        .toList();
  }
}
