package org.floorwalker.app.platform.pages;

import java.util.HashMap;
import java.util.Map;

/// Gives out ids for elements of one page, each only once.
public final class Ids {
  private final Map<String, Integer> given = new HashMap<>();

  /// The wish itself the first time, then `wish-2`, `wish-3` and so on.
  public String fresh(String wish) {
    int times = given.merge(wish, 1, Integer::sum);
    return times == 1 ? wish : wish + "-" + times;
  }
}
