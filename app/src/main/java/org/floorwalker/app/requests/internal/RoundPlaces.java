package org.floorwalker.app.requests.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.requests.RoundCard;
import org.floorwalker.app.requests.RoundWeek;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Need;
import org.springframework.stereotype.Component;

/// How many of a group may be away in each week, counted from the need.
///
/// Of the people who serve the group's queues the need of a week takes a share: hours of the newest
/// need a week, times the work of the same week a year ago over that of the weeks the need is for,
/// over the hours of their contracts. What is left of the group may be away: at least one, at most
/// half. Where there is no need yet, the share that the rule for leave allows.
@Component
public final class RoundPlaces {
  private static final double MOST_AWAY = 0.5;
  private static final int WEEKS_OF_A_YEAR = 52;

  private final People people;
  private final Staffing staffing;
  private final History history;
  private final LeaveGathering gathering;
  private final Clock clock;

  RoundPlaces(
      People people, Staffing staffing, History history, LeaveGathering gathering, Clock clock) {
    this.people = people;
    this.staffing = staffing;
    this.history = history;
    this.gathering = gathering;
    this.clock = clock;
  }

  /// Places of every week of a round.
  public List<RoundWeek> of(RoundCard round, String kind) {
    LocalDate today = people.today();
    List<TeamCard> cards =
        people.teamsOn(today).stream().filter(team -> round.teams().contains(team.code())).toList();
    Set<TeamId> teams = cards.stream().map(TeamCard::id).collect(Collectors.toSet());
    ZoneId zone = cards.stream().map(TeamCard::zone).findFirst().orElse(ZoneOffset.UTC);
    Crew crew = people.crewOn(today);
    int group = (int) crew.members().stream().filter(one -> teams.contains(one.team())).count();
    Set<String> queues = queues(crew, teams);
    Map<LocalDate, Double> shares = shares(round, queues, weeklyHours(crew, queues), zone);
    double allowed = 1 - gathering.rule(round.teams().getFirst(), kind).limits().mostAway();
    List<RoundWeek> weeks = new ArrayList<>();
    for (LocalDate monday : round.mondays()) {
      int places = places(group, shares.getOrDefault(monday, allowed));
      weeks.add(new RoundWeek(monday, group, places, places, "", ""));
    }
    return weeks;
  }

  /// What is left of a group when a share of it is needed: at least one, at most half.
  static int places(int group, double share) {
    double away = Math.min(MOST_AWAY, Math.max(0, 1 - share));
    return Math.min(group, Math.max(1, (int) Math.floor(group * away + 1e-9)));
  }

  private static Set<String> queues(Crew crew, Set<TeamId> teams) {
    return crew.members().stream()
        .filter(one -> teams.contains(one.team()))
        .flatMap(one -> one.agent().skills().stream())
        .collect(Collectors.toSet());
  }

  private static double weeklyHours(Crew crew, Set<String> queues) {
    Map<String, Duration> weekly =
        crew.contracts().stream().collect(Collectors.toMap(Contract::id, Contract::weekly));
    return crew.members().stream()
        .map(Member::agent)
        .filter(agent -> agent.skills().stream().anyMatch(queues::contains))
        .mapToDouble(
            agent -> weekly.getOrDefault(agent.contract(), Duration.ZERO).toMinutes() / 60.0)
        .sum();
  }

  /// The share of the people that each week needs; empty without a need.
  private Map<LocalDate, Double> shares(
      RoundCard round, Set<String> queues, double hours, ZoneId zone) {
    List<NeedVersion> versions = staffing.listVersions();
    if (versions.isEmpty() || hours == 0) {
      return Map.of();
    }
    NeedVersion newest =
        versions.stream().max(Comparator.comparingLong(NeedVersion::id)).orElseThrow();
    double needed = neededHours(newest, queues, zone) * 7 / newest.span().days();
    Map<LocalDate, Double> work = work(queues, zone);
    double usual = usual(work, newest.span());
    Map<LocalDate, Double> shares = new HashMap<>();
    for (LocalDate monday : round.mondays()) {
      double then = work.getOrDefault(lastKnown(work, monday), usual);
      shares.put(monday, needed / hours * (usual > 0 ? then / usual : 1));
    }
    return shares;
  }

  private double neededHours(NeedVersion version, Set<String> queues, ZoneId zone) {
    double slot = version.span().slot().toMinutes() / 60.0;
    Instant from = midnight(version.span().firstDay(), zone);
    return staffing
            .listScheduledNeeds(version.id(), from, midnight(version.span().endExclusive(), zone))
            .stream()
            .filter(need -> queues.contains(need.queue()))
            .mapToDouble(Need::heads)
            .sum()
        * slot;
  }

  private static Instant midnight(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /// Seconds of work in each whole week of the last year and a bit.
  private Map<LocalDate, Double> work(Set<String> queues, ZoneId zone) {
    LocalDate thisWeek =
        clock
            .instant()
            .atZone(zone)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Map<LocalDate, Double> seconds = new HashMap<>();
    Instant from = midnight(thisWeek.minusWeeks(WEEKS_OF_A_YEAR + 1L), zone);
    for (String queue : queues) {
      IntervalHistory told = history.intervals(new QueueId(queue), from, midnight(thisWeek, zone));
      for (int row = 0; row < told.size(); row++) {
        double worked = told.offered(row) * told.handleSeconds(row);
        if (!Double.isNaN(worked)) {
          LocalDate day = told.start(row).atZone(zone).toLocalDate();
          seconds.merge(
              day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), worked, Double::sum);
        }
      }
    }
    return seconds;
  }

  /// The work of the weeks the need is for, a year before; of all weeks where those are not known.
  private static double usual(Map<LocalDate, Double> work, NeedVersion.Span span) {
    return work.entrySet().stream()
        .filter(
            one -> {
              LocalDate then = one.getKey().plusWeeks(WEEKS_OF_A_YEAR);
              return then.plusWeeks(1).isAfter(span.firstDay())
                  && then.isBefore(span.endExclusive());
            })
        .mapToDouble(Map.Entry::getValue)
        .average()
        .orElseGet(
            () -> work.values().stream().mapToDouble(Double::doubleValue).average().orElse(0));
  }

  /// The same week of the last year that is known.
  private static LocalDate lastKnown(Map<LocalDate, Double> work, LocalDate monday) {
    LocalDate then = monday.minusWeeks(WEEKS_OF_A_YEAR);
    return work.containsKey(then) ? then : then.minusWeeks(WEEKS_OF_A_YEAR);
  }
}
