package org.floorwalker.app.platform.health;

import org.jspecify.annotations.Nullable;

/// One thing that was looked at.
///
/// @param subject what it is about; `health-<subject>` is the code of its definition
/// @param figure what was found, such as a version or a count
/// @param remedy key of what to do; null when all is well
public record Finding(String subject, String figure, @Nullable String remedy) {
  static Finding of(String subject, Object figure, boolean well) {
    return new Finding(subject, figure.toString(), well ? null : "health." + subject + ".remedy");
  }

  /// Key of its name.
  public String nameKey() {
    return "definition.health-" + subject + ".name";
  }

  public boolean isWell() {
    return remedy == null;
  }
}
