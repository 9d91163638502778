package org.floorwalker.app.requests;

import java.time.LocalDate;

/// Why a wish for a day was not taken, with the figures.
public sealed interface WishNo {
  /// The schedule of the day is published: a swap or leave may still help.
  record Published(LocalDate day) implements WishNo {}

  /// It should have been wished earlier.
  record TooLate(LocalDate lastDay) implements WishNo {}

  /// It lies too far ahead yet.
  record TooEarly(LocalDate opensOn) implements WishNo {}

  /// The points of the month do not reach.
  record NoPoints(int left, int needed) implements WishNo {}

  /// Every must-have of the month is used.
  record NoMustHave(int most) implements WishNo {}

  /// As many of the team as may have the day already.
  record Taken(int have, int most) implements WishNo {}

  /// The person and their leader have not both said yes to home work on that day.
  record NotAgreed() implements WishNo {}

  /// So many must be at the site.
  record NeededAtSite(int atSite, int least) implements WishNo {}
}
