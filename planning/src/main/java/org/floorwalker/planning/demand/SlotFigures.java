package org.floorwalker.planning.demand;

/// What a source may tell of a slot's contacts beside their number; `NaN` where it does not.
///
/// @param answered contacts taken by an agent
/// @param abandoned contacts that gave up waiting
/// @param waitSeconds mean wait of an offered contact until it was taken or gave up
/// @param handleSeconds mean talk, hold and wrap-up of an answered contact
/// @param wrapupSeconds mean wrap-up of an answered contact, part of the handle time
public record SlotFigures(
    double answered,
    double abandoned,
    double waitSeconds,
    double handleSeconds,
    double wrapupSeconds) {
  /// Nothing told.
  public static final SlotFigures NONE =
      new SlotFigures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /// A slot in which nothing arrived.
  public static final SlotFigures QUIET = new SlotFigures(0, 0, Double.NaN, Double.NaN, Double.NaN);

  /// Without waits and wrap-up.
  public static SlotFigures of(double answered, double abandoned, double handleSeconds) {
    return new SlotFigures(answered, abandoned, Double.NaN, handleSeconds, Double.NaN);
  }

  /// Whether the source tells none of it.
  public boolean isNothing() {
    return Double.isNaN(answered)
        && Double.isNaN(abandoned)
        && Double.isNaN(waitSeconds)
        && Double.isNaN(handleSeconds)
        && Double.isNaN(wrapupSeconds);
  }

  /// What a share of the slot's contacts has: as much of the counts, the same means.
  public SlotFigures ofShare(double share) {
    return share == 1
        ? this
        : new SlotFigures(
            share * answered, share * abandoned, waitSeconds, handleSeconds, wrapupSeconds);
  }
}
