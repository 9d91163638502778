package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.Evidence;

/// The ledger's latest entries.
///
/// @param firstBroken id of the first entry whose seal is broken, 0 when the ledger is whole
public record EvidenceView(List<Row> rows, long firstBroken) {
  public EvidenceView {
    rows = List.copyOf(rows);
  }

  /// An entry with the name.
  public record Row(Evidence evidence, String name) {}
}
