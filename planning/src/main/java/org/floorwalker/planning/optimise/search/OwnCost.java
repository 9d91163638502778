package org.floorwalker.planning.optimise.search;

/// What a shift costs its agent's own wishes and the fairness between agents: one unpopular shift
/// more than those of the other weeks.
///
/// @param unpopular grains of a shift of each kind of [Unpopular]
record OwnCost(Person person, int slotMinutes, long[] unpopular) {

  static OwnCost without(Plan plan, int a, int firstDay, int days) {
    Person person = plan.person(a);
    long[] grains = new long[Unpopular.KINDS];
    for (int kind = 0; kind < grains.length; kind++) {
      int others = plan.duties.unpopular(a, kind);
      for (int d = firstDay; d < firstDay + days; d++) {
        others -= plan.duties.isOf(kind, a, d) ? 1 : 0;
      }
      grains[kind] =
          Points.grains(Unpopular.eachOfTwoMore(kind, others))
              + person.wishes().earlierGrains()[kind];
    }
    return new OwnCost(person, plan.part.model().axis().slotMinutes(), grains);
  }

  /// Of one shift in place of that of a day.
  static OwnCost insteadOf(Plan plan, int a, int d) {
    Person person = plan.person(a);
    long[] grains = new long[Unpopular.KINDS];
    for (int kind = 0; kind < grains.length; kind++) {
      int others = plan.duties.unpopular(a, kind) - (plan.duties.isOf(kind, a, d) ? 1 : 0);
      grains[kind] =
          Points.grains(Unpopular.oneMore(kind, others)) + person.wishes().earlierGrains()[kind];
    }
    return new OwnCost(person, plan.part.model().axis().slotMinutes(), grains);
  }

  /// Grains of a shift from the start, whenever it ends before the evening.
  long ofStart(int d, int startIndex) {
    Person.Wishes wishes = person.wishes();
    long cost = wishes.dayGrains()[d];
    cost += wishes.startGrains(person.menus()[d].localMinutes()[startIndex]);
    cost += person.site().isWeekend[d] ? unpopular[Unpopular.WEEKEND_DAY] : 0;
    return cost + (person.site().isHoliday[d] ? unpopular[Unpopular.HOLIDAY] : 0);
  }

  /// Grains that the end of a shift adds.
  long ofEnd(int d, int endSlot) {
    boolean isEvening = Unpopular.is(Unpopular.EVENING, person.site(), d, endSlot * slotMinutes);
    return isEvening ? unpopular[Unpopular.EVENING] : 0;
  }
}
