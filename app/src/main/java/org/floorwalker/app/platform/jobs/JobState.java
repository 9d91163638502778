package org.floorwalker.app.platform.jobs;

import java.util.Locale;

/// Where a job stands.
public enum JobState {
  QUEUED,
  RUNNING,
  DONE,
  STOPPED,
  FAILED;

  public boolean ended() {
    return this == DONE || this == STOPPED || this == FAILED;
  }

  /// The key of its word.
  public String key() {
    return "job.state." + name().toLowerCase(Locale.ROOT);
  }
}
