package org.floorwalker.app.development;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.floorwalker.app.development.Coverage.Count;
import org.floorwalker.app.development.Coverage.Status;
import org.floorwalker.app.development.internal.Spreads;
import org.floorwalker.app.development.store.CoverageStore;
import org.floorwalker.app.development.store.CoverageStore.LeaderTalks;
import org.floorwalker.app.development.store.CoverageStore.Standing;
import org.floorwalker.app.people.Employment;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.planning.roster.Contract;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The door to coverage: are talks held with everybody, and in a like way (CON-13 to CON-15).
@Service
public class TalkCoverage {
  /// Fewer leaders or talks say more about persons than about the house.
  static final int LEAST_LEADERS = 5;

  static final int LEAST_TALKS = 20;

  private static final int LATE_ACTION_DAYS = 7;

  /// Fewer hours a week are part-time, as the OECD counts it (van Bastelaer 1997).
  private static final Duration FULL_FROM = Duration.ofHours(30);

  private final CoverageStore store;
  private final People people;
  private final Measures measures;
  private final Clock clock;

  TalkCoverage(CoverageStore store, People people, Measures measures, Clock clock) {
    this.store = store;
    this.people = people;
    this.measures = measures;
    this.clock = clock;
  }

  /// Coverage of a kind in the window around a day: a week for coaching, a month for RAQ, half a
  /// year for management reviews and apprentices, a year for the rest.
  ///
  /// @param team whose people are listed; null for none
  public Coverage of(Viewer viewer, TalkKind kind, LocalDate day, @Nullable TeamId team) {
    viewer.require(Permission.SEE_TALK_COVERAGE);
    LocalDate today = viewer.today(clock);
    CoverageStore.Window window = window(kind, day, viewer.zone());
    Map<?, Standing> standings = store.standings(kind, window, today);
    Map<?, Integer> late = store.overdueActions(today.minusDays(LATE_ACTION_DAYS));
    Map<TeamId, Tally> tallies = new HashMap<>();
    List<Placement> listed = new ArrayList<>();
    List<Placement> meant = new ArrayList<>();
    Reach reach = viewer.reach(Permission.SEE_TALK_COVERAGE);
    for (Placement placement : people.placementsOn(day)) {
      TeamId own = placement.card().place().team();
      if (own == null || !reach.covers(own) || !isMeant(kind, placement)) {
        continue;
      }
      meant.add(placement);
      Status status = status(standings.get(placement.id()));
      tallies
          .computeIfAbsent(own, _ -> new Tally(placement.card().place().teamName()))
          .add(status, late.getOrDefault(placement.id(), 0));
      if (own.equals(team)) {
        listed.add(placement);
      }
    }
    List<Coverage.Team> teams = rows(viewer, tallies, day);
    List<Coverage.Person> named =
        listed.stream().flatMap(one -> person(viewer, one, standings, today).stream()).toList();
    return new Coverage(
        kind,
        window.from(),
        window.until(),
        teams,
        named,
        named.size() < listed.size()
            || teams.stream().anyMatch(one -> one.overdueActions() == null),
        consistency(viewer, kind, window),
        equal(meant, standings, day));
  }

  private EqualTalks equal(List<Placement> meant, Map<?, Standing> standings, LocalDate day) {
    Map<PersonId, Contract> contracts =
        people.contractsBy(meant.stream().map(Placement::id).toList(), day);
    Set<PersonId> fromHome =
        people.employments(day).stream()
            .filter(one -> one.last().fromHome())
            .map(Employment::person)
            .collect(Collectors.toSet());
    return EqualTalks.of(
        meant.stream()
            .map(
                one ->
                    new EqualTalks.Somebody(
                        status(standings.get(one.id())) == Status.DONE,
                        fromHome.contains(one.id()),
                        isPartTime(contracts.get(one.id())),
                        one.tenure().since().isAfter(day.minusYears(1))))
            .toList());
  }

  private static boolean isPartTime(@Nullable Contract contract) {
    return contract != null && contract.weekly().compareTo(FULL_FROM) < 0;
  }

  /// Somebody by name with where their talk stands, through the register's gate.
  private Optional<Coverage.Person> person(
      Viewer viewer, Placement placement, Map<?, Standing> standings, LocalDate today) {
    PersonCard card = placement.card();
    return shown(
        viewer,
        card,
        today,
        new Coverage.Person(card.id(), card.name(), status(standings.get(card.id()))));
  }

