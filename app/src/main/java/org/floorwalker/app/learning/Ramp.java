package org.floorwalker.app.learning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.history.HandledWeek;
import org.floorwalker.app.history.History;
import org.floorwalker.app.learning.internal.RampLearning;
import org.floorwalker.app.learning.store.FloorStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.training.RampCurve;
import org.springframework.stereotype.Component;

/// The door to how newcomers come up to speed: handle time and kept rules by weeks of tenure, for
/// the plan and for what is expected of beginners. It tells of groups, never of one person.
@Component
public final class Ramp {
  /// What the first week takes where nothing is measured: an assumption.
  public static final double USUAL_START = 1.6;

  /// Weeks until proficient where nothing is measured: [RampCurve#usual] names the source.
  public static final int USUAL_WEEKS = 17;

  /// Fewer people than these are no group.
  private static final int LEAST_PEOPLE = 5;

  private static final int LOOKED_AT_DAYS = 2 * 365;
  private static final List<Integer> STRETCHES = List.of(0, 4, 8, 13, 17, 26);

  private final History history;
  private final FloorStore floor;
  private final People people;

  Ramp(History history, FloorStore floor, People people) {
    this.history = history;
    this.floor = floor;
    this.people = people;
  }

  /// The curve of this centre.
  ///
  /// @param newcomers people it was learnt from; 0 where it is the usual one
  public record Learnt(RampCurve curve, int newcomers) {}

  /// The usual curve with the last two years laid over it, when enough people came in them.
  public Learnt learnt() {
    LocalDate today = people.today();
    Map<String, LocalDate> since = new HashMap<>();
    people
        .placementsOn(today)
        .forEach(placement -> since.put(placement.card().code(), placement.tenure().since()));
    RampLearning.Found found = found(since, today.minusDays(LOOKED_AT_DAYS), today.plusDays(1));
    RampCurve usual = RampCurve.usual(USUAL_START, USUAL_WEEKS);
    return found.newcomers() < LEAST_PEOPLE
        ? new Learnt(usual, 0)
        : new Learnt(usual.learn(found.measured()), found.newcomers());
  }

  private RampLearning.Found found(Map<String, LocalDate> since, LocalDate from, LocalDate until) {
    LocalDate first = history.firstHandledWeek(from).orElse(until);
    Map<String, LocalDate> proficient = new HashMap<>();
    since.forEach(
        (agent, began) -> proficient.put(agent, began.plusWeeks(RampLearning.PROFICIENT_WEEKS)));
    List<String> newcomers =
        since.entrySet().stream()
            .filter(one -> one.getValue().isAfter(first))
            .map(Map.Entry::getKey)
            .toList();
    List<HandledWeek> weeks = history.handledByWeek(newcomers, from, until);
    Set<String> queues = weeks.stream().map(HandledWeek::queue).collect(Collectors.toSet());
    return RampLearning.of(weeks, history.handledSince(proficient, queues, from, until));
  }

  /// Rules kept by weeks of tenure, as floor walkers heard.
  ///
  /// @param fromWeek first full week of tenure
  /// @param people who were heard
  /// @param kept share of contacts heard in visits in which every rule was kept
  public record Kept(int fromWeek, int people, double kept) {}

  /// Stretches of tenure in which at least five people were heard.
  public List<Kept> quality() {
    List<FloorVisit> visits = floor.listVisits();
    if (visits.isEmpty()) {
      return List.of();
    }
    Map<PersonId, LocalDate> since = new HashMap<>();
    for (Placement placement : people.placementsOn(people.today())) {
      since.put(placement.id(), placement.tenure().since());
    }
    List<Kept> kept = new ArrayList<>();
    ZoneId zone = people.zone();
    for (int i = 0; i < STRETCHES.size(); i++) {
      int from = STRETCHES.get(i);
      int until = i + 1 < STRETCHES.size() ? STRETCHES.get(i + 1) : Integer.MAX_VALUE;
      Set<PersonId> heard = new HashSet<>();
      double all = 0;
      double good = 0;
      for (FloorVisit visit : visits) {
        long week = tenure(since, visit, zone);
        if (week >= from && week < until) {
          heard.add(visit.person());
          all += visit.heard();
          good += visit.compliant() ? visit.heard() : 0;
        }
      }
      if (heard.size() >= LEAST_PEOPLE && all > 0) {
        kept.add(new Kept(from, heard.size(), good / all));
      }
    }
    return kept;
  }

  private static long tenure(Map<PersonId, LocalDate> since, FloorVisit visit, ZoneId zone) {
    LocalDate began = since.getOrDefault(visit.person(), LocalDate.MAX);
    return ChronoUnit.WEEKS.between(began, visit.day(zone));
  }
}
