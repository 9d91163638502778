package org.floorwalker.broken.files;

import org.floorwalker.broken.app.history.Past;
import org.jspecify.annotations.Nullable;

final class LooksUpToTheApp {
  @Nullable Past past;
}
