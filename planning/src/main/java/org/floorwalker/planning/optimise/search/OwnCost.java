package org.floorwalker.planning.optimise.search;

/// What a shift costs its agent's own wishes and the fairness between agents: one evening and one
/// weekend day more than those of the other weeks.
///
/// @param eveningGrains of a shift that ends in the evening
/// @param weekendGrains of a shift on a Saturday or Sunday
record OwnCost(Person person, int slotMinutes, long eveningGrains, long weekendGrains) {

  static OwnCost without(Plan plan, int a, int firstDay, int days) {
    Person person = plan.person(a);
    int evenings = plan.duties.evenings(a);
    int weekends = plan.duties.weekendDays(a);
    for (int d = firstDay; d < firstDay + days; d++) {
      if (plan.duties.works(a, d)) {
        evenings -= plan.duties.endMinute(a, d) > person.site().evening[d] ? 1 : 0;
        weekends -= person.site().isWeekend[d] ? 1 : 0;
      }
    }
    return new OwnCost(
        person,
        plan.part.model().axis().slotMinutes(),
        Points.grains(Points.EVENING_SQUARE * (2 * evenings + 2)) + person.wishes().eveningGrains(),
        Points.grains(Points.WEEKEND_SQUARE * (2 * weekends + 2))
            + person.wishes().weekendGrains());
  }

  long of(int d, int startIndex, int endSlot) {
    Person.Wishes wishes = person.wishes();
    long cost = wishes.dayGrains()[d];
    cost += wishes.startGrains(person.menus()[d].localMinutes()[startIndex]);
    cost += endSlot * slotMinutes > person.site().evening[d] ? eveningGrains : 0;
    return cost + (person.site().isWeekend[d] ? weekendGrains : 0);
  }
}
