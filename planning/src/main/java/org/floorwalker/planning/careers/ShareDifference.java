package org.floorwalker.planning.careers;

/// How far the shares of two groups lie apart, such as promoted among home and office workers.
///
/// Source: Newcombe 1998, Statistics in Medicine 17, method 10, from the score intervals of Wilson
/// 1927; it holds for small groups and for shares of 0 and 1.
///
/// @param value first share less second, -1 to 1
/// @param low lower end
/// @param high upper end
public record ShareDifference(double value, double low, double high) {

  /// Some of all.
  public record Part(int some, int all) {
    public Part {
      if (all < 1 || some < 0 || some > all) {
        throw new IllegalArgumentException(
            "%d of %d is no share. Maybe the group is empty.".formatted(some, all));
      }
    }

    public double share() {
      return (double) some / all;
    }

    /// Wilson's score interval: lower end for a negative `normal`, upper end for a positive one.
    double end(double normal) {
      double share = share();
      double square = normal * normal;
      double spread = normal * Math.sqrt(share * (1 - share) / all + square / (4.0 * all * all));
      return (share + square / (2.0 * all) + spread) / (1 + square / all);
    }
  }

  /// @param normal standard deviations of the interval, such as 1.96 for 95 %
  public static ShareDifference of(Part first, Part second, double normal) {
    double value = first.share() - second.share();
    double below =
        Math.hypot(first.share() - first.end(-normal), second.end(normal) - second.share());
    double above =
        Math.hypot(first.end(normal) - first.share(), second.share() - second.end(-normal));
    return new ShareDifference(value, value - below, value + above);
  }

  /// Whether the interval leaves out that both are alike.
  public boolean isClear() {
    return low > 0 || high < 0;
  }
}
