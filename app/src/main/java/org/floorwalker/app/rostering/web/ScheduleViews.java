package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
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
      ZoneId zone,
      @Nullable String trouble,
      List<Violation> refusals) {
    Map<PersonId, DayPlan> plans = rostering.plansOf(version.id(), wanted.day());
    DayWindow window = window(wanted.day(), zone, plans);
    Map<PersonId, Instant> starts = new HashMap<>();
    plans.forEach((person, plan) -> starts.put(person, plan.shift().range().startInclusive()));
    GridPeople.Shown shown =
        grids.of(
            version, "day", List.of(wanted.day()), wanted.filter(), Map.of(wanted.day(), starts));
    SequencedSet<String> queues = queues(shown, wanted.filter());
    DayGrid grid =
        new DayGrid(
            window,
            chart(version, window, queues),
            teams(shown, plans, window, wanted),
            (int) shown.everybody().stream().filter(m -> plans.containsKey(m.id())).count(),
            List.copyOf(queues),
            rostering.startGrid().toMinutes());
    return new ScheduleView(
        shown.bar(),
        wanted.day(),
        grid,
        panels.of(version, wanted, shown, plans),
        trouble,
        refusals);
  }

  private static DayWindow window(LocalDate day, ZoneId zone, Map<PersonId, DayPlan> plans) {
    TimeRange usual =
        TimeRange.of(
            day.atTime(OPENS).atZone(zone).toInstant(),
            day.atTime(CLOSES).atZone(zone).toInstant());
    Stream<TimeRange> ranges = plans.values().stream().map(plan -> plan.shift().range());
    return DayWindow.around(day, zone, Stream.concat(Stream.of(usual), ranges).toList());
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
            shown.text(member, plan),
            shown.seen(member.id(), wanted.day()),
            shown.isLocked(member.id(), wanted.day()),
            member.agent().id().equals(wanted.shift()),
            opens(shown, member, window));
    return new DayGrid.Row(
        member.agent().id(),
        DayGrid.shortName(member.name()),
        segments,
        plan == null ? null : plan.paid(),
        state);
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
