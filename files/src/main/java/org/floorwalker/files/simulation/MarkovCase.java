package org.floorwalker.files.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.SteadyState;

/// One row of a table of Markov chains: a floor of constant load whose exact figures are known.
public sealed interface MarkovCase permits MultiSkillCase, ChatCase {
  /// Cells of the row as they were read, by column.
  Map<String, String> cells();

  /// The floor, to be simulated until it has seen this many contacts.
  SteadyState floor(long contacts);

  /// Whether work comes in faster than everybody together can do it, and nobody leaves.
  boolean isUnstable();

  /// The result columns of a simulated floor, each a list with one estimate a queue or group.
  Map<String, List<Estimate>> results(SimulationResult result);

  /// The row with its results: each result column followed by its standard error.
  ///
  /// @param contacts contacts to simulate after warm-up
  default Map<String, String> simulated(long contacts, long seed, int threads) {
    Map<String, String> row = new LinkedHashMap<>(cells());
    if (isUnstable()) {
      resultColumns().forEach(column -> put(row, column, "UNSTABLE", ""));
      return row;
    }
    results(floor(contacts).run(seed, threads))
        .forEach((column, values) -> put(row, column, join(values, true), join(values, false)));
    return row;
  }

  /// Names of the result columns.
  List<String> resultColumns();

  private static void put(Map<String, String> row, String column, String value, String error) {
    row.put(column, value);
    row.put(MarkovTable.errorColumn(column), error);
  }

  private static String join(List<Estimate> values, boolean value) {
    return String.join(
        ";",
        values.stream().map(e -> Double.toString(value ? e.value() : e.standardError())).toList());
  }
}
