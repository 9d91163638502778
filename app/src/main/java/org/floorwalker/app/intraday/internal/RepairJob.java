package org.floorwalker.app.intraday.internal;

import org.floorwalker.app.intraday.DayRepairs;
import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.app.platform.jobs.JobTrouble;
import org.floorwalker.app.rostering.Upset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Seeks ways to go on after something upset published days.
@Component
public final class RepairJob implements JobKind<Upset> {
  private static final Logger LOG = LoggerFactory.getLogger(RepairJob.class);

  private final DayRepairs repairs;

  RepairJob(DayRepairs repairs) {
    this.repairs = repairs;
  }

  @Override
  public String name() {
    return "intraday.repair";
  }

  @Override
  public Class<Upset> inputType() {
    return Upset.class;
  }

  @Override
  public String run(Upset input, JobRun run) {
    try {
      return "/repair/" + repairs.seek(input);
    } catch (IllegalArgumentException e) {
      LOG.debug("No way can be sought for {}", input, e);
      throw new JobTrouble(
          input.kind() == Upset.Kind.MEETING
              ? "intraday.job.no-meeting-then"
              : "intraday.job.not-searchable");
    }
  }
}
