package org.floorwalker.planning.leave;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody who takes part in a round.
///
/// @param id name of the person
/// @param mostWeeks weeks they would like in all, 0 and up
/// @param season weeks together that the law of their country gives; null when it gives none or
///     they do without
/// @param wishes periods of each part, the dearest first
/// @param past what they had in earlier years
public record LeaveAsker(
    String id,
    int mostWeeks,
    @Nullable LeaveSeason season,
    Map<RoundPart, List<LeavePeriod>> wishes,
    Past past) {
  public LeaveAsker {
    Map<RoundPart, List<LeavePeriod>> ranked = new EnumMap<>(RoundPart.class);
    wishes.forEach((part, periods) -> ranked.put(part, List.copyOf(periods)));
    wishes = Map.copyOf(ranked);
  }

  /// What somebody had before.
  ///
  /// @param popularWeeks weeks of earlier years in which many were away
  /// @param yearEndsWorked of earlier turns of the year, those with a shift
  /// @param yearEndsOff those with leave
  public record Past(int popularWeeks, int yearEndsWorked, int yearEndsOff) {
    public static final Past NONE = new Past(0, 0, 0);

    /// What the order of a part looks at; less comes first.
    int weight(RoundPart part) {
      return part == RoundPart.YEAR_END ? yearEndsOff - yearEndsWorked : popularWeeks;
    }
  }

  public List<LeavePeriod> wishes(RoundPart part) {
    return wishes.getOrDefault(part, List.of());
  }

  /// 0 for the dearest; [Integer#MAX_VALUE] for what was not wished.
  public int rank(RoundPart part, LeavePeriod period) {
    int rank = wishes(part).indexOf(period);
    return rank < 0 ? Integer.MAX_VALUE : rank;
  }
}
