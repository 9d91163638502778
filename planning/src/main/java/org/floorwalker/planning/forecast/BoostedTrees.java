package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// Gradient-boosted regression trees on squared error (Friedman 2001), features in up to 32 bins.
///
/// Each tree splits level by level where the squared error falls most; leaves are drawn to 0 by a
/// ridge, and every tree counts for a small part only. No randomness: equal input, equal trees.
final class BoostedTrees {
  private static final int TREES = 60;
  private static final int DEPTH = 4;
  private static final int BINS = 32;
  private static final double LEARNING_RATE = 0.08;
  private static final double RIDGE = 20;
  private static final int LEAST_ROWS = 20;

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
    int[] node = new int[left.length];
    for (int level = 0; level < DEPTH; level++) {
      splitLevel(tree, level, bins, left, weights, node);
    }
    setLeaves(tree, left, weights, node);
  }

  /// Splits every node of the level; nodes are numbered as in a heap.
  private void splitLevel(
      int tree, int level, byte[][] bins, double[] left, double[] weights, int[] node) {
    int first = (1 << level) - 1;
    int nodes = 1 << level;
    double[] best = new double[nodes];
    for (int n = 0; n < nodes; n++) {
      splitFeature[tree][first + n] = 0;
      splitBin[tree][first + n] = BINS;
    }
    for (int feature = 0; feature < bins.length; feature++) {
      Histogram histogram = new Histogram(nodes, bins[feature], left, weights, node, first);
      for (int n = 0; n < nodes; n++) {
        int bin = histogram.bestBin(n);
        if (bin >= 0 && histogram.bestGain > best[n]) {
          best[n] = histogram.bestGain;
          splitFeature[tree][first + n] = feature;
          splitBin[tree][first + n] = bin;
        }
      }
    }
    for (int row = 0; row < node.length; row++) {
      int at = node[row];
      boolean right = bins[splitFeature[tree][at]][row] > splitBin[tree][at];
      node[row] = 2 * at + (right ? 2 : 1);
    }
  }

  /// Sums of one feature's bins in each node of a level.
  private static final class Histogram {
    private final double[] sums;
    private final double[] weights;
    private final int[] rows;
    private double bestGain;

    Histogram(
        int nodes, byte[] bins, double[] left, double[] rowWeights, int[] node, int firstNode) {
      sums = new double[nodes * BINS];
      weights = new double[nodes * BINS];
      rows = new int[nodes * BINS];
      for (int row = 0; row < left.length; row++) {
        int cell = (node[row] - firstNode) * BINS + bins[row];
        sums[cell] += rowWeights[row] * left[row];
        weights[cell] += rowWeights[row];
        rows[cell]++;
      }
    }

    /// Last bin of the left side of the best split of the node, -1 for none; sets the gain.
    int bestBin(int node) {
      int from = node * BINS;
      double sum = 0;
      double weight = 0;
      int count = 0;
      for (int cell = from; cell < from + BINS; cell++) {
        sum += sums[cell];
        weight += weights[cell];
        count += rows[cell];
      }
      bestGain = 0;
      int best = -1;
      double sumLeft = 0;
      double weightLeft = 0;
      int countLeft = 0;
      for (int bin = 0; bin < BINS - 1; bin++) {
        sumLeft += sums[from + bin];
        weightLeft += weights[from + bin];
        countLeft += rows[from + bin];
        boolean enough = countLeft >= LEAST_ROWS && count - countLeft >= LEAST_ROWS;
        double gain =
            score(sumLeft, weightLeft)
                + score(sum - sumLeft, weight - weightLeft)
                - score(sum, weight);
        if (enough && gain > bestGain + 1e-12) {
          bestGain = gain;
          best = bin;
        }
      }
      return best;
    }

    private static double score(double sum, double weight) {
      return sum * sum / (weight + RIDGE);
    }
  }

  private void setLeaves(int tree, double[] left, double[] weights, int[] node) {
    int first = (1 << DEPTH) - 1;
    double[] sums = new double[1 << DEPTH];
    double[] all = new double[1 << DEPTH];
    for (int row = 0; row < left.length; row++) {
      sums[node[row] - first] += weights[row] * left[row];
      all[node[row] - first] += weights[row];
    }
    for (int leaf = 0; leaf < sums.length; leaf++) {
      leaves[tree][leaf] = LEARNING_RATE * sums[leaf] / (all[leaf] + RIDGE);
    }
    for (int row = 0; row < left.length; row++) {
      left[row] -= leaves[tree][node[row] - first];
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
