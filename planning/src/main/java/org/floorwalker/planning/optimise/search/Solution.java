package org.floorwalker.planning.optimise.search;

import java.util.Arrays;

/// The answer of a search, without its working memory.
///
/// @param tours a draft for each agent and day of the whole problem
/// @param activityStarts first slot of each activity of the whole problem, -1 when left out
record Solution(Draft[][] tours, int[] activityStarts) {

  /// Nobody works, nothing is placed.
  static Solution empty(Model model) {
    int[] starts = new int[model.activities().items().length];
    Arrays.fill(starts, ActivityBoard.LEFT_OUT);
    return new Solution(new Draft[model.people().length][], starts);
  }
}
