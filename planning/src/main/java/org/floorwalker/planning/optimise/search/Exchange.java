package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.List;

/// Two agents exchange shifts: both of one day, or a shift of one for a shift of the other on
/// another day. Where they have the same skills the desk is manned as before, so that only law,
/// wishes, fairness, time with customers and seats are asked. Others exchange only what suits the
/// two of them, and it is then tried slot by slot what customers lose or gain. So evenings,
/// weekends and wished days spread without a detour over a roster that serves customers worse.
final class Exchange implements Move {
  private static final int TRIES = 8;

  /// Agents of each group.
  private final int[][] alike;

  /// Agents of other groups that share a queue with each.
  private final int[][] akin;

  private final ExchangeSide one;
  private final ExchangeSide two;

  Exchange(Plan plan) {
    SkillGroups groups = plan.part.groups();
    List<List<Integer>> members = new ArrayList<>();
    for (int g = 0; g < groups.groups(); g++) {
      members.add(new ArrayList<>());
    }
    for (int a = 0; a < plan.agents(); a++) {
      members.get(plan.desk.group(a)).add(a);
    }
    this.alike = new int[members.size()][];
    this.akin = new int[members.size()][];
    for (int g = 0; g < alike.length; g++) {
      alike[g] = array(members.get(g));
      akin[g] = array(akin(groups, members, g));
    }
    this.one = new ExchangeSide(plan);
    this.two = new ExchangeSide(plan);
  }

  private static List<Integer> akin(SkillGroups groups, List<List<Integer>> members, int group) {
    List<Integer> akin = new ArrayList<>();
    for (int g = 0; g < members.size(); g++) {
      if (g != group && groups.shareQueue(g, group)) {
        akin.addAll(members.get(g));
      }
    }
    return akin;
  }

  private static int[] array(List<Integer> agents) {
    return agents.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public boolean attempt(Search search) {
    Plan plan = search.plan;
    if (!search.pickDisliked()) {
      return false;
    }
    int a = search.pickedAgent();
    int d = search.pickedDay();
    int b = partner(search, a);
    if (b == a) {
      return false;
    }
    int e = plan.duties.works(b, d) ? d : dayOfBAlone(search, a, b);
    if (e < 0) {
      return false;
    }
    one.set(a, d, e);
    two.set(b, e, d);
    return one.isOpen() && two.isOpen() && one.mayTake(two) && two.mayTake(one) && exchange(search);
  }

  private int partner(Search search, int a) {
    int group = search.plan.desk.group(a);
    int[] agents = search.random.oneIn(2) ? akin[group] : alike[group];
    return agents.length == 0 ? a : agents[search.random.below(agents.length)];
  }

  private static int dayOfBAlone(Search search, int a, int b) {
    DutyTable duties = search.plan.duties;
    for (int n = 0; n < TRIES; n++) {
      int d = search.random.below(duties.days);
      if (duties.works(b, d) && !duties.works(a, d)) {
        return d;
      }
    }
    return -1;
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
