package org.floorwalker.app.callout.internal;

import java.time.Duration;
import org.floorwalker.app.callout.CallOuts;
import org.floorwalker.app.platform.jobs.Chore;
import org.springframework.stereotype.Component;

/// Asks the next wave of offers whose last one has had its time, and settles what has begun.
@Component
final class WaveChore implements Chore {
  private static final String BY_RULE = "rule";

  private final CallOuts callOuts;

  WaveChore(CallOuts callOuts) {
    this.callOuts = callOuts;
  }

  @Override
  public String name() {
    return "callout.waves";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    callOuts.listDue().forEach(offer -> callOuts.nextWave(offer, BY_RULE));
    callOuts.settle();
  }
}
