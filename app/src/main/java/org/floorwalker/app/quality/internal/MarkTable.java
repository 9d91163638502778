package org.floorwalker.app.quality.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.quality.Calibration.Given;
import org.floorwalker.app.quality.Marks;
import org.floorwalker.app.quality.Score;
import org.floorwalker.app.quality.ScorecardContent;
import org.floorwalker.app.quality.ScorecardContent.Form;
import org.floorwalker.app.quality.ScorecardContent.Item;
import org.floorwalker.planning.quality.Agreement;
import org.floorwalker.planning.quality.Agreement.Level;

/// What assessors said of the same contacts, laid out as agreement is counted: a row a contact, a
/// column an assessor.
public final class MarkTable {
  private final List<Given> given;
  private final Map<UserId, Integer> columns = new HashMap<>();

  public MarkTable(List<Given> given) {
    this.given = List.copyOf(given);
    given.forEach(one -> columns.putIfAbsent(one.assessor().user(), columns.size()));
  }

  /// Agreement on a question: of names for yes and no, of an order for a scale. Not asked for is
  /// no mark.
  public Optional<Agreement> agreement(Item item, long seed) {
    Level level = item.question().answer().form() == Form.SCALE ? Level.ORDINAL : Level.NOMINAL;
    return Agreement.of(rows(marks -> step(item, marks)), level, seed);
  }

  /// Agreement of whole scores, as numbers.
  public Optional<Agreement> scores(ScorecardContent content, long seed) {
    return Agreement.of(
        rows(marks -> Score.of(content, marks).map(Score::value).orElse(Double.NaN)),
        Level.INTERVAL,
        seed);
  }

  /// Share of the contacts two or more assessors answered this for, on which all said the same; 1
  /// when there are none.
  public double same(Item item) {
    List<double[]> paired =
        rows(marks -> step(item, marks)).stream()
            .map(row -> Arrays.stream(row).filter(mark -> !Double.isNaN(mark)).toArray())
            .filter(row -> row.length > 1)
            .toList();
    long same = paired.stream().filter(row -> Arrays.stream(row).distinct().count() == 1).count();
    return paired.isEmpty() ? 1 : (double) same / paired.size();
  }

  private static double step(Item item, Marks marks) {
    return marks
        .find(item.key())
        .filter(step -> step >= 0)
        .map(Integer::doubleValue)
        .orElse(Double.NaN);
  }

  private List<double[]> rows(ToDoubleFunction<Marks> figure) {
    Map<Long, double[]> rows = new TreeMap<>();
    for (Given one : given) {
      double[] row = rows.computeIfAbsent(one.sample(), _ -> empty());
      row[columns.getOrDefault(one.assessor().user(), 0)] = figure.applyAsDouble(one.marks());
    }
    return new ArrayList<>(rows.values());
  }

  private double[] empty() {
    double[] row = new double[columns.size()];
    Arrays.fill(row, Double.NaN);
    return row;
  }
}
