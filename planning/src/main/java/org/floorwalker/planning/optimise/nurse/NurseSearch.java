package org.floorwalker.planning.optimise.nurse;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Cover;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Request;

/// Anneals whole tours: a nurse's tour is taken out, and the best tour for the marginal prices of
/// what is left, blurred by noise that cools, is put in its place; a few colleagues then answer
/// with their own best tours.
///
/// The prices are exact for one nurse, since one nurse is in a shift of a day at most once.
public final class NurseSearch {
  private static final double HOT = 60;
  private static final double COLD = 1;
  private static final int MOST_ANSWERS = 3;

  private final NurseInstance instance;
  private final SplittableRandom random;
  private final int types;
  private final int[] present;
  private final Cover[] cover;
  private final float[][] requestPrice;
  private final int[][] tours;
  private final List<TourProgram> programs = new ArrayList<>();
  private double score;

  private NurseSearch(NurseInstance instance, long seed) {
    this.instance = instance;
    this.random = new SplittableRandom(seed);
    this.types = instance.shifts().size();
    int cells = instance.days() * types;
    this.present = new int[cells];
    this.cover = new Cover[cells];
    this.requestPrice = new float[instance.staff().size()][cells];
    this.tours = new int[instance.staff().size()][instance.days()];
    index();
    instance.staff().forEach(nurse -> programs.add(new TourProgram(instance, nurse)));
  }

  private void index() {
    Map<String, Integer> shifts = new HashMap<>();
    instance.shifts().forEach(shift -> shifts.put(shift.id(), shifts.size()));
    Map<String, Integer> nurses = new HashMap<>();
    instance.staff().forEach(nurse -> nurses.put(nurse.id(), nurses.size()));
    for (Cover row : instance.cover()) {
      cover[row.day() * types + Objects.requireNonNull(shifts.get(row.shift()))] = row;
    }
    for (Request row : instance.requests()) {
      int cell = row.day() * types + Objects.requireNonNull(shifts.get(row.shift()));
      int nurse = Objects.requireNonNull(nurses.get(row.nurse()));
      requestPrice[nurse][cell] += row.wanted() ? -row.weight() : row.weight();
    }
  }

  /// The best roster found.
  ///
  /// @param cpuSeconds processor time of the calling thread
  /// @throws IllegalArgumentException when a nurse has no lawful tour
  public static NurseRoster solve(
      NurseInstance instance, double cpuSeconds, long seed, BooleanSupplier stopped) {
    return new NurseSearch(instance, seed).run(cpuSeconds, stopped);
  }

  private NurseRoster run(double cpuSeconds, BooleanSupplier stopped) {
    double start = seconds();
    begin();
    int[][] best = copy(tours);
    double bestScore = score;
    double done = 0;
    while (done < 1 && !stopped.getAsBoolean()) {
      double temperature = HOT * Math.pow(COLD / HOT, done);
      attempt(temperature);
      if (score < bestScore) {
        bestScore = score;
        best = copy(tours);
      }
      done = (seconds() - start) / cpuSeconds;
    }
    return new NurseRoster(instance, best);
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * 1e-9;
  }

  private static int[][] copy(int[][] tours) {
    int[][] copy = new int[tours.length][];
    for (int n = 0; n < tours.length; n++) {
      copy[n] = tours[n].clone();
    }
    return copy;
  }

  private void begin() {
    for (int[] tour : tours) {
      java.util.Arrays.fill(tour, -1);
    }
    for (int n = 0; n < tours.length; n++) {
      int[] tour = new int[instance.days()];
      if (!programs.get(n).solve(prices(n, 0), tour)) {
        throw new IllegalArgumentException(
            "%s has no lawful tour.\nMaybe the minutes do not fit the shift lengths."
                .formatted(instance.staff().get(n).id()));
      }
      put(n, tour);
    }
  }

  /// What each shift would cost the roster if this nurse, now out of it, worked it.
  private float[] prices(int nurse, double noise) {
    float[] prices = new float[present.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = requestPrice[nurse][i] + priceOfOneMore(i);
      if (noise > 0) {
        prices[i] += (float) (noise * random.nextDouble(-1, 1));
      }
    }
    return prices;
  }

  private int priceOfOneMore(int cell) {
    Cover row = cover[cell];
    return row == null ? 0 : present[cell] < row.nurses() ? -row.under() : row.over();
  }

  private void put(int nurse, int[] tour) {
    move(nurse, tour, 1);
    tours[nurse] = tour;
  }

  private void take(int nurse) {
    move(nurse, tours[nurse], -1);
  }

  private void move(int nurse, int[] tour, int sign) {
    for (int d = 0; d < tour.length; d++) {
      if (tour[d] >= 0) {
        int cell = d * types + tour[d];
        if (sign < 0) {
          present[cell]--;
        }
        score += sign * (requestPrice[nurse][cell] + priceOfOneMore(cell));
        if (sign > 0) {
          present[cell]++;
        }
      }
    }
  }

  /// One nurse wanders, colleagues answer; all of it is kept or none.
  private void attempt(double temperature) {
    double before = score;
    int answers = random.nextInt(MOST_ANSWERS + 1);
    int[] nurses = new int[answers + 1];
    int[][] old = new int[answers + 1][];
    for (int n = 0; n <= answers; n++) {
      nurses[n] = random.nextInt(tours.length);
      old[n] = tours[nurses[n]];
      respond(nurses[n], n == 0 ? temperature : 0.01);
    }
    double worse = score - before;
    if (worse > 0 && random.nextDouble() >= Math.exp(-worse / (temperature / 4))) {
      for (int n = answers; n >= 0; n--) {
        take(nurses[n]);
        put(nurses[n], old[n]);
      }
    }
  }

  private void respond(int nurse, double noise) {
    take(nurse);
    int[] tour = new int[instance.days()];
    boolean found = programs.get(nurse).solve(prices(nurse, noise), tour);
    put(nurse, found ? tour : tours[nurse]);
  }
}
