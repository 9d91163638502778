package org.floorwalker.planning.optimise.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who is at the desk and who is in an activity, slot by slot, and what it costs customers when
/// that changes.
final class Desk {
  /// Customers of other slots may win back so much of what an exchange costs those of the first.
  private static final int MARGIN = Points.grains(10);

  final Coverage coverage;
  final int horizon;
  final int words;
  private final int[] groupOf;
  private final long[] present;
  private final long @Nullable [] busy;

  /// Nobody there.
  Desk(Part part) {
    this.coverage = new Coverage(part.groups(), part.demand());
    this.horizon = part.model().axis().horizon();
    this.words = SlotBits.words(part.model().slots());
    this.groupOf = part.groupOf();
    this.present = new long[part.people().length * words];
    this.busy = part.activities().length == 0 ? null : new long[present.length];
  }

  int group(int a) {
    return groupOf[a];
  }

  boolean holds(int a, int slot) {
    return SlotBits.get(present, a * words, slot);
  }

  boolean isBusy(int a, int slot) {
    return busy != null && SlotBits.get(busy, a * words, slot);
  }

  boolean isBusyWithin(int a, int from, int to) {
    return busy != null && SlotBits.nextSet(busy, a * words, from, to) < to;
  }

  /// Cost of the agent at the desk in the slot against not being there, others unchanged.
  int value(int a, int slot) {
    return holds(a, slot)
        ? -coverage.priceOfLess(slot, groupOf[a])
        : coverage.priceOfMore(slot, groupOf[a]);
  }

  /// Cost of the agent leaving the desk in all slots of a shift.
  long priceOfLeaving(int a, int from, int to) {
    long price = 0;
    int base = a * words;
    for (int t = SlotBits.nextSet(present, base, from, to);
        t < to;
        t = SlotBits.nextSet(present, base, t + 1, to)) {
      price += coverage.priceOfLess(t, groupOf[a]);
    }
    return price;
  }

  /// One bit for each agent and slot, an agent's from [#base] on.
  long[] bits() {
    return present;
  }

  int base(int a) {
    return a * words;
  }

  /// Draws the changed days over the desk as it is, activities included.
  void draw(DeskSketch next, int a, int[] changedDays, Draft[] saved, int changes) {
    next.draw(a, changedDays, saved, changes, present, busy, a * words);
  }

  /// Takes the slots of activities out of the sketch; false when one of them is no longer inside a
  /// shift and clear of pauses.
  boolean leaveBusy(DeskSketch next, int a) {
    long lost = 0;
    for (int w = next.firstWord; busy != null && w <= next.lastWord; w++) {
      long away = busy[a * words + w];
      lost |= away & ~next.bits[w];
      next.bits[w] &= ~away;
    }
    return lost == 0;
  }

  /// Price of the agent being there as sketched.
  long price(DeskSketch next, int a) {
    long sum = 0;
    int base = a * words;
    int group = groupOf[a];
    for (int w = next.firstWord; w <= next.lastWord; w++) {
      long old = present[base + w];
      for (long rest = old ^ next.bits[w]; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        int slot = (w << 6) + bit;
        sum +=
            (old >>> bit & 1) != 0
                ? coverage.priceOfLess(slot, group)
                : coverage.priceOfMore(slot, group);
      }
    }
    return sum;
  }

  /// Makes it as sketched.
  void take(DeskSketch next, int a) {
    int base = a * words;
    int group = groupOf[a];
    for (int w = next.firstWord; w <= next.lastWord; w++) {
      long old = present[base + w];
      for (long rest = old ^ next.bits[w]; rest != 0; rest &= rest - 1) {
        int bit = Long.numberOfTrailingZeros(rest);
        if ((old >>> bit & 1) != 0) {
          coverage.remove((w << 6) + bit, group);
        } else {
          coverage.add((w << 6) + bit, group);
        }
      }
      present[base + w] = next.bits[w];
    }
  }

  /// Price of moving a pause, others unchanged.
  long priceOfPause(int a, int from, int to, int length) {
    int group = groupOf[a];
    long sum = 0;
    for (int i = 0; i < length; i++) {
      int back = from + i;
      if (back < horizon && (back < to || back >= to + length)) {
        sum += coverage.priceOfMore(back, group);
      }
      int away = to + i;
      if (away < horizon && (away < from || away >= from + length)) {
        sum += coverage.priceOfLess(away, group);
      }
    }
    return sum;
  }

  /// Takes the agent from or to the desk for a slot; whether that changes anything.
  boolean set(int a, int slot, boolean there) {
    if (slot >= horizon || holds(a, slot) == there) {
      return false;
    }
    if (there) {
      coverage.add(slot, groupOf[a]);
      SlotBits.set(present, a * words, slot, slot + 1);
    } else {
      coverage.remove(slot, groupOf[a]);
      SlotBits.clear(present, a * words, slot, slot + 1);
    }
    return true;
  }

  void setBusy(int a, int slot, boolean away) {
    long[] bits = Objects.requireNonNull(busy, "a part without activities");
    if (away) {
      SlotBits.set(bits, a * words, slot, slot + 1);
    } else {
      SlotBits.clear(bits, a * words, slot, slot + 1);
    }
  }

  /// Two agents take each other's place in some slots.
  ///
  /// @param most grains that this may cost; dearer, all is left as it was
  /// @return what it costs, or would at least
  long exchange(int a, int b, int from, int to, long most) {
    long price = 0;
    for (int w = from >>> 6; w <= (to - 1) >>> 6; w++) {
      long mask = SlotBits.mask(from - (w << 6), to - (w << 6));
      long rest = (present[a * words + w] ^ present[b * words + w]) & mask;
      if (groupOf[a] == groupOf[b]) {
        present[a * words + w] ^= rest;
        present[b * words + w] ^= rest;
        continue;
      }
      for (; rest != 0; rest &= rest - 1) {
        int slot = (w << 6) + Long.numberOfTrailingZeros(rest);
        price += holds(a, slot) ? replace(slot, a, b) : replace(slot, b, a);
        if (price > most + MARGIN) {
          exchange(a, b, from, slot + 1, Long.MAX_VALUE / 2);
          return price;
        }
      }
    }
    if (price > most) {
      exchange(a, b, from, to, Long.MAX_VALUE / 2);
    }
    return price;
  }

  /// The second agent takes the first one's place for a slot.
  private long replace(int slot, int a, int b) {
    int price = coverage.remove(slot, groupOf[a]) + coverage.add(slot, groupOf[b]);
    SlotBits.clear(present, a * words, slot, slot + 1);
    SlotBits.set(present, b * words, slot, slot + 1);
    return price;
  }
}
