package org.floorwalker.files.simulation;

import java.util.Arrays;
import java.util.List;
import org.floorwalker.files.DecimalNumber;

/// Numbers and lists as the tables write them: `;` between classes, `>` inside a priority list,
/// `inf` for no limit.
final class CaseCells {
  private CaseCells() {}

  static double number(String text) {
    double value =
        text.strip().equals("inf") ? Double.POSITIVE_INFINITY : DecimalNumber.parse(text);
    if (!(value >= 0)) {
      throw new IllegalArgumentException(text + " is negative.");
    }
    return value;
  }

  static double positive(String text) {
    double value = number(text);
    if (value == 0 || Double.isInfinite(value)) {
      throw new IllegalArgumentException(text + " is not positive.");
    }
    return value;
  }

  static double positiveOrEndless(String text) {
    double value = number(text);
    if (value == 0) {
      throw new IllegalArgumentException(text + " is not positive.");
    }
    return value;
  }

  static int count(String text) {
    int value = Integer.parseInt(text.strip());
    if (value < 0) {
      throw new IllegalArgumentException(text + " is negative.");
    }
    return value;
  }

  static double finite(String text) {
    double value = number(text);
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException(text + " has no end.");
    }
    return value;
  }

  static double share(String text) {
    double value = number(text);
    if (value > 1) {
      throw new IllegalArgumentException(text + " is more than all.");
    }
    return value;
  }

  static List<Double> finites(String text) {
    return Arrays.stream(text.split(";")).map(CaseCells::finite).toList();
  }

  static List<Double> shares(String text) {
    return Arrays.stream(text.split(";")).map(CaseCells::share).toList();
  }

  static List<Double> positives(String text) {
    return Arrays.stream(text.split(";")).map(CaseCells::positive).toList();
  }

  static List<Double> positivesOrEndless(String text) {
    return Arrays.stream(text.split(";")).map(CaseCells::positiveOrEndless).toList();
  }

  static List<Integer> counts(String text) {
    return Arrays.stream(text.split(";")).map(CaseCells::count).toList();
  }

  static List<List<Integer>> priorities(String text) {
    return Arrays.stream(text.split(";"))
        .map(list -> Arrays.stream(list.split(">")).map(CaseCells::count).toList())
        .toList();
  }
}
