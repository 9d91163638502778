package org.floorwalker.app.platform.health;

import org.jspecify.annotations.Nullable;

/// One thing that was looked at.
///
/// @param subject key of what it is about
/// @param figure what was found, such as a version or a count
/// @param remedy key of what to do; null when all is well
public record Finding(String subject, String figure, @Nullable String remedy) {
  static Finding of(String subject, Object figure, boolean well) {
    return new Finding(
        "health." + subject, figure.toString(), well ? null : "health." + subject + ".remedy");
  }

  public boolean isWell() {
    return remedy == null;
  }
}
