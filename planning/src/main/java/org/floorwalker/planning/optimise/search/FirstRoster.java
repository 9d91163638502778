package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.List;

/// A lawful roster to start from, without regard to need: every agent's hours within their
/// contract, or as near as they can come.
///
/// A quick try first (the same start every day, weekdays before weekends, lengths stretched to
/// the hours); agents for whom that fails get the exact answer of [HoursReach].
final class FirstRoster {
  private static final int TRIES = 60;
  private static final int STRETCHES = 400;
  private static final int BOUND_STRETCHES = 4000;

  private final Model model;
  private final SearchRandom random;
  private final List<Person> people = new ArrayList<>();
  private final List<Person> infeasible = new ArrayList<>();
  private final List<Draft[]> tours = new ArrayList<>();

  private FirstRoster(Model model, long seed) {
    this.model = model;
    this.random = SearchRandom.of(seed, 1);
  }

  static FirstRoster of(Model model, long seed) {
    FirstRoster first = new FirstRoster(model, seed);
    for (Person person : model.people()) {
      first.settle(person);
    }
    return first;
  }

  /// The agents, those who cannot reach their hours with a band they can keep.
  Person[] people() {
    return people.toArray(Person[]::new);
  }

  /// Agents who cannot reach their contract hours, as the problem has them.
  List<Person> infeasible() {
    return infeasible;
  }

  /// The roster, without activities.
  Solution solution() {
    Solution solution = Solution.empty(model);
    for (int a = 0; a < tours.size(); a++) {
      solution.tours()[a] = tours.get(a);
    }
    return solution;
  }

  private void settle(Person person) {
    DutyTable duties = new DutyTable(model, new Person[] {person});
    Legality legality = new Legality(duties);
    for (int n = 0; n < TRIES && person.given() == null; n++) {
      clear(duties);
      if (attempt(person, duties, legality, n)) {
        keep(person, draftsOf(duties));
        return;
      }
    }
    settleExactly(person, duties);
  }

  private void settleExactly(Person person, DutyTable duties) {
    HoursReach reach = new HoursReach(person, model.axis().slotMinutes());
    if (reach.isImpossible()) {
      infeasible.add(person);
      settle(person.withoutGiven());
      return;
    }
    int[] totals = reach.withinBand();
    boolean reached = totals.length > 0;
    int total = reached ? totals[totals.length / 2] : reach.most();
    Draft[] tour = reach.tour(total, duties.mostPauses);
    for (Draft draft : tour) {
      placePauses(person, draft);
    }
    if (person.runIn().bounds() != null) {
      settleWithinBounds(person, duties, tour);
    } else if (reached) {
      keep(person, tour);
    } else {
      nameInfeasible(person);
      keep(person.withHours(new Person.HoursBand(total, person.hours().high())), tour);
    }
  }

  /// Shifts that exceed what longer stretches leave go, and others come as far as that allows.
  private void settleWithinBounds(Person person, DutyTable duties, Draft[] tour) {
    for (int d = 0; d < duties.days; d++) {
      duties.write(0, d, tour[d]);
    }
    Legality legality = new Legality(duties);
    if (!freeUntilLawful(duties, legality)) {
      nameInfeasible(person);
      settle(person.withoutGiven());
      return;
    }
    for (int n = 0; n < BOUND_STRETCHES && duties.paidMinutes(0) < person.hours().low(); n++) {
      stretch(person, duties, legality, random.below(duties.days));
    }
    int paid = duties.paidMinutes(0);
    if (paid >= person.hours().low()) {
      keep(person, draftsOf(duties));
    } else {
      nameInfeasible(person);
      keep(person.withHours(new Person.HoursBand(paid, person.hours().high())), draftsOf(duties));
    }
  }

  /// Whether that goes without given shifts.
  private static boolean freeUntilLawful(DutyTable duties, Legality legality) {
    for (int broken = firstBroken(duties, legality);
        broken >= 0;
        broken = firstBroken(duties, legality)) {
      int last = lastToFree(duties, legality);
      if (last < 0) {
        return false;
      }
      duties.write(0, last, new Draft(duties.mostPauses));
    }
    return true;
  }

  private static int firstBroken(DutyTable duties, Legality legality) {
    for (int d = 0; d < duties.days; d++) {
      if (!legality.keepsBounds(0, d)) {
        return d;
      }
    }
    return -1;
  }

  /// The last day that may be free of those in a stretch that is exceeded.
  private static int lastToFree(DutyTable duties, Legality legality) {
    for (int d = duties.days - 1; d >= 0; d--) {
      if (duties.works(0, d) && duties.people[0].mayBeFree(d) && !legality.keepsBounds(0, d)) {
        return d;
      }
    }
    return -1;
  }

