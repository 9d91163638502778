package org.floorwalker.planning.roster;

import java.time.ZoneId;
import org.floorwalker.planning.time.OpeningHours;

/// A place of work: its law, its clock and the hours in which shifts may lie.
///
/// @param id name of the site
/// @param country two letters whose rule book applies, e.g. `NO`
/// @param zone the site's zone
/// @param opening hours by weekday and date; hours of neighbouring days that touch run on, so 00:00
///     to 24:00 is round the clock
public record Site(String id, String country, ZoneId zone, OpeningHours opening) {

  /// A site with the same local hours every day.
  public Site(String id, String country, ZoneId zone, OpeningHours.Hours daily) {
    this(id, country, zone, OpeningHours.daily(daily.opensMinute(), daily.closesMinute()));
  }
}
