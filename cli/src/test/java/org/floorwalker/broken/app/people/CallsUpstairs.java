package org.floorwalker.broken.app.people;

import org.floorwalker.broken.app.history.Past;
import org.jspecify.annotations.Nullable;

final class CallsUpstairs {
  @Nullable Past past;
}
