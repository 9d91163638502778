package org.floorwalker.app.development;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.history.HandledWeek;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.careers.JobVariation;
import org.springframework.stereotype.Service;

/// The door to how varied work is by team (CAR-10): tedious work is a reason to leave that a
/// schedule can mend. It names nobody; a person's own figure stands with their facts.
@Service
public class JobVariations {
  /// Weeks looked at.
  public static final int WEEKS = 4;

  /// Fewer people than this are not shown.
  public static final int LEAST_PEOPLE = 5;

  /// Who spends more than this with one queue has one kind of work in all but name.
  private static final double NEARLY_ALL = 0.9;

  private final History history;
  private final People people;

  JobVariations(History history, People people) {
    this.history = history;
    this.people = people;
  }

  /// @param team name
  /// @param people who handled contacts
  /// @param kinds mean over them
  /// @param oneKind share of them who spent more than nine tenths of the time in one queue
  public record OfTeam(String team, int people, double kinds, double oneKind) {}

  /// Teams of five and more who handled contacts, the least varied first.
  public List<OfTeam> byTeam(Viewer viewer) {
    viewer.require(Permission.KEEP_CAREERS);
    LocalDate today = people.today();
    Map<String, JobVariation> byAgent = byAgent();
    Map<String, List<JobVariation>> byTeam = new HashMap<>();
    for (Placement person : people.placementsOn(today)) {
      Optional.ofNullable(byAgent.get(person.card().code()))
          .ifPresent(
              one ->
                  byTeam
                      .computeIfAbsent(person.card().place().teamName(), _ -> new ArrayList<>())
                      .add(one));
    }
    return byTeam.entrySet().stream()
        .filter(team -> !team.getKey().isEmpty() && team.getValue().size() >= LEAST_PEOPLE)
        .map(team -> ofTeam(team.getKey(), team.getValue()))
        .sorted(Comparator.comparingDouble(OfTeam::kinds).thenComparing(OfTeam::team))
        .toList();
  }

  /// Of everybody who handled contacts, by the code of the agent; for figures of groups.
  Map<String, JobVariation> byAgent() {
    LocalDate today = people.today();
    Map<String, Map<String, Double>> secondsByAgent = new HashMap<>();
    for (HandledWeek week : history.handledByWeek(today.minusWeeks(WEEKS), today.plusDays(1))) {
      secondsByAgent
          .computeIfAbsent(week.agent(), _ -> new HashMap<>())
          .merge(week.queue(), week.seconds(), Double::sum);
    }
    Map<String, JobVariation> byAgent = new HashMap<>();
    secondsByAgent.forEach(
        (agent, seconds) -> JobVariation.of(seconds).ifPresent(one -> byAgent.put(agent, one)));
    return byAgent;
  }

  private static OfTeam ofTeam(String name, List<JobVariation> members) {
    return new OfTeam(
        name,
        members.size(),
        members.stream().mapToDouble(JobVariation::kinds).average().orElseThrow(),
        members.stream()
            .mapToDouble(one -> one.largest() > NEARLY_ALL ? 1 : 0)
            .average()
            .orElseThrow());
  }
}
