package org.floorwalker.app.quality.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Draws so many out of a number, each set with the same chance.
public final class EvenDraw {
  private EvenDraw() {}

  /// At most `count` of the candidates, without putting back: the first steps of a shuffle
  /// (Durstenfeld 1964, Communications of the ACM 7). The same candidates and seed give the same
  /// draw, in whatever order they come.
  public static List<Long> of(List<Long> candidates, int count, long seed) {
    List<Long> open = new ArrayList<>(candidates);
    open.sort(Comparator.naturalOrder());
    SplittableRandom random = new SplittableRandom(seed);
    List<Long> drawn = new ArrayList<>();
    for (int i = 0; i < Math.min(count, candidates.size()); i++) {
      int at = random.nextInt(i, open.size());
      drawn.add(open.get(at));
      open.set(at, open.get(i));
    }
    return drawn;
  }
}
