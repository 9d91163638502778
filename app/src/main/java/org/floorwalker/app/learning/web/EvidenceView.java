package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.Evidence;

/// The ledger's latest entries.
///
/// @param heldBack whether entries are left out because the measure is not registered in a country
/// @param firstBroken id of the first entry whose seal is broken, 0 when the ledger is whole
public record EvidenceView(List<Row> rows, boolean heldBack, long firstBroken) {
  public EvidenceView {
    rows = List.copyOf(rows);
  }

  /// An entry with the name.
  public record Row(Evidence evidence, String name) {}
}
