package org.floorwalker.app.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.RailEntry;
import org.springframework.stereotype.Component;

/// The entries of the rail, in order, for those who may open them.
@Component
final class RailEntries {
  private final List<RailEntry> entries;

  RailEntries(List<RailEntry> entries) {
    this.entries =
        entries.stream()
            .sorted(Comparator.comparing(RailEntry::group).thenComparing(RailEntry::order))
            .toList();
  }

  /// Entries this viewer may open, in the order of the rail; without pages about oneself for those
  /// who do not work here.
  List<RailEntry> of(Viewer viewer) {
    boolean outside = viewer.isFromOutside();
    return entries.stream()
        .filter(entry -> viewer.may(entry.permission()))
        .filter(entry -> !outside || !entry.permission().isAboutOneself())
        .toList();
  }

  /// The entry with the longest address that a page lies under.
  static Optional<RailEntry> current(List<RailEntry> mine, String path) {
    return mine.stream()
        .filter(entry -> entry.reach(path) > 0)
        .max(Comparator.comparingInt(entry -> entry.reach(path)));
  }

  /// Whether an address, with or without its query, lies under an entry the viewer may open.
  boolean isOpen(Viewer viewer, String address) {
    int query = address.indexOf('?');
    return current(of(viewer), query < 0 ? address : address.substring(0, query)).isPresent();
  }
}
