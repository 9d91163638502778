package org.floorwalker.app.rostering;

import java.time.Instant;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// What upsets published days, so that a repair is sought.
///
/// @param roster the version in force on these days
/// @param person who is away, null for the other kinds
/// @param subject queue of a jump of volume, code of the activity of a meeting; empty otherwise
/// @param from first instant of the absence or the jump, the meeting's new start
/// @param until first instant after it
/// @param factor what the need of the queue is multiplied by; 1 for the other kinds
public record Upset(
    Kind kind,
    long roster,
    @Nullable PersonId person,
    String subject,
    Instant from,
    Instant until,
    double factor) {
  public enum Kind {
    /// Somebody cannot come.
    AWAY,
    /// More contacts come than the need was made for.
    VOLUME,
    /// A meeting has to be at another time.
    MEETING
  }

  /// Somebody's shifts were freed.
  public static Upset of(ShiftsFreed freed) {
    return new Upset(Kind.AWAY, freed.roster(), freed.person(), "", freed.from(), freed.until(), 1);
  }

  public static Upset volume(
      long roster, String queue, Instant from, Instant until, double factor) {
    return new Upset(Kind.VOLUME, roster, null, queue, from, until, factor);
  }

  /// @param until end of the meeting at its new time
  public static Upset meeting(long roster, String activity, Instant start, Instant until) {
    return new Upset(Kind.MEETING, roster, null, activity, start, until, 1);
  }
}
