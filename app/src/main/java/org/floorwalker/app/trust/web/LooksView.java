package org.floorwalker.app.trust.web;

import java.util.List;
import org.floorwalker.app.platform.measures.AccessEntry;

/// Who looked at whose figures.
public record LooksView(List<AccessEntry> looks) {
  public LooksView {
    looks = List.copyOf(looks);
  }
}
