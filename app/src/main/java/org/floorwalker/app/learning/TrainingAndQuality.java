package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.floorwalker.app.learning.store.FloorStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.quality.QualityFacts;
import org.floorwalker.planning.careers.MeanDifference;
import org.floorwalker.planning.training.Standing;
import org.springframework.stereotype.Service;

/// The door to training and quality in one view, team by team, for whoever answers for both
/// (TRN-20). Teams of fewer than five are not shown, and nobody is named.
@Service
public class TrainingAndQuality {
  /// Days looked back at.
  public static final int DAYS = 90;

  private static final int LEAST_PEOPLE = 5;
  private static final double CERTAINTY = 0.95;

  private final Requirements requirements;
  private final Ledger ledger;
  private final FloorStore floor;
  private final QualityFacts quality;
  private final People people;
  private final Clock clock;

  TrainingAndQuality(
      Requirements requirements,
      Ledger ledger,
      FloorStore floor,
      QualityFacts quality,
      People people,
      Clock clock) {
    this.requirements = requirements;
    this.ledger = ledger;
    this.floor = floor;
    this.quality = quality;
    this.people = people;
    this.clock = clock;
  }

  /// What a team must have learnt.
  ///
  /// @param asked requirements, each counted for each person it concerns
  /// @param done those that are done
  /// @param lapsed those whose due day and grace are over
  /// @param minutes of training in the last ninety days, all people together
  public record Training(int asked, int done, int lapsed, int minutes) {}

  /// How well a team helped customers in the last ninety days.
  ///
  /// @param evaluations that count
  /// @param score mean of the people's mean scores, 0 to 1; empty when nobody was evaluated
  /// @param apart how far that lies from the people of other teams; empty where too few were
  ///     evaluated
  /// @param heard contacts that floor walkers listened to
  /// @param kept those in visits in which every rule was kept
  public record Quality(
      int evaluations, OptionalDouble score, Optional<MeanDifference> apart, int heard, int kept) {}

  /// A team.
  public record Line(TeamId team, String name, int people, Training training, Quality quality) {}

  /// Teams of five and more within the viewer's reach, by name.
  public List<Line> list(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    Map<TeamId, List<Placement>> teams = teams(viewer.reach(Permission.SEE_TRAINING), today);
    Map<PersonId, Training> trained = trained(today);
    Map<PersonId, List<Double>> scores = scores(teams, today);
    Map<PersonId, int[]> heard = heard(today);
    List<Line> lines = new ArrayList<>();
    teams.forEach(
        (team, members) -> {
          if (members.size() >= LEAST_PEOPLE) {
            lines.add(
                new Line(
                    team,
                    members.getFirst().card().place().teamName(),
                    members.size(),
                    sum(members, trained),
                    quality(members, scores, heard)));
          }
        });
    lines.sort(Comparator.comparing(Line::name));
    return lines;
  }

  private Map<TeamId, List<Placement>> teams(Reach reach, LocalDate today) {
    Map<TeamId, List<Placement>> teams = new TreeMap<>(Comparator.comparing(TeamId::value));
    for (Placement placement : people.placementsOn(today)) {
      TeamId team = placement.card().place().team();
      if (team != null && reach.covers(team)) {
        teams.computeIfAbsent(team, _ -> new ArrayList<>()).add(placement);
      }
    }
    return teams;
  }

  private Map<PersonId, Training> trained(LocalDate today) {
    Map<PersonId, Training> trained = new HashMap<>();
    ledger
        .minutes(today.minusDays(DAYS), today.plusDays(1))
        .forEach((person, minutes) -> trained.put(person, new Training(0, 0, 0, minutes)));
    requirements
        .listConcerned()
        .forEach(
            (requirement, concerned) -> {
              if (requirement.endedOn() == null) {
                concerned.forEach(
                    one -> trained.merge(one.person(), standing(requirement, one), this::plus));
              }
            });
    return trained;
  }

  private static Training standing(Requirement requirement, Concerned one) {
    boolean isDone = one.isDone(requirement) || one.isExempt();
    boolean isLapsed = one.phase(requirement) == Standing.Phase.LAPSED;
    return new Training(1, isDone ? 1 : 0, isLapsed ? 1 : 0, 0);
  }

  private Training plus(Training a, Training b) {
    return new Training(
        a.asked() + b.asked(),
        a.done() + b.done(),
        a.lapsed() + b.lapsed(),
        a.minutes() + b.minutes());
  }

  private Training sum(List<Placement> members, Map<PersonId, Training> trained) {
    Training none = new Training(0, 0, 0, 0);
    return members.stream()
        .map(member -> trained.getOrDefault(member.id(), none))
        .reduce(none, this::plus);
  }

  private Map<PersonId, List<Double>> scores(Map<TeamId, List<Placement>> teams, LocalDate today) {
    Map<PersonId, List<Double>> scores = new HashMap<>();
    for (List<Placement> members : teams.values()) {
      for (Placement member : members) {
        scores.put(
            member.id(),
            quality.of(member.card(), today.minusDays(DAYS), today.plusDays(1)).stream()
                .map(QualityFacts.Counted::score)
                .toList());
      }
    }
    return scores;
  }

  /// Contacts heard, and those in visits in which every rule was kept, by person.
  private Map<PersonId, int[]> heard(LocalDate today) {
    Map<PersonId, int[]> heard = new HashMap<>();
    for (FloorWalking.Visit visit : floor.listVisits()) {
      LocalDate day = visit.at().atZone(ZoneOffset.UTC).toLocalDate();
      if (day.isAfter(today.minusDays(DAYS))) {
        int[] sum = heard.computeIfAbsent(visit.person(), _ -> new int[2]);
        sum[0] += visit.heard();
        sum[1] += visit.compliant() ? visit.heard() : 0;
      }
    }
    return heard;
  }

  private static Quality quality(
      List<Placement> members, Map<PersonId, List<Double>> scores, Map<PersonId, int[]> heard) {
    List<PersonId> here = members.stream().map(Placement::id).toList();
    List<Double> own = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    int evaluations = 0;
    for (Map.Entry<PersonId, List<Double>> one : scores.entrySet()) {
      OptionalDouble mean = one.getValue().stream().mapToDouble(Double::doubleValue).average();
      boolean isHere = here.contains(one.getKey());
      mean.ifPresent(isHere ? own::add : others::add);
      evaluations += isHere ? one.getValue().size() : 0;
    }
    int all = 0;
    int kept = 0;
    for (PersonId person : here) {
      int[] sum = heard.getOrDefault(person, new int[2]);
      all += sum[0];
      kept += sum[1];
    }
    return new Quality(
        evaluations,
        own.size() < LEAST_PEOPLE
            ? OptionalDouble.empty()
            : own.stream().mapToDouble(Double::doubleValue).average(),
        own.size() < LEAST_PEOPLE ? Optional.empty() : MeanDifference.of(others, own, CERTAINTY),
        all,
        kept);
  }
}
