package org.floorwalker.planning.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.time.TimeRange;

/// A stretch in which more people are on shift at a site than it has seats. Whoever works at home
/// that day takes none; a seat is kept over pauses and activities.
///
/// @param site id of the site
/// @param range when, as long as their number stays the same
/// @param people on shift at the site
/// @param seats of the site
public record Crowd(String site, TimeRange range, int people, int seats) {
  /// Points of a slot without a seat.
  private static final double SLOT = 90;

  /// All of a roster, by site and in order of time.
  public static List<Crowd> all(RosterProblem problem, Roster roster) {
    List<Crowd> crowds = new ArrayList<>();
    for (Site site : problem.floor().sites().values()) {
      if (site.seats() != null) {
        crowds.addAll(ofSite(site.id(), site.seats(), comingAndGoing(problem, site.id(), roster)));
      }
    }
    return Collections.unmodifiableList(crowds);
  }

  /// Hours that somebody is without a seat.
  public double hours() {
    return (people - seats) * range.length().toSeconds() / 3600.0;
  }

  static double cost(RosterProblem problem, Roster roster) {
    double hours = all(problem, roster).stream().mapToDouble(Crowd::hours).sum();
    return SLOT * hours / Hours.of(problem.period().slot());
  }

  /// People more at each moment at which their number changes.
  private static SequencedMap<Instant, Integer> comingAndGoing(
      RosterProblem problem, String site, Roster roster) {
    SequencedMap<Instant, Integer> changes = new TreeMap<>();
    for (AgentWork work : RosterCheck.works(problem, roster)) {
      for (Shift shift : work.shifts()) {
        boolean isThere = !work.agent().place().from().isHome(shift.day().date());
        if (isThere && work.agent().site().equals(site)) {
          changes.merge(shift.range().startInclusive(), 1, Integer::sum);
          changes.merge(shift.range().endExclusive(), -1, Integer::sum);
        }
      }
    }
    changes.values().removeIf(change -> change == 0);
    return changes;
  }

  private static List<Crowd> ofSite(
      String site, int seats, SequencedMap<Instant, Integer> changes) {
    List<Crowd> crowds = new ArrayList<>();
    int people = 0;
    Instant since = Instant.MIN;
    for (var change : changes.entrySet()) {
      if (people > seats) {
        crowds.add(new Crowd(site, TimeRange.of(since, change.getKey()), people, seats));
      }
      people += change.getValue();
      since = change.getKey();
    }
    return crowds;
  }
}
