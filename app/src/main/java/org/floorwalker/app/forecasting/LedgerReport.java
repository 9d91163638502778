package org.floorwalker.app.forecasting;

import java.util.List;

/// What frozen versions of some queues were worth.
///
/// @param lines one a lead that versions reach back to
/// @param told the lead of the rest: a week ahead, or the first there is; 0 without lines
/// @param weeks week by week, the latest first
/// @param work why the work was not what was forecast
/// @param queues each queue by itself, the one with most contacts beyond chance first; none for one
public record LedgerReport(
    List<LedgerLine> lines,
    int told,
    List<LedgerWeek> weeks,
    WorkSplit work,
    List<OfQueue> queues) {
  public LedgerReport {
    lines = List.copyOf(lines);
    weeks = List.copyOf(weeks);
    queues = List.copyOf(queues);
  }

  /// One queue of several.
  ///
  /// @param figures what was added up of its days at the told lead
  /// @param line the same in per cent
  public record OfQueue(String queue, LedgerFigures figures, LedgerLine line) {
    public double came() {
      return figures.contacts().came();
    }

    /// Contacts by which its slots were off beyond what chance leaves.
    double beyondChance() {
      return figures.errors().used() - figures.errors().floor();
    }
  }
}
