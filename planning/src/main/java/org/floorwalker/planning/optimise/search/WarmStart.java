package org.floorwalker.planning.optimise.search;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.floorwalker.planning.optimise.DayLock;
import org.floorwalker.planning.roster.Roster;
import org.jspecify.annotations.Nullable;

/// A start from a roster at hand: whoever's days are still lawful keeps them, the others take the
/// first roster's.
final class WarmStart {
  private final Model model;
  private final Solution otherwise;

  /// @param model agents with hours that the first roster keeps
  /// @param otherwise the first roster
  WarmStart(Model model, Solution otherwise) {
    this.model = model;
    this.otherwise = otherwise;
  }

  /// The model with the days locked.
  static Model locked(Model model, List<DayLock> locks) {
    Person[] people = model.people().clone();
    for (DayLock lock : locks) {
      for (int a = 0; a < people.length; a++) {
        if (people[a].id().equals(lock.agent())) {
          people[a] = people[a].withLocked(daysOf(model, people[a], lock));
        }
      }
    }
    return model.withPeople(people);
  }

  private static boolean[] daysOf(Model model, Person person, DayLock lock) {
    boolean[] days = new boolean[model.days()];
    long first = ChronoUnit.DAYS.between(model.firstDay(), lock.first());
    long last = ChronoUnit.DAYS.between(model.firstDay(), lock.last());
    for (int d = 0; d < days.length; d++) {
      days[d] = person.isLocked(d) || (d >= first && d <= last);
    }
    return days;
  }

  /// A lawful solution as near to the roster as that goes.
  ///
  /// @throws IllegalArgumentException when an agent with locked days cannot keep them
  Solution from(Roster roster) {
    Solution read = new RosterReader(model).readPossible(roster);
    Solution start = Solution.empty(model);
    for (Person person : model.people()) {
      Draft @Nullable [] tour = read.tours()[person.number()];
      boolean keeps = tour != null && isLawful(person, tour);
      if (!keeps && person.locked() != null) {
        throw new IllegalArgumentException(
            "The days of %s are not lawful, so none of them can be locked.\nMaybe run \"floorwalker check\" first."
                .formatted(person.id()));
      }
      start.tours()[person.number()] = keeps ? tour : otherwise.tours()[person.number()];
    }
    return withActivities(start, read);
  }

  private boolean isLawful(Person person, Draft[] tour) {
    DutyTable duties = new DutyTable(model, new Person[] {person});
    for (int d = 0; d < duties.days; d++) {
      duties.write(0, d, tour[d]);
    }
    Legality legality = new Legality(duties);
    for (int d = 0; d < duties.days; d++) {
      if (!legality.allows(0, d)) {
        return false;
      }
    }
    return legality.keepsHours(0);
  }

  /// Activities stay where everybody can still come.
  private Solution withActivities(Solution start, Solution read) {
    Plan plan = new Plan(Part.whole(model));
    plan.load(start);
    for (int i = 0; i < plan.activities.count(); i++) {
      int from = read.activityStarts()[i];
      if (from != ActivityBoard.LEFT_OUT && plan.activities.couldStay(i, from)) {
        plan.activities.place(i, from);
      }
    }
    return Solution.of(plan);
  }
}
