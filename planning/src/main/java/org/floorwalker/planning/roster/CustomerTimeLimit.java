package org.floorwalker.planning.roster;

/// How much of their paid time somebody should have a customer in hand at most.
///
/// @param band share of the paid time aimed at, e.g. 0.72
/// @param ceiling share never to be passed, e.g. 0.80
public record CustomerTimeLimit(double band, double ceiling) {
  public CustomerTimeLimit {
    if (!(0 <= band && band <= ceiling && ceiling <= 1)) {
      throw new IllegalArgumentException(
          "A band up to %s under %s is not in order.\nMaybe write 0.72 and 0.80."
              .formatted(band, ceiling));
    }
  }
}
