package org.floorwalker.app.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that can be set, for tests and for replaying a past month. Its zone is always UTC:
/// whoever wants a local time names the zone of a site or a viewer.
public final class SettableClock extends Clock {
  private final Clock machine;
  private volatile Clock current;

  public SettableClock(Clock machine) {
    this.machine = machine;
    this.current = machine;
  }

  /// Stands still at this instant from now on.
  public void standAt(Instant instant) {
    current = Clock.fixed(instant, ZoneOffset.UTC);
  }

  /// Shows this instant now and goes on from it.
  public void startAt(Instant instant) {
    current = Clock.offset(machine, Duration.between(machine.instant(), instant));
  }

  /// Shows the time of the machine again.
  public void follow() {
    current = machine;
  }

  @Override
  public Instant instant() {
    return current.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /// Not offered: a zone belongs to a site or a viewer, not to the clock.
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException(
        "The clock has no zone. Maybe use instant().atZone(" + zone + ").");
  }
}
