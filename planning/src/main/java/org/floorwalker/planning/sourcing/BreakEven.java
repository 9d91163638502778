package org.floorwalker.planning.sourcing;

import java.util.OptionalDouble;

/// From how many contacts a year on one offer is no dearer than another.
///
/// A small line keeps people waiting for contacts, a large one does not: own people become cheaper
/// a contact as the line grows, a price a contact does not. People are whole, so that the order may
/// change several times; what is told is where it changes last, by steps of a tenth from the
/// largest
/// line downwards and then by halving, to one part in a thousand.
public final class BreakEven {
  private static final double LEAST = 100;
  private static final double MOST = 20_000_000;
  private static final double STEP = 1.1;
  private static final double EXACT = 1.001;

  private BreakEven() {}

  /// Contacts a year from which on `grown` is no dearer; empty when it still is at twenty million,
  /// 100 when it always is no dearer.
  public static OptionalDouble of(TenderLine line, Offer grown, Offer other) {
    double cheaper = MOST;
    if (!isCheaper(line.withContacts(cheaper), grown, other)) {
      return OptionalDouble.empty();
    }
    while (isCheaper(line.withContacts(cheaper / STEP), grown, other)) {
      cheaper /= STEP;
      if (cheaper <= LEAST) {
        return OptionalDouble.of(LEAST);
      }
    }
    double dearer = cheaper / STEP;
    while (cheaper / dearer > EXACT) {
      double middle = Math.sqrt(cheaper * dearer);
      if (isCheaper(line.withContacts(middle), grown, other)) {
        cheaper = middle;
      } else {
        dearer = middle;
      }
    }
    return OptionalDouble.of(cheaper);
  }

  private static boolean isCheaper(TenderLine line, Offer grown, Offer other) {
    LineNeed need = LineNeed.of(line);
    return grown.costAYear(line, need) <= other.costAYear(line, need);
  }
}
