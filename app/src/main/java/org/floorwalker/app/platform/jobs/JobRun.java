package org.floorwalker.app.platform.jobs;

import org.floorwalker.app.platform.access.UserId;
import org.jspecify.annotations.Nullable;

/// A job's view of itself while it runs. Cheap to call: the database is asked and told at most a
/// few times a second.
public interface JobRun {
  JobId id();

  /// Who asked; null when the product itself did.
  @Nullable UserId askedBy();

  /// Tells how far the work is.
  ///
  /// @param share from 0 to 1
  /// @param words key of the sentence that says what is being done, with its arguments
  void progress(double share, String words, Object... arguments);

  /// Whether somebody asked to stop; work that can keep the best so far does and returns.
  ///
  /// @throws IllegalStateException when another worker has begun the job again, because this one
  ///     gave no sign of life; what it would still write is no longer asked for
  boolean stopAsked();

  /// Tells how far the work is, for work that throws away what it has when somebody asks to stop.
  ///
  /// @throws Stopped when somebody asked to stop
  default void progressUnlessStopped(double share, String words, Object... arguments) {
    progress(share, words, arguments);
    if (stopAsked()) {
      throw new Stopped();
    }
  }

  /// Somebody asked to stop.
  final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
