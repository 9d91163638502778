package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// Gradient-boosted regression trees on squared error (Friedman 2001), features in up to 32 bins.
///
/// Each tree splits level by level where the squared error falls most; leaves are drawn to 0 by a
/// ridge, and every tree counts for a small part only. No randomness: equal input, equal trees.
final class BoostedTrees {
  private static final int TREES = 60;
  private static final int DEPTH = 4;
  static final int BINS = 32;
  private static final double LEARNING_RATE = 0.08;
  static final double RIDGE = 20;

  private final double[][] edges;
  private final int[][] splitFeature = new int[TREES][(1 << DEPTH) - 1];
  private final int[][] splitBin = new int[TREES][(1 << DEPTH) - 1];
  private final double[][] leaves = new double[TREES][1 << DEPTH];

  private BoostedTrees(double[][] edges) {
    this.edges = edges;
  }

  /// Learns targets from features, `features[feature][row]`; each row counts by its weight. Without
  /// rows, as from a queue in which nothing ever came, 0 is expected.
  static BoostedTrees fit(double[][] features, double[] targets, double[] weights) {
    double[][] edges = new double[features.length][];
    byte[][] bins = new byte[features.length][targets.length];
    for (int feature = 0; feature < features.length; feature++) {
      edges[feature] = edges(features[feature]);
      for (int row = 0; row < targets.length; row++) {
        bins[feature][row] = (byte) bin(edges[feature], features[feature][row]);
      }
    }
    BoostedTrees trees = new BoostedTrees(edges);
    double[] left = targets.clone();
    for (int tree = 0; tree < TREES; tree++) {
      trees.grow(tree, bins, left, weights);
    }
    return trees;
  }

  /// Upper edges of all bins but the last, at equal shares of the values; none without values.
  private static double[] edges(double[] values) {
    if (values.length == 0) {
      return values;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] edges = new double[BINS - 1];
    int size = 0;
    for (int bin = 1; bin < BINS; bin++) {
      double edge = sorted[(int) ((long) bin * (sorted.length - 1) / BINS)];
      if (size == 0 || edge > edges[size - 1]) {
        edges[size++] = edge;
      }
    }
    return Arrays.copyOf(edges, size);
  }

  private static int bin(double[] edges, double value) {
    int found = Arrays.binarySearch(edges, value);
    return found >= 0 ? found : -found - 1;
  }

  private void grow(int tree, byte[][] bins, double[] left, double[] weights) {
    double[] weighted = new double[left.length];
    Arrays.setAll(weighted, row -> weights[row] * left[row]);
    BinSums.Rows rows = new BinSums.Rows(bins, weighted, weights, new int[left.length]);
    BinSums sums = BinSums.ofAll(rows);
    for (int level = 0; level < DEPTH; level++) {
      sums = level == 0 ? sums : sums.split(rows);
      splitLevel(tree, level, sums, rows);
    }
    setLeaves(tree, left, weights, rows.node());
  }

  /// Splits every node of the level; nodes are numbered from the left within their level.
  private void splitLevel(int tree, int level, BinSums sums, BinSums.Rows rows) {
    int first = (1 << level) - 1;
    for (int n = 0; n < 1 << level; n++) {
      BinSums.Split best = sums.bestSplit(n);
      splitFeature[tree][first + n] = best.feature();
      splitBin[tree][first + n] = best.bin();
    }
    int[] node = rows.node();
    for (int row = 0; row < node.length; row++) {
      int at = first + node[row];
      boolean right = rows.bins()[splitFeature[tree][at]][row] > splitBin[tree][at];
      node[row] = 2 * node[row] + (right ? 1 : 0);
    }
  }

  private void setLeaves(int tree, double[] left, double[] weights, int[] node) {
    double[] sums = new double[1 << DEPTH];
    double[] all = new double[1 << DEPTH];
    for (int row = 0; row < left.length; row++) {
      sums[node[row]] += weights[row] * left[row];
      all[node[row]] += weights[row];
    }
    for (int leaf = 0; leaf < sums.length; leaf++) {
      leaves[tree][leaf] = LEARNING_RATE * sums[leaf] / (all[leaf] + RIDGE);
    }
    for (int row = 0; row < left.length; row++) {
      left[row] -= leaves[tree][node[row]];
    }
  }

  /// The target expected of one row of features.
  double predict(double[] row) {
    int[] bins = new int[row.length];
    Arrays.setAll(bins, feature -> bin(edges[feature], row[feature]));
    double sum = 0;
    for (int tree = 0; tree < TREES; tree++) {
      int node = 0;
      for (int level = 0; level < DEPTH; level++) {
        boolean right = bins[splitFeature[tree][node]] > splitBin[tree][node];
        node = 2 * node + (right ? 2 : 1);
      }
      sum += leaves[tree][node - (1 << DEPTH) + 1];
    }
    return sum;
  }
}
