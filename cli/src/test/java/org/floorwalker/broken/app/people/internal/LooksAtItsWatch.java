package org.floorwalker.broken.app.people.internal;

import java.time.Instant;

final class LooksAtItsWatch {
  Instant time() {
    return Instant.now();
  }
}
