package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.CoverageSlot;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.DayPlan.Piece;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes the day page of a schedule.
@Component
final class ScheduleViews {
  /// Always shown, so that there is room to drag into.
  private static final LocalTime OPENS = LocalTime.of(7, 0);

  private static final LocalTime CLOSES = LocalTime.of(21, 0);

  private final Rostering rostering;
  private final People people;
  private final GridPeople grids;
  private final RowPanels panels;

  ScheduleViews(Rostering rostering, People people, GridPeople grids, RowPanels panels) {
    this.rostering = rostering;
    this.people = people;
    this.grids = grids;
    this.panels = panels;
  }

  /// What the address asks for.
  record Wanted(LocalDate day, GridFilter filter, @Nullable String shift) {}

  ScheduleView of(
      RosterVersion version,
      Wanted wanted,
      Viewer viewer,
      @Nullable String trouble,
      List<Violation> refusals) {
    LocalDate day = wanted.day();
    Map<PersonId, TimeRange> hours =
        rostering.hoursOf(version.id(), day, day.plusDays(1)).getOrDefault(day, Map.of());
    DayWindow window = window(day, viewer.zone(), hours.values());
    GridPeople.Shown shown =
        grids.of(version, viewer, "day", List.of(day), wanted.filter(), Map.of(day, hours));
    Map<PersonId, DayPlan> plans = plans(version, shown, wanted);
    SequencedSet<String> queues = queues(shown, wanted.filter());
    DayGrid grid =
        new DayGrid(
            window,
            chart(version, window, queues),
            teams(shown, plans, window, wanted),
            (int) shown.everybody().stream().filter(m -> hours.containsKey(m.id())).count(),
            List.copyOf(queues),
            rostering.startGrid().toMinutes());
    return new ScheduleView(
        shown.bar(), day, grid, panels.of(version, wanted, shown, plans), trouble, refusals);
  }

  /// Plans of the people on the page, and of the one whose row is open.
  private Map<PersonId, DayPlan> plans(
      RosterVersion version, GridPeople.Shown shown, Wanted wanted) {
    List<PersonId> people =
        Stream.concat(
                shown.shown().stream(),
                shown.everybody().stream().filter(m -> m.agent().id().equals(wanted.shift())))
            .map(Member::id)
            .distinct()
            .toList();
    LocalDate day = wanted.day();
    return rostering
        .plansOf(version.id(), people, day, day.plusDays(1))
        .getOrDefault(day, Map.of());
  }

  private static DayWindow window(LocalDate day, ZoneId zone, Collection<TimeRange> shifts) {
    TimeRange usual =
        TimeRange.of(
            day.atTime(OPENS).atZone(zone).toInstant(),
            day.atTime(CLOSES).atZone(zone).toInstant());
    return DayWindow.around(day, zone, Stream.concat(Stream.of(usual), shifts.stream()).toList());
  }

  private CoverageChart chart(
      RosterVersion version, DayWindow window, SequencedSet<String> queues) {
    List<CoverageSlot> coverage =
        rostering.coverage(version.id(), TimeRange.of(window.start(), window.end())).stream()
            .filter(slot -> queues.contains(slot.queue()))
            .toList();
    return CoverageChart.of(window, coverage, rostering.channels());
  }

  /// Queues the people of a team, site or queue can serve; of everybody, all there are.
  private SequencedSet<String> queues(GridPeople.Shown shown, GridFilter filter) {
    if (filter.isOfEverybody()) {
      return new TreeSet<>(rostering.channels().keySet());
    }
    return filter.queue().isEmpty()
        ? shown.everybody().stream()
            .flatMap(member -> member.agent().skills().stream())
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>(Set.of(filter.queue()));
  }

  private List<DayGrid.Team> teams(
      GridPeople.Shown shown, Map<PersonId, DayPlan> plans, DayWindow window, Wanted wanted) {
    Map<String, TeamCard> cards = new HashMap<>();
    people.teamsOn(wanted.day()).forEach(team -> cards.put(team.code(), team));
    if (!wanted.filter().isByTeam()) {
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
            shown.text(member, plan),
            shown.seen(member.id(), wanted.day()),
            shown.isLocked(member.id(), wanted.day()),
            member.agent().id().equals(wanted.shift()),
            opens(shown, member, window));
    return new DayGrid.Row(
        member.agent().id(), member.name(), segments, plan == null ? null : plan.paid(), state);
  }

  private static @Nullable String opens(GridPeople.Shown shown, Member member, DayWindow window) {
    ZoneId zone = Objects.requireNonNull(shown.zones().get(member.agent().site()));
    LocalTime there = window.start().atZone(zone).toLocalTime();
    return there.equals(window.start().atZone(window.zone()).toLocalTime())
        ? null
        : there.toString();
  }

  static DayGrid.Segment segment(Piece piece, DayWindow window) {
    return new DayGrid.Segment(
        Look.of(piece),
        window.place(piece.range()),
        piece.range().startInclusive(),
        piece.range().endExclusive(),
        piece instanceof Piece.Beside beside ? beside.title() : "");
  }
}