  /// Once, however many of their terms were dropped.
  private void nameInfeasible(Person person) {
    if (infeasible.stream().noneMatch(known -> known.number() == person.number())) {
      infeasible.add(person);
    }
  }

  private void keep(Person person, Draft[] tour) {
    people.add(person);
    tours.add(tour);
  }

  private static void clear(DutyTable duties) {
    Draft off = new Draft(duties.mostPauses);
    for (int d = 0; d < duties.days; d++) {
      duties.write(0, d, off);
    }
  }

  private Draft[] draftsOf(DutyTable duties) {
    Draft[] drafts = new Draft[duties.days];
    for (int d = 0; d < duties.days; d++) {
      drafts[d] = new Draft(duties.mostPauses);
      duties.read(0, d, drafts[d]);
    }
    return drafts;
  }

  private boolean attempt(Person person, DutyTable duties, Legality legality, int number) {
    int wishedMinute = random.below(1440);
    for (int d : daysInOrder(person.site(), number)) {
      if (duties.paidMinutes(0) >= person.hours().low()) {
        break;
      }
      tryDay(person, duties, legality, d, wishedMinute);
    }
    for (int n = 0; n < STRETCHES && !legality.keepsHours(0); n++) {
      stretch(person, duties, legality, random.below(duties.days));
    }
    return legality.keepsHours(0);
  }

  /// Weekdays first; later tries in more and more random order.
  private int[] daysInOrder(SiteDays site, int number) {
    List<Integer> order = new ArrayList<>();
    for (int d = 0; d < site.days; d++) {
      order.add(d);
    }
    for (int i = order.size() - 1; i > 0; i--) {
      int j = random.below(i + 1);
      order.set(i, order.set(j, order.get(i)));
    }
    if (number < TRIES / 2) {
      order.sort((a, b) -> Boolean.compare(site.isWeekend[a], site.isWeekend[b]));
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private void tryDay(Person person, DutyTable duties, Legality legality, int d, int wishedMinute) {
    int start = nearest(person.menus()[d], wishedMinute);
    int fitting = start < 0 ? 0 : person.formsThatFit(d, start);
    if (fitting > 0) {
      Draft draft = new Draft(duties.mostPauses);
      draft.startIndex = start;
      draft.form = Math.min(fitting - 1, person.forms().length / 2);
      tryDraft(person, duties, legality, d, draft);
    }
  }

  private static int nearest(StartMenu menu, int localMinute) {
    int best = -1;
    for (int i = 0; i < menu.size(); i++) {
      int distance = Math.abs(menu.localMinutes()[i] - localMinute);
      if (best < 0 || distance < Math.abs(menu.localMinutes()[best] - localMinute)) {
        best = i;
      }
    }
    return best;
  }

  /// One length up or down towards the hours, or a shift more or less.
  private void stretch(Person person, DutyTable duties, Legality legality, int d) {
    boolean shorter = duties.paidMinutes(0) > person.hours().high();
    Draft draft = new Draft(duties.mostPauses);
    duties.read(0, d, draft);
    if (draft.start < 0) {
      if (!shorter && person.menus()[d].size() > 0) {
        draft.startIndex = random.below(person.menus()[d].size());
        draft.form = random.below(person.forms().length);
        tryDraft(person, duties, legality, d, draft);
      }
      return;
    }
    draft.form += shorter ? -1 : 1;
    if (draft.form < 0) {
      draft.free();
      duties.write(0, d, draft);
    } else {
      tryDraft(person, duties, legality, d, draft);
    }
  }

  private void tryDraft(Person person, DutyTable duties, Legality legality, int d, Draft draft) {
    if (draft.form >= person.formsThatFit(d, draft.startIndex)) {
      return;
    }
    Draft old = new Draft(duties.mostPauses);
    duties.read(0, d, old);
    draft.start = person.menus()[d].starts()[draft.startIndex];
    placePauses(person, draft);
    duties.write(0, d, draft);
    boolean tooLong = duties.paidMinutes(0) > person.hours().high() && old.start < 0;
    if (tooLong || !legality.allows(0, d)) {
      old.form = old.start < 0 ? 0 : old.form;
      duties.write(0, d, old);
    }
  }

  private void placePauses(Person person, Draft draft) {
    if (draft.start >= 0) {
      ShiftForm form = person.forms()[draft.form];
      System.arraycopy(form.randomPlacement(random), 0, draft.pauses, 0, form.pauses);
    }
  }
}
