package org.floorwalker.app.platform.jobs;

/// One piece of background work. Results are stored under it, so that a second run replaces
/// the first.
public record JobId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
