package org.floorwalker.planning.optimise.search;

/// An agent hands a disliked shift to somebody who dislikes it less, and works at best instead of
/// the shift that this somebody gives up for it.
///
/// An exchange needs two shifts that suit both; here only the disliked one changes hands, so that
/// evenings and weekends also spread to those who usually work at other times of the day. What it
/// costs at the desk is worked out as if both had the same skills: the one who hands over comes in
/// place of the other. Only what looks cheap enough so is tried.
final class Handover implements Move {
  private static final int PARTNERS = 8;
  private static final int TRIES = 2;

  /// What the two must gain by the handed shift alone, in grains.
  private static final int WORTH_IT = Points.grains(2);

  private final Partners partners;
  private final BestReply reply;

  /// The disliked shift as it stands in the menu of the one who has it and of the one who takes it.
  private final Draft given;

  private final Draft taken;
  private int from;
  private int to;

  /// The day of the disliked shift, and of the one given up for it.
  private int day;

  private int inReturn;

  Handover(Plan plan, Partners partners) {
    this.partners = partners;
    this.reply = new BestReply(plan);
    this.given = plan.newDraft();
    this.taken = plan.newDraft();
  }

  @Override
  public boolean attempt(Search search) {
    Plan plan = search.plan;
    if (!search.pickDisliked()) {
      return false;
    }
    from = search.pickedAgent();
    day = search.pickedDay();
    if (plan.duties.grudge(from, day) < WORTH_IT || !plan.isOpen(from, day)) {
      return false;
    }
    plan.duties.read(from, day, given);
    for (int n = 0; n < PARTNERS; n++) {
      to = partners.draw(search, from);
      inReturn = to == from ? -1 : Partners.dayInReturn(search, from, day, to);
      if (inReturn >= 0 && plan.readAsOwn(from, given, to, day, taken) && gain(plan) >= WORTH_IT) {
        return plan.isOpen(to, inReturn) && isLawfulForTaker(plan) && handOver(search);
      }
    }
    return false;
  }

  /// What wishes and fairness of the two gain before the reply, in grains.
  private int gain(Plan plan) {
    return plan.duties.grudge(from, day) - plan.duties.priceOfExchange(to, inReturn, day, taken);
  }

  private boolean isLawfulForTaker(Plan plan) {
    beginTaking(plan);
    boolean lawful = plan.isLawful();
    plan.reject();
    return lawful;
  }

  private void beginTaking(Plan plan) {
    plan.begin(to);
    if (inReturn != day) {
      plan.free(inReturn);
    }
    plan.put(day, taken);
  }

  private boolean handOver(Search search) {
    Plan plan = search.plan;
    long most = search.mostToPay();
    long sure = plan.priceOfLeaving(to, inReturn) - gain(plan);
    reply.read(search, from, day, inReturn, to, most - sure);
    for (int n = 0; n < TRIES; n++) {
      Draft instead = reply.next();
      if (instead == null) {
        return false;
      }
      if (enact(plan, instead, most)) {
        return true;
      }
    }
    return false;
  }

  /// Makes the change; where rules forbid it or it costs more after all, leaves it as it was.
  private boolean enact(Plan plan, Draft instead, long most) {
    plan.begin(from);
    if (inReturn != day) {
      plan.free(day);
    }
    plan.put(inReturn, instead);
    if (!plan.isLawful() || !plan.keepsActivities()) {
      plan.reject();
      return false;
    }
    long price = plan.price();
    plan.accept();
    beginTaking(plan);
    if (plan.keepsActivities() && price + plan.price() <= most) {
      plan.accept();
      return true;
    }
    plan.reject();
    putBack(plan);
    return false;
  }

  private void putBack(Plan plan) {
    plan.begin(from);
    if (inReturn != day) {
      plan.free(inReturn);
    }
    plan.put(day, given);
    plan.enact();
  }
}
