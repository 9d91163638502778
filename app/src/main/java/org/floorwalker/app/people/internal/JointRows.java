package org.floorwalker.app.people.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.Opened;
import org.floorwalker.app.people.store.BreakStore;
import org.floorwalker.app.people.store.OpeningStore;
import org.floorwalker.files.people.PeopleRow;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.time.OpeningHours;

/// Rows that say something only together: the opening hours of one queue or site, and meals and
/// breaks. They are kept until a table is read, and then stand in place of what was there.
final class JointRows {
  private final OpeningStore openingStore;
  private final BreakStore breakStore;
  private final Map<Opened, OpeningRows> openings = new LinkedHashMap<>();
  private final List<BreakRule> breaks = new ArrayList<>();

  JointRows(OpeningStore openingStore, BreakStore breakStore) {
    this.openingStore = openingStore;
    this.breakStore = breakStore;
  }

  void add(Opened whose, PeopleRow.Opening row) {
    openings.computeIfAbsent(whose, OpeningRows::new).add(row);
  }

  void add(BreakRule rule) {
    breaks.add(rule);
  }

  /// Puts the rows in place.
  ///
  /// @return how many of them were changes
  int replace() {
    int changed = breaks.isEmpty() ? 0 : replaceBreaks();
    for (Map.Entry<Opened, OpeningRows> opening : openings.entrySet()) {
      changed += replace(opening.getKey(), opening.getValue());
    }
    return changed;
  }

  private int replaceBreaks() {
    breaks.sort(Comparator.comparing(BreakRule::minPresence));
    List<BreakRule> before = breakStore.list();
    if (breaks.equals(before)) {
      return 0;
    }
    breakStore.replace(breaks);
    return Math.max(1, (int) breaks.stream().filter(rule -> !before.contains(rule)).count());
  }

  private int replace(Opened whose, OpeningRows rows) {
    OpeningHours before = openingStore.find(whose).orElseThrow();
    OpeningHours after = rows.hours(before);
    if (!after.equals(before)) {
      openingStore.replace(whose, after);
    }
    return rows.countChanged(before);
  }
}
