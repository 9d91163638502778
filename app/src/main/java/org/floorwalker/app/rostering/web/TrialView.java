package org.floorwalker.app.rostering.web;

import java.util.List;
import java.util.stream.Stream;
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
    return isKept() || trial.isHalf() ? List.of() : fine().map(Trial.Row::cell).toList();
  }

  /// What could be kept by itself of what cannot be kept together.
  public List<Trial.Row> halves() {
    return trial.isHalf() ? fine().toList() : List.of();
  }

  private Stream<Trial.Row> fine() {
    return trial.rows().stream().filter(TrialView::isFine);
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

  /// Rows somebody else changed first, as they would be kept on top of it; none of what belongs
  /// together, which is looked at anew.
  public List<TypedCell> onTop() {
    return trial.isTogether()
        ? List.of()
        : trial.rows().stream()
            .filter(row -> row.verdict() instanceof Verdict.Overtaken)
            .map(row -> row.cell().seen(((Verdict.Overtaken) row.verdict()).seen()))
            .toList();
  }

  public int countRefused() {
    return (int) all().stream().filter(row -> !isFine(row)).count();
  }
}
