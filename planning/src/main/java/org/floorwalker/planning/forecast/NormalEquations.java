package org.floorwalker.planning.forecast;

/// Weighted least squares with a ridge: sums of squares row by row, then Cholesky's decomposition.
final class NormalEquations {
  private final double[][] squares;
  private final double[] right;
  private final int[] columns;
  private final double[] values;

  NormalEquations(int size) {
    squares = new double[size][size];
    right = new double[size];
    columns = new int[size];
    values = new double[size];
  }

  /// The equations of a symmetric positive definite matrix.
  static NormalEquations of(double[][] matrix, double[] right) {
    NormalEquations equations = new NormalEquations(right.length);
    for (int row = 0; row < right.length; row++) {
      System.arraycopy(matrix[row], 0, equations.squares[row], 0, right.length);
    }
    System.arraycopy(right, 0, equations.right, 0, right.length);
    return equations;
  }

  /// Adds a row: 1 in column 0, 1 in each sparse column (counted from 1), and the dense columns.
  void add(int[] sparse, double[] dense, int denseFrom, double weight, double target) {
    int used = 0;
    columns[used] = 0;
    values[used++] = 1;
    for (int column : sparse) {
      columns[used] = column + 1;
      values[used++] = 1;
    }
    for (int i = 0; i < dense.length; i++) {
      if (dense[i] != 0) {
        columns[used] = denseFrom + i;
        values[used++] = dense[i];
      }
    }
    addRow(used, weight, target);
  }

  private void addRow(int used, double weight, double target) {
    for (int i = 0; i < used; i++) {
      double scaled = weight * values[i];
      double[] row = squares[columns[i]];
      right[columns[i]] += scaled * target;
      for (int j = 0; j < used; j++) {
        if (columns[j] <= columns[i]) {
          row[columns[j]] += scaled * values[j];
        }
      }
    }
  }

  /// Draws the column's coefficient to 0 with the given precision.
  void penalise(int column, double precision) {
    squares[column][column] += precision;
  }

  /// Draws the column's coefficient to the target with the given precision.
  void draw(int column, double precision, double target) {
    squares[column][column] += precision;
    right[column] += precision * target;
  }

  /// Draws the column's coefficient to that of the column before.
  void penaliseStep(int column, double precision) {
    squares[column][column] += precision;
    squares[column - 1][column - 1] += precision;
    squares[column][column - 1] -= precision;
  }

  /// The coefficients; the system must be positive definite, which any penalty on all columns
  /// makes it.
  double[] solve() {
    int size = right.length;
    for (int i = 0; i < size; i++) {
      decomposeRow(i);
    }
    double[] solution = right.clone();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= squares[i][k] * solution[k];
      }
      solution[i] /= squares[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        solution[i] -= squares[k][i] * solution[k];
      }
      solution[i] /= squares[i][i];
    }
    return solution;
  }

  /// How uncertain a sum of coefficients is: `x' A^-1 x` of the matrix solved before, in units of
  /// the variance of a row of weight 1.
  double variance(double[] x) {
    double[] solution = x.clone();
    double squared = 0;
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= squares[i][k] * solution[k];
      }
      solution[i] /= squares[i][i];
      squared += solution[i] * solution[i];
    }
    return squared;
  }

  private void decomposeRow(int i) {
    double[] row = squares[i];
    for (int j = 0; j <= i; j++) {
      double[] other = squares[j];
      double sum = row[j];
      for (int k = 0; k < j; k++) {
        sum -= row[k] * other[k];
      }
      row[j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / other[j];
    }
  }
}
