package org.floorwalker.planning.optimise.search;

/// Goes through all shifts and puts the pauses of each where they cost least, until nothing
/// gets better.
final class PausePass {
  private static final int MOST_PASSES = 8;

  private final Search search;

  PausePass(Search search) {
    this.search = search;
  }

  void run() {
    boolean better = true;
    for (int n = 0; better && n < MOST_PASSES; n++) {
      better = false;
      for (int d = 0; d < search.plan.duties.days; d++) {
        for (int a = 0; a < search.plan.agents(); a++) {
          better |= mayChange(a, d) && improve(a, d);
        }
      }
    }
  }

  private boolean mayChange(int a, int d) {
    return search.plan.duties.works(a, d) && !search.plan.person(a).isLocked(d);
  }

  private boolean improve(int a, int d) {
    Plan plan = search.plan;
    plan.duties.read(a, d, search.draft);
    if (!search.placePauses(a, search.draft)) {
      return false;
    }
    plan.begin(a);
    plan.put(d, search.draft);
    if (plan.keepsActivities() && plan.price() < 0) {
      plan.accept();
      return true;
    }
    plan.reject();
    return false;
  }
}
