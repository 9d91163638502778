package org.floorwalker.planning.optimise;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How long ahead somebody must be told of a changed shift, by country: 14 days in Norway and
/// Sweden, 7 in Finland. A change told in time may be ordered; a later one is an offer to be
/// accepted, and so is every change where no time is known.
///
/// @param byCountry time from telling to the changed work
public record NoticeByCountry(Map<String, Duration> byCountry) {
  /// Every change is an offer.
  public static final NoticeByCountry NONE_KNOWN = new NoticeByCountry(Map.of());

  public NoticeByCountry {
    byCountry = Map.copyOf(byCountry);
  }

  /// Whether work that begins so long after the telling may be changed without asking.
  public boolean isKept(String country, Duration ahead) {
    @Nullable Duration needed = byCountry.get(country);
    return needed != null && ahead.compareTo(needed) >= 0;
  }
}
