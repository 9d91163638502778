package org.floorwalker.planning.optimise.search;

import java.time.LocalDate;
import java.util.List;

/// A roster problem compiled to numbers.
///
/// @param axis slots
/// @param firstDay first business day
/// @param days business days
/// @param weeks calendar weeks that touch the period
/// @param queues names of the queues, by number
/// @param firstSite calendar of the first site
/// @param people agents, in the order of the problem
/// @param need people needed, by slot * queues + queue
/// @param busy share of the slot in which each of them has a customer in hand, in the same order
/// @param activities what is to be placed beside the desk
/// @param slots slots a shift may touch, more than the axis' horizon
/// @param mostPauses most meals and breaks of any shift
/// @param partNames country, or some teams of a large one, of each person: people to search
///     over together
record Model(
    TimeAxis axis,
    LocalDate firstDay,
    int days,
    int weeks,
    List<String> queues,
    SiteDays firstSite,
    Person[] people,
    double[] need,
    double[] busy,
    ActivityList activities,
    int slots,
    int mostPauses,
    String[] partNames) {

  Model withPeople(Person[] others) {
    return new Model(
        axis,
        firstDay,
        days,
        weeks,
        queues,
        firstSite,
        others,
        need,
        busy,
        activities,
        slots,
        mostPauses,
        partNames);
  }

  Model withNeed(double[] other) {
    return new Model(
        axis,
        firstDay,
        days,
        weeks,
        queues,
        firstSite,
        people,
        other,
        busy,
        activities,
        slots,
        mostPauses,
        partNames);
  }

  /// Number of the agent of that id.
  ///
  /// @throws IllegalArgumentException when there is none
  int personNumber(String agent) {
    for (Person person : people) {
      if (person.id().equals(agent)) {
        return person.number();
      }
    }
    throw new IllegalArgumentException(
        "There is no agent \"%s\".\nMaybe agents.csv names them otherwise.".formatted(agent));
  }
}
