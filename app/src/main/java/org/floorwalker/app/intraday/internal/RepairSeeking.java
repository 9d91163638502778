package org.floorwalker.app.intraday.internal;

import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.rostering.ShiftsFreed;
import org.floorwalker.app.rostering.Upset;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// When shifts are freed, the search for cover begins.
@Component
class RepairSeeking {
  private final Jobs jobs;
  private final RepairJob job;

  RepairSeeking(Jobs jobs, RepairJob job) {
    this.jobs = jobs;
    this.job = job;
  }

  @ApplicationModuleListener
  public void on(ShiftsFreed event) {
    jobs.submit(job, Upset.of(event), null);
  }
}
