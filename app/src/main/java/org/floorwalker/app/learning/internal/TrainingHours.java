package org.floorwalker.app.learning.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Concerned;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.staffing.HoursBeside;
import org.floorwalker.planning.training.Recurrence;
import org.floorwalker.planning.training.Standing;
import org.springframework.stereotype.Component;

/// What the training that must be taken costs in paid hours, for the capacity plan (TRN-17): the
/// hours of a year ÷ 52 weeks, whether they are placed yet or not.
@Component
class TrainingHours implements HoursBeside {
  private static final int WEEKS = 52;
  private static final double MONTHS = 12;
  private static final double MINUTES_OF_HOUR = 60;
  private static final double SECONDS_OF_HOUR = 3600;

  private final Requirements requirements;
  private final Catalogue catalogue;
  private final People people;

  TrainingHours(Requirements requirements, Catalogue catalogue, People people) {
    this.requirements = requirements;
    this.catalogue = catalogue;
    this.people = people;
  }

  @Override
  public List<Line> lines() {
    Map<PersonId, Double> weekly = weekly();
    if (weekly.isEmpty()) {
      return List.of();
    }
    Set<PersonId> leaders = new HashSet<>();
    Set<PersonId> others = new HashSet<>();
    for (Placement one : people.placementsOn(people.today())) {
      (one.tenure().leads() ? leaders : others).add(one.id());
    }
    double leader = mean(weekly, leaders);
    double everybody = weekly.values().stream().mapToDouble(Double::doubleValue).sum();
    return List.of(
        new Line("learning.price.training", mean(weekly, others), leader, leader, everybody, null));
  }

  private static double mean(Map<PersonId, Double> weekly, Set<PersonId> group) {
    return group.stream().mapToDouble(one -> weekly.getOrDefault(one, 0.0)).average().orElse(0);
  }

  /// Hours a week of everybody whom a requirement concerns and nobody has exempted.
  private Map<PersonId, Double> weekly() {
    Map<PersonId, Double> weekly = new HashMap<>();
    requirements
        .listConcerned()
        .forEach(
            (requirement, concerned) -> {
              double course = courseHours(requirement);
              for (Concerned one : concerned) {
                if (requirement.endedOn() == null && !one.isExempt()) {
                  weekly.merge(one.person(), yearly(requirement, one, course) / WEEKS, Double::sum);
                }
              }
            });
    return weekly;
  }

  private double courseHours(Requirement requirement) {
    return catalogue
        .find(requirement.terms().course())
        .map(course -> course.latest().material().minutes() / MINUTES_OF_HOUR)
        .orElse(0.0);
  }

  private static double yearly(Requirement requirement, Concerned one, double course) {
    return switch (requirement.terms().rule().recurrence()) {
      case Recurrence.Once _ -> one.standing() instanceof Standing.Owed ? course : 0;
      case Recurrence.EveryMonths(int months) -> course * MONTHS / months;
      case Recurrence.YearlyWindow _ -> course;
      case Recurrence.HoursPerYear(var time) -> time.toSeconds() / SECONDS_OF_HOUR;
    };
  }
}