  private <T> Optional<T> shown(Viewer viewer, PersonCard about, LocalDate today, T figure) {
    Figure<T> gated =
        measures.show(
            viewer,
            about.id(),
            DevelopmentMeasures.TALK_COVERAGE,
            about.place().country(),
            today,
            "/talks/coverage",
            () -> figure);
    return gated instanceof Figure.Shown<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  /// Leaders have management reviews; everybody who is led has the rest.
  private static boolean isMeant(TalkKind kind, Placement placement) {
    return kind == TalkKind.MANAGEMENT_REVIEW
        ? placement.tenure().leads()
        : placement.leader() != null;
  }

  private static Status status(@Nullable Standing standing) {
    if (standing == null) {
      return Status.NONE;
    }
    return standing.done()
        ? Status.DONE
        : standing.overdue() ? Status.OVERDUE : standing.planned() ? Status.PLANNED : Status.NONE;
  }

  /// Sums while the people are gone through.
  private static final class Tally {
    private final String name;
    private Count count = Count.ZERO;
    private int lateActions;

    private Tally(String name) {
      this.name = name;
    }

    private void add(Status status, int late) {
      count = count.plus(status);
      lateActions += late;
    }
  }

  private List<Coverage.Team> rows(Viewer viewer, Map<TeamId, Tally> tallies, LocalDate day) {
    Map<TeamId, TeamCard> teams = new HashMap<>();
    people.teamsOn(day).forEach(team -> teams.put(team.id(), team));
    return tallies.entrySet().stream()
        .map(entry -> row(viewer, entry.getValue(), entry.getKey(), teams.get(entry.getKey()), day))
        .sorted(Comparator.comparing(Coverage.Team::name))
        .toList();
  }

  private Coverage.Team row(
      Viewer viewer, Tally tally, TeamId id, @Nullable TeamCard team, LocalDate day) {
    Optional<PersonCard> leader =
        Optional.ofNullable(team)
            .flatMap(TeamCard::findLeader)
            .flatMap(person -> people.findPerson(person, day));
    LocalDate today = viewer.today(clock);
    return new Coverage.Team(
        id,
        tally.name,
        leader.map(PersonCard::name).orElse(""),
        tally.count,
        leader.isEmpty()
            ? Integer.valueOf(tally.lateActions)
            : shown(viewer, leader.get(), today, tally.lateActions).orElse(null));
  }

  static CoverageStore.Window window(TalkKind kind, LocalDate day, ZoneId zone) {
    LocalDate from =
        switch (kind) {
          case COACHING -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case RAQ -> day.withDayOfMonth(1);
          case MANAGEMENT_REVIEW, APPRENTICE ->
              LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
          case APPRAISAL, PROBATION, RETURN, STAY, EXIT, OTHER -> LocalDate.of(day.getYear(), 1, 1);
        };
    LocalDate until =
        switch (kind) {
          case COACHING -> from.plusWeeks(1);
          case RAQ -> from.plusMonths(1);
          case MANAGEMENT_REVIEW, APPRENTICE -> from.plusMonths(6);
          case APPRAISAL, PROBATION, RETURN, STAY, EXIT, OTHER -> from.plusYears(1);
        };
    return new CoverageStore.Window(
        from, until, from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
  }

  private Coverage.@Nullable Consistency consistency(
      Viewer viewer, TalkKind kind, CoverageStore.Window window) {
    Instant from = window.from().minusMonths(3).atStartOfDay(viewer.zone()).toInstant();
    List<LeaderTalks> leaders = store.leaderTalks(kind, from, window.end());
    int talks = leaders.stream().mapToInt(LeaderTalks::talks).sum();
    if (leaders.size() < LEAST_LEADERS || talks < LEAST_TALKS) {
      return null;
    }
    CoverageStore.Rated rated = store.rated(kind, from, window.end());
    return new Coverage.Consistency(
        leaders.size(),
        talks,
        Spreads.of(leaders.stream().map(LeaderTalks::minutes).toList()),
        Spreads.of(leaders.stream().map(one -> 1 - (double) one.leftOut() / one.talks()).toList()),
        grades(store.gradeSpread(kind, from, window.end())),
        rated.ratings() < LEAST_TALKS ? null : rated.mean());
  }

  private static List<Integer> grades(Map<Integer, Integer> spread) {
    int all = spread.values().stream().mapToInt(Integer::intValue).sum();
    int highest = spread.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    return all < LEAST_TALKS
        ? List.of()
        : IntStream.rangeClosed(1, highest).mapToObj(step -> spread.getOrDefault(step, 0)).toList();
  }
}
