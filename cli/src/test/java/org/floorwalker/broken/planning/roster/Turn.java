package org.floorwalker.broken.planning.roster;

import org.floorwalker.broken.planning.time.Hour;
import org.jspecify.annotations.Nullable;

public final class Turn {
  @Nullable Hour hour;
}
