package org.floorwalker.app.wellbeing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where somebody would rather work in the long run; they are asked again, since people change
/// their minds and few want it for good (WEL-07).
public record HomePreference(LocalDate toldOn, Where wish) {
  /// Days after which they are asked again.
  public static final int ASKED_AGAIN_DAYS = 90;

  public enum Where {
    HOME,
    MIXED,
    SITE;

    /// The word in the database and, after `wellbeing.prefer.`, in the message files.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Where> findKey(String key) {
      return Stream.of(values()).filter(where -> where.key().equals(key)).findFirst();
    }
  }

  /// First day on which they are asked again.
  public LocalDate askedAgainOn() {
    return toldOn.plusDays(ASKED_AGAIN_DAYS);
  }

  public boolean isOld(LocalDate today) {
    return !today.isBefore(askedAgainOn());
  }
}
