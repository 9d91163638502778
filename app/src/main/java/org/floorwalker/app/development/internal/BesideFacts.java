package org.floorwalker.app.development.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.DevelopmentMeasures;
import org.floorwalker.app.development.store.CoachingStore;
import org.floorwalker.app.learning.Concerned;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.learning.TrainingMeasures;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.planning.training.Standing;
import org.springframework.stereotype.Component;

/// What stands beside the figures of a period: training owed and coaching had, each through the
/// register's gate.
@Component
public class BesideFacts {
  private final Requirements requirements;
  private final CoachingStore coaching;
  private final Measures measures;

  BesideFacts(Requirements requirements, CoachingStore coaching, Measures measures) {
    this.requirements = requirements;
    this.coaching = coaching;
    this.measures = measures;
  }

  /// @param training empty when it is not registered or nothing is asked for
  /// @param coachingMinutes of this month and the one before; empty when not registered
  public record Beside(Optional<Training> training, Optional<Integer> coachingMinutes) {
    public static final Beside NONE = new Beside(Optional.empty(), Optional.empty());
  }

  /// @param asked requirements that concern the person
  /// @param done of them with nothing left to do for now
  /// @param overdue of them past their day
  public record Training(int asked, int done, int overdue) {}

  public Beside of(Viewer viewer, PersonCard person, LocalDate today, String page) {
    YearMonth since = YearMonth.from(today).minusMonths(1);
    return new Beside(
        shown(viewer, person, today, page, TrainingMeasures.RECORD, training(person))
            .filter(training -> training.asked() > 0),
        shown(
            viewer,
            person,
            today,
            page,
            DevelopmentMeasures.COACHING_MINUTES,
            minutes(coaching.minutes(person.id(), since, person.place().zone()).values())));
  }

  private static int minutes(Collection<Integer> months) {
    return months.stream().mapToInt(Integer::intValue).sum();
  }

  private Training training(PersonCard person) {
    Map<Requirement, Concerned> concerned = requirements.listConcerned(person.id());
    int done = 0;
    int overdue = 0;
    for (Map.Entry<Requirement, Concerned> one : concerned.entrySet()) {
      Standing.Phase phase = one.getValue().phase(one.getKey());
      done += one.getValue().isDone(one.getKey()) ? 1 : 0;
      overdue += phase == Standing.Phase.OVERDUE || phase == Standing.Phase.LAPSED ? 1 : 0;
    }
    return new Training(concerned.size(), done, overdue);
  }

  private <T> Optional<T> shown(
      Viewer viewer, PersonCard person, LocalDate today, String page, Measure measure, T figure) {
    Figure<T> gated =
        measures.show(
            viewer, person.id(), measure, person.place().country(), today, page, () -> figure);
    return gated instanceof Figure.Shown<T>(T value) ? Optional.of(value) : Optional.empty();
  }
}
