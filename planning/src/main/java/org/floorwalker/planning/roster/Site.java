package org.floorwalker.planning.roster;

import java.time.ZoneId;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// A place of work: its law, its clock and the hours in which shifts may lie.
///
/// @param id name of the site
/// @param country two letters whose rule book applies, e.g. `NO`
/// @param zone the site's zone
/// @param opening hours by weekday and date; hours of neighbouring days that touch run on, so 00:00
///     to 24:00 is round the clock
/// @param seats people who can work there at the same time, at least 1; null when there is a seat
///     for everybody
public record Site(
    String id, String country, ZoneId zone, OpeningHours opening, @Nullable Integer seats) {
  public Site {
    if (seats != null && seats < 1) {
      throw new IllegalArgumentException(
          "A site with %d seats is none.\nMaybe nobody said how many it has.".formatted(seats));
    }
  }

  /// A site with a seat for everybody.
  public Site(String id, String country, ZoneId zone, OpeningHours opening) {
    this(id, country, zone, opening, null);
  }

  /// A site with a seat for everybody and the same local hours every day.
  public Site(String id, String country, ZoneId zone, OpeningHours.Hours daily) {
    this(id, country, zone, OpeningHours.daily(daily.opensMinute(), daily.closesMinute()));
  }

  public Site withOpening(OpeningHours hours) {
    return new Site(id, country, zone, hours, seats);
  }

  public Site withSeats(@Nullable Integer number) {
    return new Site(id, country, zone, opening, number);
  }
}
