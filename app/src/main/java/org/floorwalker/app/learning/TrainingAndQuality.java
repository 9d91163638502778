package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.app.learning.store.FloorStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
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
  public record Training(int asked, int done, int lapsed, int minutes) {
    static final Training NONE = new Training(0, 0, 0, 0);

    Training plus(Training other) {
      return new Training(
          asked + other.asked, done + other.done, lapsed + other.lapsed, minutes + other.minutes);
    }
  }

  /// How well a team helped customers in the last ninety days.
  ///
  /// @param evaluations that count
  /// @param score mean of the people's mean scores, 0 to 1; empty when nobody was evaluated
  /// @param apart how far that lies from the people of other teams; empty where too few
  ///     were evaluated
  /// @param heard contacts that floor walkers listened to
  /// @param kept those in visits in which every rule was kept
  public record Quality(
      int evaluations, OptionalDouble score, Optional<MeanDifference> apart, int heard, int kept) {}

  /// A team.
  public record Line(TeamId team, String name, int people, Training training, Quality quality) {}

  /// Teams of five and more within the viewer's reach, by name.
  public List<Line> list(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    LocalDate today = viewer.today(clock);
    Map<TeamId, List<Placement>> teams = teams(viewer.reach(Permission.SEE_TRAINING), today);
    Known known = new Known(trained(today), scores(teams, today), heard(today));
    List<Line> lines = new ArrayList<>();
    teams.forEach(
        (team, members) -> {
          if (members.size() >= LEAST_PEOPLE) {
            lines.add(line(team, members, known));
          }
        });
    lines.sort(Comparator.comparing(Line::name));
    return lines;
  }

  /// What is known of everybody, by person.
  private record Known(
      Map<PersonId, Training> trained,
      Map<PersonId, List<QualityFacts.Counted>> scores,
      Map<PersonId, Heard> heard) {}

  /// @param contacts that floor walkers listened to
  /// @param kept those in visits in which every rule was kept
  private record Heard(int contacts, int kept) {
    static final Heard NONE = new Heard(0, 0);

    static Heard of(FloorVisit visit) {
      return new Heard(visit.heard(), visit.compliant() ? visit.heard() : 0);
    }

    Heard plus(Heard other) {
      return new Heard(contacts + other.contacts, kept + other.kept);
    }
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
                    one -> trained.merge(one.person(), standing(requirement, one), Training::plus));
              }
            });
    return trained;
  }

  private static Training standing(Requirement requirement, Concerned one) {
    boolean isDone = one.isDone(requirement) || one.isExempt();
    boolean isLapsed = one.phase(requirement) == Standing.Phase.LAPSED;
    return new Training(1, isDone ? 1 : 0, isLapsed ? 1 : 0, 0);
  }

  private Map<PersonId, List<QualityFacts.Counted>> scores(
      Map<TeamId, List<Placement>> teams, LocalDate today) {
    List<PersonCard> cards =
        teams.values().stream().flatMap(List::stream).map(Placement::card).toList();
    return quality.ofAll(cards, today.minusDays(DAYS), today.plusDays(1));
  }

  private Map<PersonId, Heard> heard(LocalDate today) {
    ZoneId zone = people.zone();
    Map<PersonId, Heard> heard = new HashMap<>();
    for (FloorVisit visit : floor.listVisits()) {
      if (visit.day(zone).isAfter(today.minusDays(DAYS))) {
        heard.merge(visit.person(), Heard.of(visit), Heard::plus);
      }
    }
    return heard;
  }

  private static Line line(TeamId team, List<Placement> members, Known known) {
    Set<PersonId> here = members.stream().map(Placement::id).collect(Collectors.toSet());
    return new Line(
        team,
        members.getFirst().card().place().teamName(),
        here.size(),
        here.stream()
            .map(person -> known.trained().getOrDefault(person, Training.NONE))
            .reduce(Training.NONE, Training::plus),
        quality(here, known));
  }

  /// The team's people beside everybody else within reach.
  private static Quality quality(Set<PersonId> here, Known known) {
    List<Double> own = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    int evaluations = 0;
    for (Map.Entry<PersonId, List<QualityFacts.Counted>> one : known.scores().entrySet()) {
      boolean isHere = here.contains(one.getKey());
      (isHere ? own : others).add(mean(one.getValue()));
      evaluations += isHere ? one.getValue().size() : 0;
    }
    Heard heard =
        here.stream()
            .map(person -> known.heard().getOrDefault(person, Heard.NONE))
            .reduce(Heard.NONE, Heard::plus);
    boolean isGroup = own.size() >= LEAST_PEOPLE;
    return new Quality(
        evaluations,
        isGroup ? own.stream().mapToDouble(Double::doubleValue).average() : OptionalDouble.empty(),
        isGroup ? MeanDifference.of(others, own, CERTAINTY) : Optional.empty(),
        heard.contacts(),
        heard.kept());
  }

  private static double mean(List<QualityFacts.Counted> counted) {
    return counted.stream().mapToDouble(QualityFacts.Counted::score).average().orElseThrow();
  }
}
