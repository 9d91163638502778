package org.floorwalker.broken.app.people;

import java.time.Instant;

record LooksAtTheWall() {
  Instant time() {
    return Instant.now();
  }
}
