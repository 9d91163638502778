package org.floorwalker.broken.app.history;

import org.floorwalker.broken.app.people.store.Rows;
import org.jspecify.annotations.Nullable;

final class ClimbsInTheWindow {
  @Nullable Rows rows;
}
