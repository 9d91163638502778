package org.floorwalker.broken.planning.time;

import org.floorwalker.broken.planning.roster.Turn;
import org.jspecify.annotations.Nullable;

public final class Hour {
  @Nullable Turn turn;
}
