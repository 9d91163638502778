package org.floorwalker.app.platform.jobs;

import java.time.Duration;

/// Small work done again and again by one process at a time, such as sending waiting mail. A room
/// declares each as a bean; it must be safe to run twice.
public interface Chore {
  /// The stable name in the database.
  String name();

  Duration every();

  void run();
}
