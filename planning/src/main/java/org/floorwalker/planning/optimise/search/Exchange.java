package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two agents of the same skills and shift lengths exchange shifts: both of one day, or a shift of
/// one for a shift of the other on another day. The desk is manned as before in every slot, so that
/// only law, wishes and fairness are asked; what spreads evenings and weekends needs no detour over
/// a roster that serves customers worse.
final class Exchange implements Move {
  private static final int TRIES = 8;

  /// Those with the same skills and shift lengths, each agent among them; without others, empty.
  private final int[][] alike;

  private final Draft given;
  private final Draft taken;
  private final Draft free;

  Exchange(Plan plan) {
    this.alike = alike(plan);
    this.given = plan.newDraft();
    this.taken = plan.newDraft();
    this.free = plan.newDraft();
  }

  /// What two agents must have in common.
  private record Kind(int group, List<ShiftForm> forms) {}

  private static int[][] alike(Plan plan) {
    Map<Kind, List<Integer>> kinds = new HashMap<>();
    for (int a = 0; a < plan.agents(); a++) {
      if (plan.isPricedByWishesAlone(a)) {
        Kind kind = new Kind(plan.group(a), List.of(plan.person(a).forms()));
        kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(a);
      }
    }
    int[][] alike = new int[plan.agents()][0];
    for (List<Integer> agents : kinds.values()) {
      int[] all = agents.stream().mapToInt(Integer::intValue).toArray();
      if (all.length > 1) {
        agents.forEach(a -> alike[a] = all);
      }
    }
    return alike;
  }

  boolean isOfUse() {
    return Arrays.stream(alike).anyMatch(others -> others.length > 0);
  }

  @Override
  public boolean attempt(Search search) {
    Plan plan = search.plan;
    int a = search.random.below(plan.agents());
    int d = alike[a].length == 0 ? -1 : search.workedDay(a);
    if (d < 0) {
      return false;
    }
    int b = alike[a][search.random.below(alike[a].length)];
    if (b == a) {
      return false;
    }
    int e = plan.duties.works(b, d) ? d : dayOfBAlone(search, a, b);
    if (e < 0 || isKept(plan, a, d, e) || isKept(plan, b, e, d)) {
      return false;
    }
    plan.duties.read(a, d, given);
    plan.duties.read(b, e, taken);
    return fits(plan, b, d, given) && fits(plan, a, e, taken) && exchange(search, a, d, b, e);
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

  /// Whether the agent's shift of the one day cannot be given away, or none taken on the other.
  private static boolean isKept(Plan plan, int a, int from, int to) {
    return plan.person(a).isLocked(from)
        || plan.person(a).isLocked(to)
        || plan.isBusyWithin(a, plan.duties.start(a, from), plan.duties.end(a, from));
  }

  /// Whether the agent may have the shift on the day; it then says where it stands in their menu.
  private static boolean fits(Plan plan, int a, int d, Draft shift) {
    int index = Arrays.binarySearch(plan.person(a).menus()[d].starts(), shift.start);
    if (index < 0 || shift.form >= plan.formsThatFit(a, d, index)) {
      return false;
    }
    shift.startIndex = index;
    return true;
  }

  private boolean exchange(Search search, int a, int d, int b, int e) {
    Plan plan = search.plan;
    DutyTable duties = plan.duties;
    int givenIndex = duties.startIndex(a, d);
    int takenIndex = duties.startIndex(b, e);
    long before = duties.ownGrains(a) + duties.ownGrains(b);
    duties.write(a, d, free);
    duties.write(b, e, free);
    duties.write(b, d, given);
    duties.write(a, e, taken);
    long price = duties.ownGrains(a) + duties.ownGrains(b) - before;
    if (isLawful(plan.legality, a, d, e)
        && isLawful(plan.legality, b, e, d)
        && price <= search.mostToPay()) {
      plan.tradeDesks(a, given, b, taken, price);
      return true;
    }
    given.startIndex = givenIndex;
    taken.startIndex = takenIndex;
    duties.write(b, d, free);
    duties.write(a, e, free);
    duties.write(a, d, given);
    duties.write(b, e, taken);
    return false;
  }

  private static boolean isLawful(Legality legality, int a, int given, int taken) {
    return legality.keepsHours(a) && legality.allows(a, given) && legality.allows(a, taken);
  }
}
