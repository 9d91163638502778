package org.floorwalker.planning.optimise.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.floorwalker.planning.roster.PauseKind;
import org.junit.jupiter.api.Test;

/// Meals and breaks lie where they cost least: against trying every placement there is.
class PausePlacerTest {
  private static final int PRESENCE = 30;
  private static final int BEFORE = 5;

  /// Starts of a pause; so few that a form lists all placements of three.
  private static final int WIDEST = 15;

  @Test
  void a01_noPlacementOfAllPausesLosesLess() {
    for (int seed = 0; seed < 2000; seed++) {
      noPlacementLosesLess(seed);
    }
  }

  private static void noPlacementLosesLess(int seed) {
    Random random = new Random(seed);
    ShiftForm form = anyForm(random);
    long[] loss = anyLoss(random);
    int[] offsets = new int[form.pauses];

    boolean found = new PausePlacer().place(form, loss, BEFORE, offsets, SearchRandom.of(seed, 1));

    long least =
        Arrays.stream(form.placements())
            .mapToLong(placement -> lost(form, loss, placement))
            .min()
            .orElse(PausePlacer.FORBIDDEN);
    assertThat(found).as("seed %d", seed).isEqualTo(!PausePlacer.isForbidden(least));
    if (found) {
      assertThat(form.fits(offsets)).as("seed %d", seed).isTrue();
      assertThat(lost(form, loss, offsets)).as("seed %d", seed).isEqualTo(least);
    }
  }

  @Test
  void a02_theLeastLossOfAStretchIsThatOfItsCheapestStart() {
    for (int seed = 0; seed < 400; seed++) {
      theCheapestStartIsFound(seed);
    }
  }

  private static void theCheapestStartIsFound(int seed) {
    Random random = new Random(seed);
    long[] loss = anyLoss(random);
    LeastLoss table = new LeastLoss();
    table.read(anyLoss(random), loss.length - 1);
    table.charge(new ShiftForm.PauseRow(2, 0, 3, PauseKind.BREAK), new int[1], 1, new long[1]);
    table.read(loss, loss.length - 1);

    int length = random.nextInt(1, 5);
    int first = random.nextInt(loss.length - length);
    int last = random.nextInt(first, loss.length - length);
    int place = random.nextInt(first + 1);

    long least = Long.MAX_VALUE;
    for (int t = first; t <= last; t++) {
      least = Math.min(least, loss[t + length] - loss[t]);
    }
    long[] costs = {7, 11};
    ShiftForm.PauseRow pause =
        new ShiftForm.PauseRow(length, first - place, last - place, PauseKind.BREAK);
    table.charge(pause, new int[] {place, 0}, 1, costs);
    assertThat(costs).as("seed %d", seed).containsExactly(7 + least, 11);
  }

  private static ShiftForm anyForm(Random random) {
    ShiftForm.PauseRow[] rows = new ShiftForm.PauseRow[random.nextInt(1, 4)];
    for (int i = 0; i < rows.length; i++) {
      int length = random.nextInt(1, 4);
      int earliest = random.nextInt(PRESENCE - length);
      int latest = Math.min(earliest + random.nextInt(WIDEST), PRESENCE - length);
      rows[i] = new ShiftForm.PauseRow(length, earliest, latest, PauseKind.BREAK);
    }
    return new ShiftForm(PRESENCE, 420, rows, random.nextInt(4), new ShiftForm.RunLaw[0]);
  }

  /// Sums of what each slot loses; in some no pause may lie.
  private static long[] anyLoss(Random random) {
    long[] loss = new long[BEFORE + PRESENCE + 1];
    for (int t = 0; t + 1 < loss.length; t++) {
      boolean closed = random.nextInt(6) == 0;
      loss[t + 1] = loss[t] + (closed ? PausePlacer.FORBIDDEN : random.nextInt(-100, 100));
    }
    return loss;
  }

  private static long lost(ShiftForm form, long[] loss, int[] offsets) {
    long total = 0;
    for (int i = 0; i < form.pauses; i++) {
      int from = BEFORE + offsets[i];
      total += loss[from + form.length(i)] - loss[from];
    }
    return total;
  }
}
