package org.floorwalker.app.development.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which groups are large enough to be shown. When exactly one is too small, the smallest of the
/// others stays hidden with it: else the sum would give it away.
public final class GroupSizes {
  /// Fewer people than this are no group.
  public static final int LEAST = 20;

  private GroupSizes() {}

  public static <T> Map<String, List<T>> shown(Map<String, List<T>> groups) {
    Map<String, List<T>> shown = new TreeMap<>(groups);
    shown.values().removeIf(members -> members.size() < LEAST);
    if (groups.size() - shown.size() == 1) {
      shown.entrySet().stream()
          .min(Comparator.comparingInt(entry -> size(entry.getValue())))
          .ifPresent(smallest -> shown.remove(smallest.getKey()));
    }
    return shown;
  }

  private static int size(Collection<?> members) {
    return members.size();
  }
}
