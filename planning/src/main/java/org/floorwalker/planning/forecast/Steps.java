package org.floorwalker.planning.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The steps of an account, collected in order.
final class Steps {
  private final List<Step> steps = new ArrayList<>();

  /// Adds a step.
  ///
  /// @param words a format with a place for each figure
  /// @param namesAndFigures the figures in the order of the places, each after its name
  void add(String code, boolean warning, String words, Object... namesAndFigures) {
    Map<String, String> figures = new TreeMap<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < namesAndFigures.length; i += 2) {
      figures.put(namesAndFigures[i].toString(), namesAndFigures[i + 1].toString());
      values.add(namesAndFigures[i + 1]);
    }
    String sentence = String.format(Locale.ROOT, words, values.toArray());
    steps.add(new Step(code, sentence, figures, warning));
  }

  List<Step> list() {
    return List.copyOf(steps);
  }

  static String oneDecimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// A share as per cent with its sign.
  static String percent(double share) {
    return String.format(Locale.ROOT, "%+.1f", 100 * share);
  }
}
