package org.floorwalker.files.staffing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.staffing.TimeVaryingQueue;
import org.floorwalker.planning.staffing.TimeVaryingQueue.Measures;
import org.floorwalker.planning.staffing.TimeVaryingQueue.Stretch;

/// Rows of one case are the stretches of one day, in the order of their index.
final class TimeVaryingCases implements ErlangModel.Calculation {

  /// A readable row.
  private record Entry(
      int row, int index, Stretch stretch, TimeVaryingQueue queue, double withinSeconds) {}

  @Override
  public List<List<String>> results(List<CaseRow> rows) {
    Map<String, List<Entry>> cases = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      read(rows.get(i), i, cases.computeIfAbsent(rows.get(i).text("case"), _ -> new ArrayList<>()));
    }
    List<List<String>> results = new ArrayList<>();
    rows.forEach(_ -> results.add(List.of()));
    for (List<Entry> entries : cases.values()) {
      compute(entries, rows, results);
    }
    return results;
  }

  private static void read(CaseRow row, int number, List<Entry> entries) {
    double seconds = row.number("interval_s");
    double perHour = row.number("lambda_per_hour");
    int agents = row.people("agents");
    double handle = row.number("aht_s");
    double patience = row.numberOrInfinite("patience_s");
    int index = row.people("interval_index");
    double within = row.number("awt_s");
    if (row.isBad()) {
      return;
    }
    try {
      entries.add(
          new Entry(
              number,
              index,
              new Stretch(seconds, perHour),
              new TimeVaryingQueue(agents, handle, patience),
              within));
    } catch (IllegalArgumentException e) {
      row.problem(e);
    }
  }

  private static void compute(List<Entry> entries, List<CaseRow> rows, List<List<String>> results) {
    if (entries.isEmpty()) {
      return;
    }
    entries.sort((a, b) -> Integer.compare(a.index, b.index));
    Entry first = entries.getFirst();
    boolean wellFormed = true;
    for (int i = 0; i < entries.size(); i++) {
      wellFormed &= fits(entries.get(i), first, i, rows);
    }
    if (!wellFormed) {
      return;
    }
    List<Measures> measures =
        first.queue.over(entries.stream().map(Entry::stretch).toList(), first.withinSeconds);
    for (int i = 0; i < entries.size(); i++) {
      results.set(entries.get(i).row, cells(entries.get(i).stretch, measures.get(i)));
    }
  }

  private static boolean fits(Entry entry, Entry first, int index, List<CaseRow> rows) {
    if (!entry.queue.equals(first.queue) || entry.withinSeconds != first.withinSeconds) {
      rows.get(entry.row)
          .problem(
              new IllegalArgumentException(
                  "People, handle time, patience or answer time differ inside a case.\n"
                      + "Maybe give the rows a case of their own."));
      return false;
    }
    if (entry.index != index) {
      rows.get(entry.row)
          .problem(
              new IllegalArgumentException(
                  "Interval %d stands where interval %d belongs.\nMaybe a row is missing or stands twice."
                      .formatted(entry.index, index)));
      return false;
    }
    return true;
  }

  private static List<String> cells(Stretch stretch, Measures measures) {
    return ResultCells.cells(
        stretch.arrivals(),
        measures.waiting(),
        measures.servedWithin(),
        measures.abandoned(),
        measures.waitSeconds(),
        measures.occupancy(),
        measures.meanQueue());
  }
}
