package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Trial;
import org.floorwalker.app.rostering.Trial.Verdict;
import org.floorwalker.app.rostering.TypedCell;
import org.jspecify.annotations.Nullable;

/// What a planner's changes would do, or did.
///
/// @param back the grid they were made in
/// @param chart coverage of the day with the changes, for a grid that shows it; null otherwise
public record TrialView(
    RosterVersion version, Trial trial, String back, @Nullable CoverageChart chart) {
  /// Rows told one by one; the rest is counted.
  private static final int MOST_TOLD = 12;

  /// Without a chart.
  static TrialView of(RosterVersion version, Trial trial, String back) {
    return new TrialView(version, trial, SchedulePage.within(version, back), null);
  }

  /// Whether it was written.
  public boolean isKept() {
    return trial.deed() > 0;
  }

  /// What still waits to be kept.
  public List<TypedCell> waiting() {
    return isKept()
        ? List.of()
        : trial.rows().stream()
            .filter(row -> row.verdict() instanceof Verdict.Fine)
            .map(Trial.Row::cell)
            .toList();
  }

  /// Rows to tell: what cannot be kept first.
  public List<Trial.Row> told() {
    return all().subList(0, Math.min(MOST_TOLD, all().size()));
  }

  public int others() {
    return all().size() - told().size();
  }

  private List<Trial.Row> all() {
    return trial.rows().stream()
        .filter(row -> !(row.verdict() instanceof Verdict.Same))
        .sorted((one, other) -> Boolean.compare(isFine(one), isFine(other)))
        .toList();
  }

  private static boolean isFine(Trial.Row row) {
    return row.verdict() instanceof Verdict.Fine;
  }

  /// Rows somebody else changed first, as they would be kept on top of it.
  public List<TypedCell> onTop() {
    return trial.rows().stream()
        .filter(row -> row.verdict() instanceof Verdict.Overtaken)
        .map(row -> row.cell().seen(((Verdict.Overtaken) row.verdict()).seen()))
        .toList();
  }

  public int countRefused() {
    return (int) all().stream().filter(row -> !isFine(row)).count();
  }
}
