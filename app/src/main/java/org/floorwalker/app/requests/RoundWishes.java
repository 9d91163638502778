package org.floorwalker.app.requests;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.RoundPart;

/// What somebody hands in to a round.
///
/// @param mostWeeks weeks they would like in all, 0 to [#MOST_WEEKS]
/// @param takesSeason whether they want the weeks together that the law gives
/// @param ranked periods of each part, the dearest first
public record RoundWishes(
    int mostWeeks, boolean takesSeason, Map<RoundPart, List<LeavePeriod>> ranked) {
  public static final int MOST_WEEKS = 20;

  /// Wishes of one part.
  public static final int MOST_WISHES = 8;

  public static final RoundWishes USUAL = new RoundWishes(5, true, Map.of());

  public RoundWishes {
    Map<RoundPart, List<LeavePeriod>> copy = new EnumMap<>(RoundPart.class);
    ranked.forEach((part, periods) -> copy.put(part, List.copyOf(periods)));
    ranked = Map.copyOf(copy);
    boolean isTwice =
        ranked.values().stream().anyMatch(one -> new HashSet<>(one).size() < one.size());
    boolean isLong = ranked.values().stream().anyMatch(one -> one.size() > MOST_WISHES);
    if (mostWeeks < 0 || mostWeeks > MOST_WEEKS || isTwice || isLong) {
      throw new IllegalArgumentException(
          "Wishes of %d weeks are not possible.\nMaybe a period stands twice."
              .formatted(mostWeeks));
    }
  }

  public List<LeavePeriod> of(RoundPart part) {
    return ranked.getOrDefault(part, List.of());
  }
}
