package org.floorwalker.app.platform.web;

import java.util.List;
import org.floorwalker.app.platform.jobs.Job;

/// The list of background work, latest first.
public record JobsView(List<Job> jobs) {
  public JobsView {
    jobs = List.copyOf(jobs);
  }
}
