package org.floorwalker.planning.optimise.nurse;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Cover;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Request;

/// Rosters nurses by whole tours.
///
/// First all nurses together: the linear program over tours, then a dive to a roster ([TourDive]).
/// Then a few nurses at a time are taken out and given the best tours beside the others, over and
/// over; what is no worse is kept (large neighbourhood search; Shaw 1998).
public final class NurseSearch {
  private static final int LEAST_NURSES = 4;
  private static final int MOST_NURSES = 10;
  private static final int ROUNDS = 400;
  private static final int ROUNDS_OF_FEW = 30;

  /// Share of the budget for the first linear program.
  private static final double FIRST_SHARE = 0.35;

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
    BooleanSupplier over = () -> stopped.getAsBoolean() || seconds() - start > cpuSeconds;
    begin();
    double first = start + FIRST_SHARE * cpuSeconds;
    TourDive dive = new TourDive(new Ward(), over);
    renew(dive, allNurses(), new TourDive.Patience(ROUNDS, () -> seconds() > first));
    while (!over.getAsBoolean()) {
      renew(dive, someNurses(), new TourDive.Patience(ROUNDS_OF_FEW, over));
    }
    return new NurseRoster(instance, tours);
  }

  private List<Integer> allNurses() {
    return IntStream.range(0, tours.length).boxed().toList();
  }

  private List<Integer> someNurses() {
    int most = Math.min(MOST_NURSES, tours.length);
    int count = Math.min(most, random.nextInt(LEAST_NURSES, MOST_NURSES + 1));
    return random.ints(0, tours.length).distinct().limit(count).boxed().toList();
  }

  /// New tours for the nurses, kept when the roster gets no worse.
  private void renew(TourDive dive, List<Integer> nurses, TourDive.Patience patience) {
    double before = score;
    Map<Integer, int[]> now = new HashMap<>();
    nurses.forEach(nurse -> now.put(nurse, tours[nurse]));
    nurses.forEach(this::take);
    dive.dive(nurses, present, now, patience).forEach(this::put);
    if (score > before) {
      nurses.forEach(this::take);
      now.forEach(this::put);
    }
  }

  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * 1e-9;
  }

  private void begin() {
    for (int[] tour : tours) {
      Arrays.fill(tour, -1);
    }
    for (int n = 0; n < tours.length; n++) {
      int[] tour = new int[instance.days()];
      if (!programs.get(n).solve(prices(n), tour)) {
        throw new IllegalArgumentException(
            "%s has no lawful tour.\nMaybe the minutes do not fit the shift lengths."
                .formatted(instance.staff().get(n).id()));
      }
      put(n, tour);
    }
  }

  /// What each shift would cost the roster if this nurse, now out of it, worked it.
  private float[] prices(int nurse) {
    float[] prices = new float[present.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = requestPrice[nurse][i] + priceOfOneMore(i);
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

  /// The instance as the dive sees it.
  private final class Ward implements TourDive.Floor {
    @Override
    public int cells() {
      return present.length;
    }

    @Override
    public int cell(int day, int shift) {
      return day * types + shift;
    }

    @Override
    public int wanted(int cell) {
      Cover row = cover[cell];
      return row == null ? 0 : row.nurses();
    }

    @Override
    public double under(int cell) {
      Cover row = cover[cell];
      return row == null ? 0 : row.under();
    }

    @Override
    public double over(int cell) {
      Cover row = cover[cell];
      return row == null ? 0 : row.over();
    }

    @Override
    public float requestPrice(int nurse, int cell) {
      return requestPrice[nurse][cell];
    }

    /// The tour at work stays when the program finds none.
    @Override
    public int[] bestTour(int nurse, float[] prices) {
      int[] tour = new int[instance.days()];
      return programs.get(nurse).solve(prices, tour) ? tour : tours[nurse];
    }
  }
}
