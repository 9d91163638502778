package org.floorwalker.planning.staffing;

import java.util.List;

/// How fast a person works each of several contacts held at once, learnt from data.
///
/// With `i` contacts each is worked at `speed(i)` of the speed of a single one, so the person
/// finishes `i × speed(i)` contacts in the time of one alone. Dividing handle time by concurrency
/// would claim that `speed` is 1.
///
/// @param shares speed of each contact with 1, 2, 3 … held; first is 1, each above 0 and at most 1;
///     beyond the list the total pace stays that of its last entry
public record ConcurrentSpeed(List<Double> shares) {
  /// Total pace with one, two, three contacts when nothing is known yet: 1, 1.7, 2.25.
  public static final ConcurrentSpeed USUAL = new ConcurrentSpeed(List.of(1.0, 0.85, 0.75));

  /// Several contacts cost nothing: only for tests and for upper bounds.
  public static final ConcurrentSpeed WITHOUT_LOSS = new ConcurrentSpeed(List.of(1.0, 1.0, 1.0));

  public ConcurrentSpeed {
    shares = List.copyOf(shares);
    if (shares.isEmpty()
        || shares.getFirst() != 1.0
        || !shares.stream().allMatch(s -> s > 0 && s <= 1)) {
      throw new IllegalArgumentException(
          "%s are not speeds with 1, 2, 3 contacts.\nMaybe write 1, 0.85, 0.75.".formatted(shares));
    }
  }

  /// Speed of each of the contacts held.
  public double with(int contacts) {
    return contacts <= shares.size()
        ? shares.get(contacts - 1)
        : shares.getLast() * shares.size() / contacts;
  }
}
