package org.floorwalker.planning.optimise.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.floorwalker.planning.roster.PauseKind;

/// A length of presence with the meals and breaks that belong to it.
///
/// All times are slots from the start of the shift. Pauses are numbered as their rows stand in the
/// break rules; they may lie in any order that fits.
final class ShiftForm {
  /// More placements than this are represented by an even sample.
  private static final int MOST_PLACEMENTS = 4096;

  private static final int MOST_VISITS = 2_000_000;

  final int presence;
  final int paidMinutes;
  final int pauses;
  private final PauseRow[] rows;
  private final int gap;
  private final RunLaw[] runs;
  private final boolean checksRuns;
  private final int[][] placements;
  private final int[] opensAt;
  private final int[] overAt;

  /// @param length how many slots it lasts
  /// @param earliest first offset at which it may start
  /// @param latest last offset at which it may start
  /// @param kind meal or break
  record PauseRow(int length, int earliest, int latest, PauseKind kind) {}

  /// @param longest longest stretch without an ending pause
  /// @param ending length of a pause that ends a stretch
  /// @param onlyFirst whether only the stretch from the start of the shift is bound
  record RunLaw(int longest, int ending, boolean onlyFirst) {}

  ShiftForm(int presence, int paidMinutes, PauseRow[] rows, int gap, RunLaw[] runs) {
    this.presence = presence;
    this.paidMinutes = paidMinutes;
    this.pauses = rows.length;
    this.gap = gap;
    this.runs = runs;
    this.rows = rows.clone();
    this.checksRuns = !foldRunsIntoRows();
    this.placements = new Enumeration().all();
    this.opensAt = IntStream.range(0, presence).map(this::startingAt).toArray();
    this.overAt = IntStream.rangeClosed(0, presence).map(this::latestBefore).toArray();
  }

  private int startingAt(int offset) {
    int open = 0;
    for (int i = 0; i < pauses; i++) {
      open |= offset >= rows[i].earliest && offset <= rows[i].latest ? 1 << i : 0;
    }
    return open;
  }

  private int latestBefore(int offset) {
    int over = 0;
    for (int i = 0; i < pauses; i++) {
      over |= rows[i].latest < offset ? 1 << i : 0;
    }
    return over;
  }

  /// The pauses that may start at the offset, one bit each.
  int opensAt(int offset) {
    return opensAt[offset];
  }

  /// The pauses that can start neither at the offset nor later, one bit each.
  int overAt(int offset) {
    return overAt[offset];
  }

  /// Whether there is any lawful way to place the pauses.
  boolean isPossible() {
    return placements.length > 0;
  }

  int length(int pause) {
    return rows[pause].length;
  }

  PauseRow row(int pause) {
    return rows[pause];
  }

  /// Least slots from the end of one pause to the start of the next.
  int gap() {
    return gap;
  }

  /// Whether every way that keeps windows and gaps is lawful, so that pauses can be placed one
  /// by one.
  boolean isSeparable() {
    return !checksRuns;
  }

  /// A placement picked evenly.
  int[] randomPlacement(SearchRandom random) {
    return placements[random.below(placements.length)];
  }

  /// All placements, or an even sample of very many; shared, not to be changed.
  int[][] placements() {
    return placements;
  }

  /// A random offset of one pause, lawful for itself.
  int randomOffset(int pause, SearchRandom random) {
    PauseRow row = rows[pause];
    return row.earliest + random.below(row.latest - row.earliest + 1);
  }

  /// Whether the pauses lie in their windows, far enough apart, and end every run in time.
  boolean fits(int[] offsets) {
    for (int i = 0; i < pauses; i++) {
      if (offsets[i] < rows[i].earliest || offsets[i] > rows[i].latest) {
        return false;
      }
      for (int j = 0; j < i; j++) {
        if (tooClose(i, offsets[i], j, offsets[j])) {
          return false;
        }
      }
    }
    return !checksRuns || runsEnd(offsets, pauses);
  }

  /// The two pauses that come too close, as one times [#pauses] plus the other; -1 unless just
  /// two do.
  int onlyPairTooClose(int[] offsets) {
    int pair = -1;
    for (int i = 1; i < pauses; i++) {
      for (int j = 0; j < i; j++) {
        if (tooClose(i, offsets[i], j, offsets[j])) {
          if (pair >= 0) {
            return -1;
          }
          pair = i * pauses + j;
        }
      }
    }
    return pair;
  }

  private boolean tooClose(int i, int offsetI, int j, int offsetJ) {
    return offsetI < offsetJ + rows[j].length + gap && offsetJ < offsetI + rows[i].length + gap;
  }

  /// With a single pause long enough to end a run, the law is just a narrower window for it.
  private boolean foldRunsIntoRows() {
    boolean folded = true;
    for (RunLaw run : runs) {
      folded &= fold(run);
    }
    return folded;
  }

  private boolean fold(RunLaw run) {
    if (presence <= run.longest) {
      return true;
    }
    int only = -1;
    for (int i = 0; i < pauses; i++) {
      if (rows[i].length >= run.ending) {
        if (only >= 0) {
          return false;
        }
        only = i;
      }
    }
    if (only < 0) {
      return false;
    }
    PauseRow row = rows[only];
    int earliest =
        run.onlyFirst ? row.earliest : Math.max(row.earliest, presence - run.longest - row.length);
    rows[only] = new PauseRow(row.length, earliest, Math.min(row.latest, run.longest), row.kind);
    return true;
  }

  private boolean runsEnd(int[] offsets, int count) {
    for (RunLaw run : runs) {
      if (!runEnds(run, offsets, count)) {
        return false;
      }
    }
    return true;
  }

  private boolean runEnds(RunLaw run, int[] offsets, int count) {
    int from = 0;
    while (presence - from > run.longest) {
      int next = -1;
      for (int i = 0; i < count; i++) {
        boolean ends = rows[i].length >= run.ending && offsets[i] >= from;
        if (ends && offsets[i] - from <= run.longest && (next < 0 || offsets[i] < offsets[next])) {
          next = i;
        }
      }
      if (next < 0) {
        return false;
      }
      if (run.onlyFirst) {
        return true;
      }
      from = offsets[next] + rows[next].length;
    }
    return true;
  }

  /// Walks through all placements; of very many keeps an even sample.
  private final class Enumeration {
    private final SearchRandom random = new SearchRandom(presence);
    private final int[][] kept = new int[MOST_PLACEMENTS][];
    private final int[] offsets = new int[pauses];
    private int found;
    private int visits;

    int[][] all() {
      place(0);
      return Arrays.copyOf(kept, Math.min(found, MOST_PLACEMENTS));
    }

    private void place(int pause) {
      if (pause == pauses) {
        if (!checksRuns || runsEnd(offsets, pauses)) {
          keep();
        }
        return;
      }
      for (int o = rows[pause].earliest; o <= rows[pause].latest; o++) {
        if (found > 0 && visits++ > MOST_VISITS) {
          return;
        }
        if (clearOfEarlier(pause, o)) {
          offsets[pause] = o;
          place(pause + 1);
        }
      }
    }

    private boolean clearOfEarlier(int pause, int offset) {
      for (int j = 0; j < pause; j++) {
        if (tooClose(pause, offset, j, offsets[j])) {
          return false;
        }
      }
      return true;
    }

    private void keep() {
      int place = found < MOST_PLACEMENTS ? found : random.below(found + 1);
      if (place < MOST_PLACEMENTS) {
        kept[place] = offsets.clone();
      }
      found++;
    }
  }
}
