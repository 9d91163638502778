package org.floorwalker.app.learning.internal;

import org.floorwalker.app.learning.Programmes;
import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.app.platform.jobs.JobTrouble;
import org.springframework.stereotype.Component;

/// Places a programme into the weeks ahead and proves it.
@Component
public final class ProgrammeJob implements JobKind<ProgrammeJob.Input> {
  private final Programmes programmes;

  ProgrammeJob(Programmes programmes) {
    this.programmes = programmes;
  }

  /// @param programme its number
  public record Input(long programme) {}

  @Override
  public String name() {
    return "learning.programme";
  }

  @Override
  public Class<Input> inputType() {
    return Input.class;
  }

  @Override
  public String run(Input input, JobRun run) {
    boolean isPlaced =
        programmes.place(
            input.programme(),
            share -> run.progress(share, "learning.job.placing"),
            run::stopAsked);
    if (!isPlaced) {
      throw new JobTrouble("learning.trouble.no-plan-yet");
    }
    return "/training/programmes/" + input.programme();
  }
}
