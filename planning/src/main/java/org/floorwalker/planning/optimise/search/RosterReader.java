package org.floorwalker.planning.optimise.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.jspecify.annotations.Nullable;

/// Turns a roster of instants back into a solution in slots.
final class RosterReader {
  private final Model model;
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Integer> activities = new HashMap<>();

  RosterReader(Model model) {
    this.model = model;
    for (Person person : model.people()) {
      people.put(person.id(), person);
    }
    for (ActivityList.Item item : model.activities().items()) {
      activities.put(item.id(), activities.size());
    }
  }

  /// The model in which nothing is given to people who do not work as given, since for them that
  /// could not be.
  static Model asWorked(Model model, Roster roster) {
    Solution worked = new RosterReader(model).readPossible(roster);
    return model.withPeople(
        Arrays.stream(model.people())
            .map(one -> isAsGiven(one, worked.tours()[one.number()]) ? one : one.withoutGiven())
            .toArray(Person[]::new));
  }

  private static boolean isAsGiven(Person person, Draft @Nullable [] tour) {
    boolean asGiven = person.given() == null || tour != null;
    for (int d = 0; tour != null && asGiven && d < tour.length; d++) {
      Draft day = tour[d];
      asGiven =
          day.start < 0
              ? person.mayBeFree(d)
              : person.isAsGiven(d, day.start, person.forms()[day.form].presence);
    }
    return asGiven;
  }

  /// @throws IllegalArgumentException when a shift is none the problem allows
  Solution read(Roster roster) {
    Solution solution = Solution.empty(model);
    for (Person person : model.people()) {
      solution.tours()[person.number()] = freeTour();
    }
    for (Shift shift : roster.shifts()) {
      Person person = Objects.requireNonNull(people.get(shift.agent()), shift.agent());
      if (!take(solution, person, shift)) {
        throw unlawful(shift);
      }
      shift.activities().forEach(activity -> note(solution, activity));
    }
    roster.attendances().forEach(attendance -> note(solution, attendance.activity()));
    return solution;
  }

  /// Tours of the agents all of whose shifts the problem allows, by number; the others have none.
  /// Activities stand where they stood.
  Solution readPossible(Roster roster) {
    Solution solution = Solution.empty(model);
    for (Person person : model.people()) {
      solution.tours()[person.number()] = freeTour();
    }
    Set<String> lost = new HashSet<>();
    for (Shift shift : roster.shifts()) {
      @Nullable Person person = people.get(shift.agent());
      if (person != null && !take(solution, person, shift)) {
        lost.add(shift.agent());
      }
      noteKnown(solution, shift.activities());
    }
    roster.attendances().forEach(a -> noteKnown(solution, List.of(a.activity())));
    for (Person person : model.people()) {
      if (lost.contains(person.id())) {
        solution.tours()[person.number()] = null;
      }
    }
    return solution;
  }

  /// Whether the shift is one the problem allows.
  private boolean take(Solution solution, Person person, Shift shift) {
    int day = dayOf(person, shift);
    @Nullable Draft draft = day < 0 ? null : draftOf(person, day, shift);
    if (draft != null) {
      solution.tours()[person.number()][day] = draft;
    }
    return draft != null;
  }

  private void noteKnown(Solution solution, List<PlacedActivity> placed) {
    placed.stream()
        .filter(activity -> activities.containsKey(activity.activity()))
        .forEach(activity -> note(solution, activity));
  }

  private Draft[] freeTour() {
    Draft[] tour = new Draft[model.days()];
    Arrays.setAll(tour, d -> new Draft(model.mostPauses()));
    return tour;
  }

  private void note(Solution solution, PlacedActivity activity) {
    int number = Objects.requireNonNull(activities.get(activity.activity()), activity.activity());
    solution.activityStarts()[number] = model.axis().slotAt(activity.range().startInclusive());
  }

  private int dayOf(Person person, Shift shift) {
    int minute = model.axis().minuteOf(shift.range().startInclusive());
    for (int d = 0; d < model.days(); d++) {
      if (person.site().dayStart[d] <= minute && minute < person.site().dayStart[d + 1]) {
        return d;
      }
    }
    return -1;
  }

  /// The shift in numbers, null when it is none the problem allows.
  private @Nullable Draft draftOf(Person person, int day, Shift shift) {
    Draft draft = new Draft(model.mostPauses());
    draft.start = model.axis().slotAt(shift.range().startInclusive());
    int presence = model.axis().slotFrom(shift.range().endExclusive()) - draft.start;
    draft.startIndex = Arrays.binarySearch(person.menus()[day].starts(), draft.start);
    draft.form = formOf(person, presence);
    if (draft.startIndex < 0
        || draft.form < 0
        || draft.form >= person.formsThatFit(day, draft.startIndex)) {
      return null;
    }
    ShiftForm form = person.forms()[draft.form];
    boolean fits = form.pauses == shift.pauses().size() && match(form, shift.pauses(), draft, 0, 0);
    return fits ? draft : null;
  }

  private static int formOf(Person person, int presence) {
    for (int f = 0; f < person.forms().length; f++) {
      if (person.forms()[f].presence == presence) {
        return f;
      }
    }
    return -1;
  }

  /// Finds which pause stands for which row, trying them in turn.
  private boolean match(ShiftForm form, List<Pause> pauses, Draft draft, int row, int used) {
    if (row == form.pauses) {
      return form.fits(draft.pauses);
    }
    for (int i = 0; i < pauses.size(); i++) {
      Pause pause = pauses.get(i);
      int from = model.axis().slotAt(pause.range().startInclusive());
      int length = model.axis().slotFrom(pause.range().endExclusive()) - from;
      boolean fits = length == form.length(row) && pause.kind() == form.row(row).kind();
      if ((used >> i & 1) == 0 && fits) {
        draft.pauses[row] = from - draft.start;
        if (match(form, pauses, draft, row + 1, used | 1 << i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static IllegalArgumentException unlawful(Shift shift) {
    return new IllegalArgumentException(
        "The shift of %s on %s is not one the problem allows.\nMaybe run \"floorwalker check\" first."
            .formatted(shift.agent(), shift.day()));
  }
}
