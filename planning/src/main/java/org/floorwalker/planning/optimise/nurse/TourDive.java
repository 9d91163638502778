package org.floorwalker.planning.optimise.nurse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.floorwalker.planning.optimise.nurse.RestrictedMaster.Column;

/// New tours for some nurses while the others keep theirs.
///
/// Column generation: the linear program over the tours known gives each day and shift a worth,
/// each nurse's [TourProgram] finds the tour that is worth most, until none is worth adding
/// (Jaumard, Semet and Vovor 1998). Then a dive: the tour taken most is fixed, the rest is solved
/// again, until everybody has one.
final class TourDive {
  private static final double WORTH_ADDING = 1e-4;
  private static final double AS_GOOD_AS_ONE = 0.9;
  private static final int ROUNDS_IN_DIVE = 20;

  private static final int MOST_KNOWN = 100;

  private final Floor floor;
  private final BooleanSupplier stopped;
  private final Map<Integer, Deque<int[]>> known = new HashMap<>();

  /// How long tours are generated before the dive.
  ///
  /// @param rounds most rounds over all nurses
  /// @param isEnough asked before each round
  record Patience(int rounds, BooleanSupplier isEnough) {}

  /// What tours cost.
  interface Floor {
    int cells();

    /// Nurses wanted in the cell.
    int wanted(int cell);

    double under(int cell);

    double over(int cell);

    /// Cost of requests when the nurse works the cell.
    float requestPrice(int nurse, int cell);

    /// The best lawful tour for the prices.
    int[] bestTour(int nurse, float[] prices);

    /// The cell of the shift on the day.
    int cell(int day, int shift);
  }

  TourDive(Floor floor, BooleanSupplier stopped) {
    this.floor = floor;
    this.stopped = stopped;
  }

  /// The newest tours are kept for later programs.
  private void keep(int nurse, int[] tour) {
    Deque<int[]> tours = known.computeIfAbsent(nurse, _ -> new ArrayDeque<>());
    tours.addLast(tour);
    if (tours.size() > MOST_KNOWN) {
      tours.removeFirst();
    }
  }

  /// A tour for each of the nurses; those who have none when it is stopped keep theirs.
  ///
  /// @param others nurses present in each cell beside them
  /// @param now their tours as they are
  Map<Integer, int[]> dive(
      List<Integer> nurses, int[] others, Map<Integer, int[]> now, Patience first) {
    Map<Integer, int[]> found = new HashMap<>(now);
    RestrictedMaster master = master(nurses, others, now);
    generate(master, nurses, first);
    int open = nurses.size();
    while (open > 0 && !stopped.getAsBoolean()) {
      for (Column column : taken(master)) {
        master.fix(column);
        found.put(nurses.get(column.nurse()), column.tour());
        open--;
      }
      generate(master, nurses, new Patience(ROUNDS_IN_DIVE, stopped));
    }
    return open == 0 ? found : now;
  }

  private RestrictedMaster master(List<Integer> nurses, int[] others, Map<Integer, int[]> now) {
    int[] wanted = new int[floor.cells()];
    double[] under = new double[wanted.length];
    double[] over = new double[wanted.length];
    for (int c = 0; c < wanted.length; c++) {
      wanted[c] = floor.wanted(c) - others[c];
      under[c] = floor.under(c);
      over[c] = floor.over(c);
    }
    List<Column> first = new ArrayList<>();
    for (int row = 0; row < nurses.size(); row++) {
      int nurse = nurses.get(row);
      first.add(column(row, nurse, Objects.requireNonNull(now.get(nurse))));
    }
    RestrictedMaster master = new RestrictedMaster(wanted, under, over, first);
    for (int row = 0; row < nurses.size(); row++) {
      for (int[] tour : known.getOrDefault(nurses.get(row), new ArrayDeque<>())) {
        master.add(column(row, nurses.get(row), tour));
      }
    }
    return master;
  }

  private Column column(int row, int nurse, int[] tour) {
    int[] cells = new int[tour.length];
    int count = 0;
    double cost = 0;
    for (int d = 0; d < tour.length; d++) {
      if (tour[d] >= 0) {
        cells[count] = floor.cell(d, tour[d]);
        cost += floor.requestPrice(nurse, cells[count]);
        count++;
      }
    }
    return new Column(row, tour, Arrays.copyOf(cells, count), cost);
  }

  private void generate(RestrictedMaster master, List<Integer> nurses, Patience patience) {
    master.solve();
    boolean grew = true;
    for (int n = 0; n < patience.rounds() && grew && !patience.isEnough().getAsBoolean(); n++) {
      grew = false;
      for (int row = 0; row < nurses.size(); row++) {
        grew |= !master.isFixed(row) && addBest(master, row, nurses.get(row));
      }
      if (grew) {
        master.solve();
      }
    }
  }

  private boolean addBest(RestrictedMaster master, int row, int nurse) {
    float[] prices = new float[floor.cells()];
    for (int c = 0; c < prices.length; c++) {
      prices[c] = (float) (floor.requestPrice(nurse, c) - master.worth(c));
    }
    int[] tour = floor.bestTour(nurse, prices);
    Column column = column(row, nurse, tour);
    if (master.reduced(column) > -WORTH_ADDING) {
      return false;
    }
    master.add(column);
    keep(nurse, tour);
    return true;
  }

  /// Every open tour that is as good as taken, at least the one taken most.
  private static List<Column> taken(RestrictedMaster master) {
    double[] weights = master.weights();
    List<Column> taken = new ArrayList<>();
    int most = -1;
    for (int i = 0; i < weights.length; i++) {
      Column column = master.columns().get(i);
      if (!master.isFixed(column.nurse())) {
        most = most < 0 || weights[i] > weights[most] ? i : most;
        if (weights[i] >= AS_GOOD_AS_ONE) {
          taken.add(column);
        }
      }
    }
    return taken.isEmpty() ? List.of(master.columns().get(most)) : taken;
  }
}
