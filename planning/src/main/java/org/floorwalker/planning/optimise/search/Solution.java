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

  /// What a plan says of its own part, and nothing else.
  static Solution of(Plan plan) {
    Solution solution = empty(plan.part.model());
    solution.take(plan);
    return solution;
  }

  /// Takes over what a plan says of its own part.
  void take(Plan plan) {
    for (int a = 0; a < plan.agents(); a++) {
      tours[plan.person(a).number()] = plan.tour(a);
    }
    for (int i = 0; i < plan.activities.count(); i++) {
      activityStarts[plan.part.activities()[i]] = plan.activities.start(i);
    }
  }
}
