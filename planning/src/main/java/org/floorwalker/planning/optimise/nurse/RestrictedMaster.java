package org.floorwalker.planning.optimise.nurse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The linear program over the tours found so far: each nurse takes tours that add up to one, each
/// day and shift is covered or pays for who is missing or too many.
///
/// Solved by the revised simplex method with an explicit inverse (Dantzig and Orchard-Hays 1954);
/// there are few rows and many columns. A trace of noise on the right-hand sides keeps it from
/// standing still at degenerate corners.
final class RestrictedMaster {
  private static final double TOLERANCE = 1e-7;
  private static final double LEAST_PIVOT = 1e-7;
  private static final double NOISE = 1e-6;
  private static final int MOST_PIVOTS = 20_000;

  /// More than any roster can gain by a tour that is no longer allowed.
  private static final double BAN = 1e5;

  private final int nurses;
  private final int cells;
  private final int rows;
  private final double[] under;
  private final double[] over;
  private final double[] values;
  private final double[][] inverse;
  private final double[] duals;

  /// The basic column of each row: a cell's missing nurses, then its spare ones, then tours.
  private final int[] basis;

  private final List<Column> columns = new ArrayList<>();

  /// The tour each nurse must take, null while that is open.
  private final @Nullable Column[] fixed;

  /// A tour of a nurse.
  ///
  /// @param nurse row of the nurse in this program
  /// @param tour shift of each day, -1 when free
  /// @param cells cells worked
  /// @param cost requests missed
  record Column(int nurse, int[] tour, int[] cells, double cost) {}

  /// @param wanted nurses still wanted in each cell, negative where there are too many already
  /// @param under cost of each one missing, by cell
  /// @param over cost of each one too many, by cell
  /// @param first one tour for each nurse, in the order of the rows
  RestrictedMaster(int[] wanted, double[] under, double[] over, List<Column> first) {
    this.nurses = first.size();
    this.cells = wanted.length;
    this.rows = nurses + cells;
    this.under = under;
    this.over = over;
    this.values = new double[rows];
    this.inverse = new double[rows][rows];
    this.duals = new double[rows];
    this.basis = new int[rows];
    this.fixed = new Column[nurses];
    columns.addAll(first);
    begin(wanted);
  }

  /// Starts from everybody on their first tour.
  private void begin(int[] wanted) {
    Random noise = new Random(rows);
    double[] open = new double[cells];
    for (int c = 0; c < cells; c++) {
      open[c] = wanted[c] + NOISE * noise.nextDouble();
    }
    for (int n = 0; n < nurses; n++) {
      basis[n] = 2 * cells + n;
      values[n] = 1;
      inverse[n][n] = 1;
      for (int c : columns.get(n).cells()) {
        open[c]--;
      }
    }
    for (int c = 0; c < cells; c++) {
      boolean missing = open[c] >= 0;
      basis[nurses + c] = missing ? c : cells + c;
      values[nurses + c] = Math.abs(open[c]);
      inverse[nurses + c][nurses + c] = missing ? 1 : -1;
    }
    for (int n = 0; n < nurses; n++) {
      for (int c : columns.get(n).cells()) {
        inverse[nurses + c][n] -= inverse[nurses + c][nurses + c];
      }
    }
    countDuals();
  }

  private void countDuals() {
    Arrays.fill(duals, 0);
    for (int r = 0; r < rows; r++) {
      addScaled(duals, inverse[r], cost(basis[r]));
    }
  }

