package org.floorwalker.app.staffing.internal;

import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.app.staffing.NeedMaking;
import org.springframework.stereotype.Component;

/// Computes the need of all queues of a forecast.
@Component
public final class NeedJob implements JobKind<NeedJob.Input> {
  private final NeedMaking making;

  NeedJob(NeedMaking making) {
    this.making = making;
  }

  /// @param forecast the approved forecast version
  /// @param author who asked
  public record Input(long forecast, String author) {}

  @Override
  public String name() {
    return "staffing.need";
  }

  @Override
  public Class<Input> inputType() {
    return Input.class;
  }

  @Override
  public String run(Input input, JobRun run) {
    try {
      long version =
          making.make(
              "job-" + run.id(),
              input.forecast(),
              input.author(),
              share -> run.progressUnlessStopped(share, "staffing.job.making"));
      return "/need?version=" + version;
    } catch (JobRun.Stopped e) {
      return "/need";
    }
  }
}
