package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.CoverageSlot;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.DayPlan.Piece;
import org.floorwalker.app.rostering.RosterEditing;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.ShiftAccount;
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

  ScheduleViews(
      Rostering rostering, RosterEditing editing, ShiftExplaining explaining, People people) {
    this.rostering = rostering;
    this.editing = editing;
    this.explaining = explaining;
    this.people = people;
  }

  /// What the address asks for.
  record Wanted(LocalDate day, String team, @Nullable String shift) {}

  ScheduleView of(
      RosterVersion version,
      Wanted wanted,
      ZoneId zone,
      @Nullable String trouble,
      List<Violation> refusals) {
    Crew crew = people.crewOn(version.span().firstDay());
    Map<PersonId, DayPlan> plans = rostering.plansOf(version.id(), wanted.day());
    DayWindow window = window(wanted.day(), zone, plans);
    Map<String, TeamCard> teams = new TreeMap<>();
    people.teamsOn(wanted.day()).forEach(team -> teams.put(team.code(), team));
    List<Member> shown =
        crew.members().stream()
            .filter(m -> wanted.team().isEmpty() || wanted.team().equals(teamName(m, teams)))
            .toList();
    DayGrid grid =
        new DayGrid(
            window,
            chart(version, window, shown, wanted),
            teams(shown, teams, plans, window, wanted),
            plans.size());
    return new ScheduleView(
        version,
        wanted.day(),
        new ScheduleView.Filter(wanted.team(), teamNames(crew, teams)),
        grid,
        panel(version, wanted, crew),
        editing.countCorrections(version.id()),
        trouble,
        refusals);
  }

  private static DayWindow window(LocalDate day, ZoneId zone, Map<PersonId, DayPlan> plans) {
    List<TimeRange> ranges = plans.values().stream().map(plan -> plan.shift().range()).toList();
    return DayWindow.around(day, zone, ranges);
  }

  /// Coverage of the queues the people shown can serve.
  private CoverageChart chart(
      RosterVersion version, DayWindow window, List<Member> shown, Wanted wanted) {
    List<String> queues =
        shown.stream().flatMap(member -> member.agent().skills().stream()).distinct().toList();
    List<CoverageSlot> coverage =
        rostering.coverage(version.id(), TimeRange.of(window.start(), window.end())).stream()
            .filter(slot -> wanted.team().isEmpty() || queues.contains(slot.queue()))
            .toList();
    return CoverageChart.of(window, coverage, rostering.channels());
  }

  private static String teamName(Member member, Map<String, TeamCard> teams) {
    String code = member.agent().place().team();
    TeamCard team = teams.get(code);
    return team == null ? code : team.name();
  }

  private static List<String> teamNames(Crew crew, Map<String, TeamCard> teams) {
    return crew.members().stream()
        .filter(member -> !member.agent().skills().isEmpty())
        .map(member -> teamName(member, teams))
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<DayGrid.Team> teams(
      List<Member> shown,
      Map<String, TeamCard> teams,
      Map<PersonId, DayPlan> plans,
      DayWindow window,
      Wanted wanted) {
    Map<String, List<Member>> byTeam = new TreeMap<>();
    shown.stream()
        .filter(member -> !member.agent().skills().isEmpty() || plans.containsKey(member.id()))
        .forEach(
            member ->
                byTeam
                    .computeIfAbsent(member.agent().place().team(), _ -> new ArrayList<>())
                    .add(member));
    List<DayGrid.Team> drawn = new ArrayList<>();
    byTeam.forEach(
        (code, members) -> drawn.add(team(teams.get(code), code, members, plans, window, wanted)));
    return drawn;
  }

  private static DayGrid.Team team(
      @Nullable TeamCard card,
      String code,
      List<Member> members,
      Map<PersonId, DayPlan> plans,
      DayWindow window,
      Wanted wanted) {
    List<DayGrid.Row> rows =
        members.stream()
            .sorted(Comparator.comparing(Member::name))
            .map(member -> row(member, plans.get(member.id()), window, wanted))
            .toList();
    return card == null
        ? new DayGrid.Team(code, members.getFirst().agent().site(), "", rows)
        : new DayGrid.Team(card.name(), card.site(), card.leaderName(), rows);
  }

  private static DayGrid.Row row(
      Member member, @Nullable DayPlan plan, DayWindow window, Wanted wanted) {
    String code = member.agent().id();
    List<DayGrid.Segment> segments =
        plan == null
            ? List.of()
            : plan.pieces().stream()
                .filter(piece -> window.shows(piece.range()))
                .map(piece -> segment(piece, window))
                .toList();
    return new DayGrid.Row(
        code,
        DayGrid.shortName(member.name()),
        segments,
        plan == null ? null : plan.paid(),
        code.equals(wanted.shift()));
  }

  static DayGrid.Segment segment(Piece piece, DayWindow window) {
    return new DayGrid.Segment(
        Look.of(piece),
        window.place(piece.range()),
        piece.range().startInclusive(),
        piece.range().endExclusive(),
        piece instanceof Piece.Beside beside ? beside.title() : "");
  }

  private ScheduleView.@Nullable Panel panel(RosterVersion version, Wanted wanted, Crew crew) {
    String code = wanted.shift();
    if (code == null) {
      return null;
    }
    Member member =
        crew.members().stream().filter(m -> m.agent().id().equals(code)).findFirst().orElse(null);
    return member == null
        ? null
        : explaining
            .account(version.id(), code, wanted.day())
            .map(account -> panel(version, wanted, member, account))
            .orElse(null);
  }

  private ScheduleView.Panel panel(
      RosterVersion version, Wanted wanted, Member member, ShiftAccount account) {
    Shift shift = account.shift();
    DayPlan plan =
        Objects.requireNonNull(rostering.plansOf(version.id(), wanted.day()).get(member.id()));
    return new ScheduleView.Panel(
        member.agent().id(),
        member.name(),
        account,
        plan.paid().toMinutes() / 60.0,
        editing.lastEdit(version.id(), member.id(), wanted.day()),
        around(shift.range().startInclusive(), Duration.ofMinutes(30), START_CHOICES),
        shift.pauses().stream().map(ScheduleViews::choice).toList(),
        editing.isOpen(version, wanted.day()));
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
