package org.floorwalker.broken.app.people;

import org.floorwalker.broken.app.people.store.CircleRows;

public record GoesInCircles(CircleRows rows) {
  public record Row(String name) {}
}
