package org.floorwalker.planning.optimise.search;

import org.jspecify.annotations.Nullable;

/// The slots in which one agent would be at the desk after the change on trial.
final class DeskSketch {
  /// Slots at the desk, those of activities included; only the words from first to last are drawn.
  final long[] bits;

  int firstWord;
  int lastWord;
  private final DutyTable duties;
  private final int horizon;

  DeskSketch(DutyTable duties, int horizon, int words) {
    this.duties = duties;
    this.horizon = horizon;
    this.bits = new long[words];
  }

  /// Draws the changed days over the desk as it is.
  ///
  /// @param saved the changed days as they were
  /// @param base where the agent's words begin
  void draw(
      int a,
      int[] changedDays,
      Draft[] saved,
      int changes,
      long[] desk,
      long @Nullable [] busy,
      int base) {
    firstWord = bits.length;
    lastWord = -1;
    for (int i = 0; i < changes; i++) {
      if (saved[i].start >= 0) {
        widen(saved[i].start, endOf(a, saved[i]));
      }
      if (duties.works(a, changedDays[i])) {
        widen(duties.start(a, changedDays[i]), duties.end(a, changedDays[i]));
      }
    }
    for (int w = firstWord; w <= lastWord; w++) {
      bits[w] = busy == null ? desk[base + w] : desk[base + w] | busy[base + w];
    }
    for (int i = 0; i < changes; i++) {
      if (saved[i].start >= 0) {
        clear(saved[i].start, endOf(a, saved[i]));
      }
    }
    for (int i = 0; i < changes; i++) {
      if (duties.works(a, changedDays[i])) {
        drawShift(a, changedDays[i]);
      }
    }
  }

  private int endOf(int a, Draft shift) {
    return shift.start + duties.people[a].forms()[shift.form].presence;
  }

  private void widen(int from, int to) {
    firstWord = Math.min(firstWord, from >>> 6);
    lastWord = Math.max(lastWord, (to - 1) >>> 6);
  }

  private void drawShift(int a, int d) {
    int start = duties.start(a, d);
    ShiftForm form = duties.form(a, d);
    set(start, Math.min(horizon, start + form.presence));
    for (int i = 0; i < form.pauses; i++) {
      int from = start + duties.pause(a, d, i);
      clear(from, from + form.length(i));
    }
  }

  private void set(int from, int to) {
    for (int w = from >>> 6; w <= (to - 1) >>> 6; w++) {
      bits[w] |= SlotBits.mask(from - (w << 6), to - (w << 6));
    }
  }

  private void clear(int from, int to) {
    for (int w = from >>> 6; w <= (to - 1) >>> 6; w++) {
      bits[w] &= ~SlotBits.mask(from - (w << 6), to - (w << 6));
    }
  }
}
