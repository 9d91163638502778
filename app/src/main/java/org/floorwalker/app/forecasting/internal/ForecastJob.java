package org.floorwalker.app.forecasting.internal;

import java.util.Objects;
import org.floorwalker.app.forecasting.ForecastMaking;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a forecast version.
@Component
public final class ForecastJob implements JobKind<ForecastJob.Input> {
  private final ForecastMaking making;

  ForecastJob(ForecastMaking making) {
    this.making = making;
  }

  /// @param order what to forecast
  /// @param author who asked
  /// @param version name under which the version is made once; null for one of this job's own
  public record Input(ForecastOrder order, String author, @Nullable String version) {}

  @Override
  public String name() {
    return "forecasting.make";
  }

  @Override
  public Class<Input> inputType() {
    return Input.class;
  }

  /// Whoever stops it can have it run again, and it goes on with the parts that are missing.
  @Override
  public String run(Input input, JobRun run) {
    try {
      long version =
          making.make(
              Objects.requireNonNullElse(input.version(), "job-" + run.id()),
              input.order(),
              input.author(),
              told -> tell(run, told));
      return "/forecast?version=" + version;
    } catch (JobRun.Stopped e) {
      return "/forecast";
    }
  }

  private static void tell(JobRun run, ForecastMaking.Progress told) {
    run.progressUnlessStopped(told.share(), "forecasting.job.making", told.queues(), told.of());
  }
}
