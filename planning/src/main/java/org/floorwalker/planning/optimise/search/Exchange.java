package org.floorwalker.planning.optimise.search;

/// Two agents exchange shifts: both of one day, or a shift of one for a shift of the other on
/// another day. Where they have the same skills the desk is manned as before, so that only law,
/// wishes, fairness, time with customers and seats are asked. Others exchange only what suits the
/// two of them, and it is then tried slot by slot what customers lose or gain. So evenings,
/// weekends and wished days spread without a detour over a roster that serves customers worse.
final class Exchange implements Move {
  private final Partners partners;
  private final ExchangeSide one;
  private final ExchangeSide two;

  Exchange(Plan plan, Partners partners) {
    this.partners = partners;
    this.one = new ExchangeSide(plan);
    this.two = new ExchangeSide(plan);
  }

  @Override
  public boolean attempt(Search search) {
    Plan plan = search.plan;
    if (!search.pickDisliked()) {
      return false;
    }
    int a = search.pickedAgent();
    int d = search.pickedDay();
    int b = partners.draw(search, a);
    if (b == a) {
      return false;
    }
    int e = Partners.dayInReturn(search, a, d, b);
    if (e < 0) {
      return false;
    }
    one.set(a, d, e);
    two.set(b, e, d);
    return one.isOpen() && two.isOpen() && one.mayTake(two) && two.mayTake(one) && exchange(search);
  }

  /// Priced before the duties are touched: most exchanges cost too much.
  private boolean exchange(Search search) {
    Plan plan = search.plan;
    long ofWishes = one.priceOfWishes() + two.priceOfWishes();
    long ofCustomers = one.priceOfCustomers(two) + two.priceOfCustomers(one);
    long ofSeats = one.sitsLike(two) ? 0 : priceOfSeats();
    long own = ofWishes + ofCustomers + ofSeats;
    long most = search.mostToPay() - own;
    boolean sameSkills = plan.desk.group(one.agent()) == plan.desk.group(two.agent());
    if (most < 0 || (own >= 0 && !sameSkills) || !write()) {
      return false;
    }
    if (!exchangeDesks(plan.desk, most)) {
      undo();
      return false;
    }
    if (!one.sitsLike(two)) {
      one.handSeat(two);
      two.handSeat(one);
    }
    plan.charge(ofWishes + ofSeats + one.recountCustomers() + two.recountCustomers());
    return true;
  }

  private long priceOfSeats() {
    long price = one.handSeat(two) + two.handSeat(one);
    one.takeSeatBack(two);
    two.takeSeatBack(one);
    return price;
  }

  /// Writes the exchange down unless a rule forbids it.
  private boolean write() {
    one.give();
    two.give();
    one.take();
    two.take();
    if (one.isLawful() && two.isLawful()) {
      return true;
    }
    undo();
    return false;
  }

  private void undo() {
    one.undoTake();
    two.undoTake();
    one.undoGive();
    two.undoGive();
  }

  /// Shifts that meet are exchanged as one stretch, in which neither agent has another.
  ///
  /// @param most that customers may lose, in grains
  private boolean exchangeDesks(Desk desk, long most) {
    int a = one.agent();
    int b = two.agent();
    if (one.start() < two.end() && two.start() < one.end()) {
      int from = Math.min(one.start(), two.start());
      return desk.exchange(a, b, from, Math.max(one.end(), two.end()), most) <= most;
    }
    long first = desk.exchange(a, b, one.start(), one.end(), most);
    if (first > most) {
      return false;
    }
    if (desk.exchange(a, b, two.start(), two.end(), most - first) <= most - first) {
      return true;
    }
    desk.exchange(a, b, one.start(), one.end(), Long.MAX_VALUE / 2);
    return false;
  }
}
