package org.floorwalker.planning.optimise.search;

/// A disliked shift is given up for the best one of a free day.
final class BestOtherDay implements Move {
  private static final int TRIES = 2;

  private final BestReply reply;

  BestOtherDay(Plan plan) {
    this.reply = new BestReply(plan);
  }

  @Override
  public boolean attempt(Search search) {
    if (!search.pickDisliked()) {
      return false;
    }
    int a = search.pickedAgent();
    int d = search.pickedDay();
    int to = freeDay(search, a);
    return to >= 0 && search.plan.isOpen(a, d) && move(search, a, d, to);
  }

  private boolean move(Search search, int a, int d, int to) {
    Plan plan = search.plan;
    long most = search.mostToPay();
    long left = plan.priceOfLeaving(a, d) - plan.duties.grudge(a, d);
    reply.read(search, a, d, to, a, most - left);
    for (int n = 0; n < TRIES; n++) {
      Draft instead = reply.next();
      if (instead == null) {
        return false;
      }
      plan.begin(a);
      plan.free(d);
      plan.put(to, instead);
      if (plan.isLawful() && plan.keepsActivities() && plan.price() <= most) {
        plan.accept();
        return true;
      }
      plan.reject();
    }
    return false;
  }

  private static int freeDay(Search search, int a) {
    for (int n = 0; n < 8; n++) {
      int d = search.random.below(search.plan.duties.days);
      if (!search.plan.duties.works(a, d)) {
        return d;
      }
    }
    return -1;
  }
}
