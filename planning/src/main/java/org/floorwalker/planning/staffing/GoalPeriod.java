package org.floorwalker.planning.staffing;

import java.util.Arrays;
import java.util.Locale;

/// Over which stretch a promise to answer is judged, and what no slot may fall below.
///
/// Contracts mostly promise a day: quiet slots may then be served a little worse where people are
/// dear, and busy ones better where they are cheap, which takes some 5 per cent fewer people than
/// the same share in every slot.
///
/// @param per the stretch
/// @param floorShare least share in every slot, 0 to 1; without meaning when each slot is judged
public record GoalPeriod(Per per, double floorShare) {
  /// Every slot keeps the promise by itself.
  public static final GoalPeriod EACH_SLOT = new GoalPeriod(Per.SLOT, 0);

  /// Contacts that a block holds at least: below some thirty a share says little.
  public static final double BLOCK_CONTACTS = 30;

  public GoalPeriod {
    if (!(floorShare >= 0 && floorShare <= 1)) {
      throw new IllegalArgumentException(
          "A floor of %s is not a share.\nMaybe write 0.6.".formatted(floorShare));
    }
  }

  /// The stretches.
  public enum Per {
    SLOT,
    /// Consecutive slots of a day with at least [#BLOCK_CONTACTS] expected contacts together.
    BLOCK,
    /// A local day of the queue.
    DAY;

    /// The word of the files, e.g. `day`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when there is no such stretch
    public static Per parse(String word) {
      return Arrays.stream(values())
          .filter(per -> per.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "\"%s\" is no stretch.\nMaybe slot, block or day.".formatted(word)));
    }
  }
}
