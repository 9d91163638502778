package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.learning.QueueStop;

/// Proof that work stopped where training had lapsed.
///
/// @param last last day looked at
/// @param kept closings of which nothing was planned or answered
/// @param mayTake whether the viewer may take the files, which are about everybody
public record StoppedView(
    LocalDate from, LocalDate last, List<Row> rows, int kept, int judged, boolean mayTake) {
  public StoppedView {
    rows = List.copyOf(rows);
  }

  /// A closing with what it comes to.
  public record Row(QueueStop stop, QueueStop.Verdict verdict) {

    /// The class of the tag.
    public String tone() {
      return switch (verdict) {
        case AHEAD -> "info";
        case HELD_BACK -> "";
        case KEPT -> "good";
        case PLANNED -> "warn";
        case BROKEN -> "bad";
      };
    }

    /// The key of the tag's words.
    public String state() {
      return verdict.words();
    }
  }
}
