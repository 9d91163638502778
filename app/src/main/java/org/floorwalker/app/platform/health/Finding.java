package org.floorwalker.app.platform.health;

import org.jspecify.annotations.Nullable;

/// One thing that was looked at.
///
/// @param subject what it is about; `health-<subject>` is the code of its definition
/// @param figure what was found, such as a version or a count
/// @param figureKey key of its words, where what was found is a state; null for a figure
/// @param remedy key of what to do; null when all is well
public record Finding(
    String subject, String figure, @Nullable String figureKey, @Nullable String remedy) {
  static Finding of(String subject, Object figure, boolean well) {
    return new Finding(subject, figure.toString(), null, remedy(subject, well));
  }

  /// A safety of the database, which has to be on.
  static Finding safety(String subject, boolean on) {
    return new Finding(
        subject, on ? "on" : "off", on ? "health.on" : "health.off", remedy(subject, on));
  }

  private static @Nullable String remedy(String subject, boolean well) {
    return well ? null : "health." + subject + ".remedy";
  }

  /// Key of its name.
  public String nameKey() {
    return "definition.health-" + subject + ".name";
  }

  public boolean isWell() {
    return remedy == null;
  }
}
