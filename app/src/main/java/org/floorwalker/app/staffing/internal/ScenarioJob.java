package org.floorwalker.app.staffing.internal;

import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.app.staffing.Scenarios;
import org.springframework.stereotype.Component;

/// Answers a what-if question.
@Component
public final class ScenarioJob implements JobKind<ScenarioJob.Input> {
  private final Scenarios scenarios;

  ScenarioJob(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  /// @param scenario its number
  /// @param version the need version, to come back to
  public record Input(long scenario, long version) {}

  @Override
  public String name() {
    return "staffing.scenario";
  }

  @Override
  public Class<Input> inputType() {
    return Input.class;
  }

  @Override
  public String run(Input input, JobRun run) {
    String page = "/need/scenarios?version=" + input.version();
    try {
      scenarios.compute(
          input.scenario(), share -> run.progressUnlessStopped(share, "staffing.job.scenario"));
      return page;
    } catch (JobRun.Stopped e) {
      return page;
    }
  }
}
