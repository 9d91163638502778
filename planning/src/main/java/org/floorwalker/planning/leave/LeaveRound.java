package org.floorwalker.planning.leave;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Everything a round is decided from.
///
/// @param seed draws the order among equals; the same seed draws the same
/// @param places how many may be away, by the Monday of the week; weeks without a number have none
/// @param askers people who take part, each id once
public record LeaveRound(long seed, Map<LocalDate, Integer> places, List<LeaveAsker> askers) {
  public LeaveRound {
    places = Map.copyOf(places);
    askers = askers.stream().sorted(Comparator.comparing(LeaveAsker::id)).toList();
    if (askers.stream().map(LeaveAsker::id).distinct().count() < askers.size()) {
      throw new IllegalArgumentException(
          "Somebody takes part twice.\nMaybe two teams of the round share a person.");
    }
  }

  /// Who chooses before whom in a part: by the past, equals as drawn.
  public List<LeaveAsker> order(RoundPart part) {
    return askers.stream()
        .sorted(
            Comparator.comparingInt((LeaveAsker asker) -> asker.past().weight(part))
                .thenComparingLong(asker -> drawn(part, asker))
                .thenComparing(LeaveAsker::id))
        .toList();
  }

  private long drawn(RoundPart part, LeaveAsker asker) {
    long own = seed * 31 + part.ordinal();
    return new SplittableRandom(own * 1_000_003 + asker.id().hashCode()).nextLong();
  }

  /// Places of a week.
  public int places(LocalDate monday) {
    return places.getOrDefault(monday, 0);
  }
}
