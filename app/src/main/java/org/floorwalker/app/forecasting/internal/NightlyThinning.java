package org.floorwalker.app.forecasting.internal;

import java.time.Duration;
import org.floorwalker.app.forecasting.VersionKeeping;
import org.floorwalker.app.platform.jobs.Chore;
import org.springframework.stereotype.Component;

/// Removes forecast versions that have no meaning any more, once a day.
@Component
final class NightlyThinning implements Chore {
  private final VersionKeeping keeping;

  NightlyThinning(VersionKeeping keeping) {
    this.keeping = keeping;
  }

  @Override
  public String name() {
    return "forecasting.thinning";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public void run() {
    keeping.thin();
  }
}
