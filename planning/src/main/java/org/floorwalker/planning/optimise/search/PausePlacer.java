package org.floorwalker.planning.optimise.search;

/// Finds where the meals and breaks of one shift cost least; holds the working memory of
/// one search.
final class PausePlacer {
  private static final int SAMPLE = 64;
  private static final int MOST_PAUSES = 6;
  private static final long BLOCKED = Long.MAX_VALUE / 4;

  /// Loss of a slot where no pause may lie.
  static final long FORBIDDEN = 1L << 44;

  /// Bits of an offset packed below what it loses, so that the least of both is found without a
  /// branch that nobody can foretell.
  private static final int OFFSET_BITS = 11;

  private static final long OFFSET = (1L << OFFSET_BITS) - 1;

  private long[] best = new long[0];
  private byte[] choice = new byte[0];

  /// The placement that loses least.
  ///
  /// @param loss loss[at + o] - loss[at] is lost by all slots of the shift before offset o; a slot
  ///     where no pause may lie adds [#FORBIDDEN]
  /// @param at where the shift starts in `loss`
  /// @param offsets filled with the placement
  /// @return whether there is one
  boolean place(ShiftForm form, long[] loss, int at, int[] offsets, SearchRandom random) {
    if (!isExact(form)) {
      return bestOfSample(form, loss, at, offsets, random);
    }
    long apart = bestApart(form, loss, at, offsets);
    if (isForbidden(apart)) {
      return false;
    }
    return form.fits(offsets)
        || partOnePair(form, loss, at, offsets)
        || bestOfAll(form, loss, at, offsets);
  }

  /// Whether a pause lies where none may: what the other slots win back does not come near.
  static boolean isForbidden(long lost) {
    return lost > FORBIDDEN / 2;
  }

  /// Whether the best placement is found rather than the best of a sample.
  static boolean isExact(ShiftForm form) {
    return form.isSeparable() && form.pauses <= MOST_PAUSES;
  }

  /// Each pause where it costs least, the others aside: no placement costs less, and where they do
  /// not get in each other's way this is the best one.
  ///
  /// @param offsets filled with the places, which may be in each other's way
  /// @return what is lost
  static long bestApart(ShiftForm form, long[] loss, int at, int[] offsets) {
    long total = 0;
    for (int i = 0; i < form.pauses; i++) {
      ShiftForm.PauseRow row = form.row(i);
      long least = Long.MAX_VALUE;
      for (int o = row.earliest(); o <= row.latest(); o++) {
        least = Math.min(least, packed(loss, at, o, row.length()));
      }
      offsets[i] = (int) (least & OFFSET);
      total += least >> OFFSET_BITS;
    }
    return total;
  }

  private static long packed(long[] loss, int at, int offset, int length) {
    return ((loss[at + offset + length] - loss[at + offset]) << OFFSET_BITS) | offset;
  }

  /// Moves the only two pauses that get in each other's way to where both together cost least.
  ///
  /// @param offsets each where it costs least, the others aside
  /// @return whether no placement costs less now: nothing else is in the way
  private static boolean partOnePair(ShiftForm form, long[] loss, int at, int[] offsets) {
    int pair = form.onlyPairTooClose(offsets);
    if (pair < 0) {
      return false;
    }
    int one = pair / form.pauses;
    int two = pair % form.pauses;
    long before = bestInOrder(form, loss, at, one, two, offsets, Long.MAX_VALUE);
    long least = bestInOrder(form, loss, at, two, one, offsets, before);
    return !isForbidden(least) && form.fits(offsets);
  }

  /// The cheapest places of two pauses, the first before the second, if cheaper than what is known.
  private static long bestInOrder(
      ShiftForm form, long[] loss, int at, int first, int second, int[] offsets, long known) {
    ShiftForm.PauseRow early = form.row(first);
    ShiftForm.PauseRow late = form.row(second);
    long least = known;
    long after = Long.MAX_VALUE;
    int next = late.latest();
    for (int o = early.latest(); o >= early.earliest(); o--) {
      int from = Math.max(late.earliest(), o + early.length() + form.gap());
      for (; next >= from; next--) {
        after = Math.min(after, packed(loss, at, next, late.length()));
      }
      long both = (packed(loss, at, o, early.length()) >> OFFSET_BITS) + (after >> OFFSET_BITS);
      if (after != Long.MAX_VALUE && both < least) {
        least = both;
        offsets[first] = o;
        offsets[second] = (int) (after & OFFSET);
      }
    }
    return least;
  }

  private static boolean bestOfSample(
      ShiftForm form, long[] loss, int at, int[] offsets, SearchRandom random) {
    long least = FORBIDDEN / 2;
    boolean found = false;
    for (int n = 0; n < SAMPLE; n++) {
      int[] placement = form.randomPlacement(random);
      long total = 0;
      for (int i = 0; i < form.pauses; i++) {
        int from = at + placement[i];
        total += loss[from + form.length(i)] - loss[from];
      }
      if (total < least) {
        least = total;
        found = true;
        System.arraycopy(placement, 0, offsets, 0, form.pauses);
      }
    }
    return found;
  }

  /// Dynamic program from the end: least loss from an offset on, for each set of pauses still to
  /// place. Only sets that can be are looked at: those over by then are placed, those to come
  /// are not.
  private boolean bestOfAll(ShiftForm form, long[] loss, int at, int[] offsets) {
    int all = (1 << form.pauses) - 1;
    int last = form.presence << form.pauses;
    if (best.length <= last + all) {
      best = new long[last + all + 1];
      choice = new byte[last + all + 1];
    }
    best[last] = 0;
    for (int o = form.presence - 1; o >= 0; o--) {
      int open = form.opensAt(o);
      int toCome = all & ~open & ~form.overAt(o);
      int some = open;
      chooseAt(form, o, toCome | some, open, loss, at);
      while (some != 0) {
        some = (some - 1) & open;
        chooseAt(form, o, toCome | some, open, loss, at);
      }
    }
    if (isForbidden(best[all])) {
      return false;
    }
    readChoices(form, offsets);
    return true;
  }

  /// @param left pauses still to place
  /// @param open pauses that may start here
  private void chooseAt(ShiftForm form, int o, int left, int open, long[] loss, int at) {
    long least = bestFrom(form, o + 1, left);
    int chosen = -1;
    for (int rest = left & open; rest != 0; rest &= rest - 1) {
      int i = Integer.numberOfTrailingZeros(rest);
      int end = o + form.length(i);
      int after = Math.min(form.presence, end + form.gap());
      long value = loss[at + end] - loss[at + o] + bestFrom(form, after, left & ~(1 << i));
      if (value < least) {
        least = value;
        chosen = i;
      }
    }
    int state = (o << form.pauses) + left;
    best[state] = least;
    choice[state] = (byte) chosen;
  }

  private long bestFrom(ShiftForm form, int o, int left) {
    return (left & form.overAt(o)) != 0 ? BLOCKED : best[(o << form.pauses) + left];
  }

  private void readChoices(ShiftForm form, int[] offsets) {
    int left = (1 << form.pauses) - 1;
    int o = 0;
    while (left != 0) {
      int pause = choice[(o << form.pauses) + left];
      if (pause < 0) {
        o++;
      } else {
        offsets[pause] = o;
        left &= ~(1 << pause);
        o = Math.min(form.presence, o + form.length(pause) + form.gap());
      }
    }
  }
}
