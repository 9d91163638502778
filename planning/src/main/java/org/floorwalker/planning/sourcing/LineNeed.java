package org.floorwalker.planning.sourcing;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.staffing.LeastPeople;
import org.floorwalker.planning.staffing.Traffic;

/// People whom a line of a tender takes in each hour of an ordinary week, by itself.
///
/// Erlang C on each hour's own load (`LeastPeople` with customers who never leave, so that the
/// promise is kept even when they do not), at least the minimum wherever it is open.
///
/// @param people at the desk in each of the 168 hours
/// @param deskHours hours at the desk in the week; an hour open in part has its part
/// @param loadHours hours of handling in the week
public record LineNeed(List<Integer> people, double deskHours, double loadHours) {
  private static final double HOUR_MINUTES = 60;
  private static final double HOUR_SECONDS = 3600;

  public LineNeed {
    people = List.copyOf(people);
  }

  /// @throws IllegalArgumentException when no number of people can keep the promise
  public static LineNeed of(TenderLine line) {
    double[] open = BusyWeek.openMinutes(line.opening());
    List<Integer> people = new ArrayList<>();
    double desk = 0;
    double load = 0;
    for (int hour = 0; hour < BusyWeek.HOURS; hour++) {
      double part = open[hour] / HOUR_MINUTES;
      int needed = part == 0 ? 0 : people(line, line.contactsOf(hour) / part);
      people.add(needed);
      desk += needed * part;
      load += line.contactsOf(hour) * line.handleSeconds() / HOUR_SECONDS;
    }
    return new LineNeed(people, desk, load);
  }

  private static int people(TenderLine line, double contactsPerHour) {
    Traffic traffic = Traffic.patient(contactsPerHour, line.handleSeconds());
    int least = LeastPeople.of(traffic, line.promise().limits()).agents();
    return Math.max(least, line.promise().minimum());
  }

  /// People at the desk in the busiest hour.
  public int most() {
    return people.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /// Share of the time at the desk with customers, 0 to 1.
  public double occupancy() {
    return loadHours / deskHours;
  }

  /// Hours at the desk in a year.
  public double deskHoursAYear() {
    return deskHours * TenderLine.WEEKS_A_YEAR;
  }
}
