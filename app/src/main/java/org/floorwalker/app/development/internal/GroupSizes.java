package org.floorwalker.app.development.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which groups are large enough to be shown, so that no small one can be found by subtracting
/// those that are shown from the whole.
public final class GroupSizes {
  /// Fewer people than this are no group.
  public static final int LEAST = 20;

  private GroupSizes() {}

  /// Groups of at least twenty. While all that is hidden, with those who are in no group, comes to
  /// fewer, the smallest of the others is hidden with them.
  ///
  /// @param groups members by name; those of the empty name are in no group
  public static <T> Map<String, List<T>> shown(Map<String, List<T>> groups) {
    Map<String, List<T>> shown = new TreeMap<>(groups);
    shown.remove("");
    shown.values().removeIf(members -> members.size() < LEAST);
    while (!shown.isEmpty() && isFew(size(groups) - size(shown))) {
      shown.entrySet().stream()
          .min(Comparator.comparingInt(entry -> entry.getValue().size()))
          .ifPresent(smallest -> shown.remove(smallest.getKey()));
    }
    return shown;
  }

  private static boolean isFew(int people) {
    return people > 0 && people < LEAST;
  }

  private static <T> int size(Map<String, List<T>> groups) {
    return groups.values().stream().mapToInt(Collection::size).sum();
  }
}
