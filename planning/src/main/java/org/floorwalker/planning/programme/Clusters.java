package org.floorwalker.planning.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names that belong together because somebody or something joins them (union and find; Galler and
/// Fischer 1964, Communications of the ACM 7).
final class Clusters {
  private final Map<String, String> parent = new HashMap<>();

  boolean knows(String name) {
    return parent.containsKey(name);
  }

  /// Puts the names into one cluster.
  void join(List<String> names) {
    for (String name : names) {
      parent.putIfAbsent(name, name);
      parent.put(nameOf(name), nameOf(names.getFirst()));
    }
  }

  /// The name that stands for the whole cluster; itself where it was never joined.
  String nameOf(String name) {
    String here = name;
    String up = parent.getOrDefault(here, here);
    while (!up.equals(here)) {
      String further = parent.getOrDefault(up, up);
      parent.put(here, further);
      here = up;
      up = further;
    }
    return here;
  }
}