  private static void addScaled(double[] to, double[] row, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * row[i];
    }
  }

  private double cost(int column) {
    return column < cells
        ? under[column]
        : column < 2 * cells ? over[column - cells] : cost(columns.get(column - 2 * cells));
  }

  private double cost(Column column) {
    @Nullable Column only = fixed[column.nurse()];
    return only == null || only == column ? column.cost() : column.cost() + BAN;
  }

  /// From now on the nurse takes this tour and no other; the corner reached so far stays one.
  void fix(Column column) {
    fixed[column.nurse()] = column;
    countDuals();
  }

  boolean isFixed(int nurse) {
    return fixed[nurse] != null;
  }

  void add(Column column) {
    columns.add(column);
  }

  List<Column> columns() {
    return columns;
  }

  /// What one nurse more in the cell is worth.
  double worth(int cell) {
    return duals[nurses + cell];
  }

  /// What the nurse is charged; with the worth of its cells, what a tour taken costs.
  double allowance(int nurse) {
    return duals[nurse];
  }

  /// Pivots until no column known makes it cheaper.
  void solve() {
    double[] entering = new double[rows];
    for (int pivots = 0; pivots < MOST_PIVOTS; pivots++) {
      int column = cheapest();
      if (column < 0) {
        return;
      }
      expand(column, entering);
      int row = leaving(entering);
      if (row < 0) {
        return;
      }
      pivot(column, row, entering);
    }
  }

  private double reduced(int column) {
    if (column < cells) {
      return under[column] - duals[nurses + column];
    }
    if (column < 2 * cells) {
      return over[column - cells] + duals[nurses + column - cells];
    }
    Column tour = columns.get(column - 2 * cells);
    @Nullable Column only = fixed[tour.nurse()];
    return only == null || only == tour ? reduced(tour) : 0;
  }

  double reduced(Column column) {
    double reduced = cost(column) - duals[column.nurse()];
    for (int c : column.cells()) {
      reduced -= duals[nurses + c];
    }
    return reduced;
  }

  private int cheapest() {
    int best = -1;
    double least = -TOLERANCE;
    int all = 2 * cells + columns.size();
    for (int column = 0; column < all; column++) {
      double reduced = reduced(column);
      if (reduced < least) {
        least = reduced;
        best = column;
      }
    }
    return best;
  }

  /// The column in terms of the basis.
  private void expand(int column, double[] into) {
    for (int r = 0; r < rows; r++) {
      double[] row = inverse[r];
      if (column < cells) {
        into[r] = row[nurses + column];
      } else if (column < 2 * cells) {
        into[r] = -row[nurses + column - cells];
      } else {
        Column tour = columns.get(column - 2 * cells);
        double sum = row[tour.nurse()];
        for (int c : tour.cells()) {
          sum += row[nurses + c];
        }
        into[r] = sum;
      }
    }
  }

  /// The row that reaches zero first; of equals the one with the largest pivot.
  private int leaving(double[] entering) {
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int r = 0; r < rows; r++) {
      if (entering[r] > LEAST_PIVOT) {
        double ratio = Math.max(0, values[r]) / entering[r];
        boolean equal = best >= 0 && ratio < least + 1e-12 && entering[r] > entering[best];
        if (ratio < least - 1e-12 || equal) {
          least = ratio;
          best = r;
        }
      }
    }
    return best;
  }

  private void pivot(int column, int row, double[] entering) {
    double reduced = reduced(column);
    double step = Math.max(0, values[row]) / entering[row];
    double[] pivotRow = inverse[row];
    for (int i = 0; i < rows; i++) {
      pivotRow[i] /= entering[row];
    }
    addScaled(duals, pivotRow, reduced);
    for (int r = 0; r < rows; r++) {
      if (r != row && entering[r] != 0) {
        addScaled(inverse[r], pivotRow, -entering[r]);
        values[r] -= step * entering[r];
      }
    }
    values[row] = step;
    basis[row] = column;
  }

  /// How much of each tour is taken, in the order of the columns.
  double[] weights() {
    double[] weights = new double[columns.size()];
    Arrays.fill(weights, 0);
    for (int r = 0; r < rows; r++) {
      if (basis[r] >= 2 * cells) {
        weights[basis[r] - 2 * cells] = values[r];
      }
    }
    return weights;
  }
}
