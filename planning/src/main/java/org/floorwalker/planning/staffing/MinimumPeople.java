package org.floorwalker.planning.staffing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// People that a language line always has while it is open: one alone cannot take a break, and at
/// night nobody should be alone at work.
///
/// @param byDay people between 06:00 and 22:00 local time
/// @param atNight people from 22:00 to 06:00
public record MinimumPeople(int byDay, int atNight) {
  public static final MinimumPeople NONE = new MinimumPeople(0, 0);

  private static final LocalTime NIGHT_FROM = LocalTime.of(22, 0);
  private static final LocalTime NIGHT_UNTIL = LocalTime.of(6, 0);

  public MinimumPeople {
    if (byDay < 0 || atNight < 0) {
      throw new IllegalArgumentException(
          "At least %d people by day and %d at night are not possible.\nMaybe write 0 and 2."
              .formatted(byDay, atNight));
    }
  }

  public static MinimumPeople always(int people) {
    return new MinimumPeople(people, people);
  }

  public int at(Instant start, ZoneId zone) {
    LocalTime time = start.atZone(zone).toLocalTime();
    boolean night = !time.isBefore(NIGHT_FROM) || time.isBefore(NIGHT_UNTIL);
    return night ? atNight : byDay;
  }
}
