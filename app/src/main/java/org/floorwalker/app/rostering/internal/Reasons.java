package org.floorwalker.app.rostering.internal;

import java.util.Locale;
import org.floorwalker.app.rostering.ChangeReason;

/// Words for the reasons of changes.
public final class Reasons {
  private Reasons() {}

  /// Key of the reason's sentence.
  public static String key(ChangeReason why) {
    return "rostering.change-reason." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
