package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// Sums of the rows of every bin of every feature, in each node of one level of a tree.
///
/// Only right children are counted; their left siblings are what remains of the node above, which
/// halves the work (as histogram-based boosting does; Ke et al. 2017, §3).
final class BinSums {
  private static final int LEAST_ROWS = 20;
  private static final int BINS = BoostedTrees.BINS;
  private static final int NOWHERE = BINS;
  private static final double LEAST_GAIN = 1e-12;

  private static final int SUM = 0;
  private static final int WEIGHT = 1;
  private static final int ROWS = 2;
  private static final int PARTS = 3;

  private final int features;
  private final int nodes;
  private final double[] cells;

  private BinSums(int features, int nodes) {
    this.features = features;
    this.nodes = nodes;
    this.cells = new double[nodes * features * BINS * PARTS];
  }

  /// What is learnt from.
  ///
  /// @param bins `bins[feature][row]`
  /// @param weighted target times weight of each row
  /// @param weights weight of each row
  /// @param node number of each row's node within the level, from the left; changes as nodes split
  record Rows(byte[][] bins, double[] weighted, double[] weights, int[] node) {}

  /// The best place to split a node: bins up to `bin` go left. A bin past the last keeps the node
  /// whole.
  record Split(int feature, int bin, double gain) {}

  static BinSums ofAll(Rows rows) {
    BinSums sums = new BinSums(rows.bins().length, 1);
    int[] all = new int[rows.node().length];
    for (int row = 0; row < all.length; row++) {
      all[row] = row;
    }
    sums.count(rows, all);
    return sums;
  }

  /// The sums of the next level, whose nodes the rows already know.
  BinSums split(Rows rows) {
    BinSums next = new BinSums(features, 2 * nodes);
    next.count(rows, rightRows(rows.node()));
    int size = features * BINS * PARTS;
    for (int node = 0; node < nodes; node++) {
      for (int cell = 0; cell < size; cell++) {
        double right = next.cells[(2 * node + 1) * size + cell];
        next.cells[2 * node * size + cell] = cells[node * size + cell] - right;
      }
    }
    return next;
  }

  private static int[] rightRows(int[] node) {
    int[] right = new int[node.length];
    int size = 0;
    for (int row = 0; row < node.length; row++) {
      if (node[row] % 2 == 1) {
        right[size++] = row;
      }
    }
    return Arrays.copyOf(right, size);
  }

  private void count(Rows rows, int[] counted) {
    for (int feature = 0; feature < features; feature++) {
      byte[] bins = rows.bins()[feature];
      for (int row : counted) {
        int cell = first(rows.node()[row], feature) + bins[row] * PARTS;
        cells[cell + SUM] += rows.weighted()[row];
        cells[cell + WEIGHT] += rows.weights()[row];
        cells[cell + ROWS]++;
      }
    }
  }

  private int first(int node, int feature) {
    return (node * features + feature) * BINS * PARTS;
  }

  /// The split after which squared errors fall most, with at least twenty rows on both sides.
  Split bestSplit(int node) {
    Split best = new Split(0, NOWHERE, LEAST_GAIN);
    for (int feature = 0; feature < features; feature++) {
      Split own = bestSplit(node, feature);
      best = own.gain > best.gain ? own : best;
    }
    return best;
  }

  private Split bestSplit(int node, int feature) {
    int from = first(node, feature);
    double[] all = new double[PARTS];
    for (int cell = from; cell < from + BINS * PARTS; cell++) {
      all[(cell - from) % PARTS] += cells[cell];
    }
    double whole = score(all[SUM], all[WEIGHT]);
    double[] left = new double[PARTS];
    int best = NOWHERE;
    double most = 0;
    for (int bin = 0; bin < BINS - 1; bin++) {
      for (int part = 0; part < PARTS; part++) {
        left[part] += cells[from + bin * PARTS + part];
      }
      boolean enough = left[ROWS] >= LEAST_ROWS && all[ROWS] - left[ROWS] >= LEAST_ROWS;
      if (enough) {
        double right = score(all[SUM] - left[SUM], all[WEIGHT] - left[WEIGHT]);
        double gain = score(left[SUM], left[WEIGHT]) + right - whole;
        if (gain > most + LEAST_GAIN) {
          most = gain;
          best = bin;
        }
      }
    }
    return new Split(feature, best, most);
  }

  private static double score(double sum, double weight) {
    return sum * sum / (weight + BoostedTrees.RIDGE);
  }
}
