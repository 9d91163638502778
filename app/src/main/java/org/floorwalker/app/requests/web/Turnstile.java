package org.floorwalker.app.requests.web;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Lets a few at a time to the gate where requests are decided one after the other. Whoever waits
/// at the gate holds a connection to the database; of two hundred who ask at once all but these few
/// wait here and hold none, so that everybody else's pages still come. Which of them is first is
/// decided at the gate, for all processes.
@Component
final class Turnstile {
  private static final int AT_A_TIME = 4;

  private final Semaphore room = new Semaphore(AT_A_TIME, true);

  /// Does the deed when there is room for it.
  <T> T through(Supplier<T> deed) {
    room.acquireUninterruptibly();
    try {
      return deed.get();
    } finally {
      room.release();
    }
  }
}
