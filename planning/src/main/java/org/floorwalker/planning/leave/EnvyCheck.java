package org.floorwalker.planning.leave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Judges what comes of a round without knowing how it was made: whether somebody need envy a
/// colleague by more than one period, and whether anybody was passed over.
///
/// Within a part, for every two people there is one period of the other such that, when it is set
/// aside, for every number k the other holds no more of my k dearest wishes than I do. Of the
/// other's periods only those count that I wished and could have had beside what I hold dearer: not
/// those of weeks I am away in, nor those that would give me more weeks than I asked for.
///
/// Source: stochastic-dominance envy-freeness up to one good, after I. Caragiannis et al., The
/// unreasonable fairness of maximum Nash welfare, ACM TEAC 7(3), 2019, § 2.
public final class EnvyCheck {
  private final LeaveRound round;
  private final Map<String, List<GivenPeriod>> given;

  private EnvyCheck(LeaveRound round, List<GivenPeriod> given) {
    this.round = round;
    this.given = given.stream().collect(Collectors.groupingBy(GivenPeriod::id));
  }

  private List<GivenPeriod> givenTo(LeaveAsker asker) {
    return given.getOrDefault(asker.id(), List.of());
  }

  /// Somebody who has reason to envy.
  ///
  /// @param id who
  /// @param other whom
  /// @param kind how
  public record Envy(String id, String other, RoundPart part, Kind kind) {}

  /// How somebody has reason to envy.
  public enum Kind {
    /// Even without one period the other has more of one's dearest wishes.
    BEYOND_ONE_PERIOD,
    /// The other has what one would rather have, and stood behind.
    PASSED_OVER
  }

  /// Everybody with reason to envy, by part and name; empty is the proof.
  ///
  /// @param given what everybody gets, by the rule or by hand
  public static List<Envy> check(LeaveRound round, List<GivenPeriod> given) {
    return new EnvyCheck(round, given).all();
  }

  /// Ordered pairs of people who both asked in a part, over all parts: so many were looked at.
  public static int pairs(LeaveRound round) {
    int pairs = 0;
    for (RoundPart part : RoundPart.values()) {
      int askers = (int) round.askers().stream().filter(a -> !a.wishes(part).isEmpty()).count();
      pairs += askers * (askers - 1);
    }
    return pairs;
  }

  private List<Envy> all() {
    List<Envy> found = new ArrayList<>();
    for (RoundPart part : RoundPart.values()) {
      List<LeaveAsker> order = round.order(part);
      for (LeaveAsker one : order) {
        for (LeaveAsker other : order) {
          if (one != other) {
            between(part, order, one, other, found);
          }
        }
      }
    }
    return found;
  }

  private void between(
      RoundPart part, List<LeaveAsker> order, LeaveAsker one, LeaveAsker other, List<Envy> found) {
    List<Integer> theirs = ranks(one, part, wanted(one, part, chosen(other, part)));
    List<Integer> mine = ranks(one, part, periods(one, part));
    if (isBeyondOne(mine, theirs)) {
      found.add(new Envy(one.id(), other.id(), part, Kind.BEYOND_ONE_PERIOD));
    }
    boolean isRather = !theirs.isEmpty() && (mine.isEmpty() || theirs.getFirst() < mine.getFirst());
    if (part == RoundPart.MAIN && isRather && order.indexOf(one) < order.indexOf(other)) {
      found.add(new Envy(one.id(), other.id(), part, Kind.PASSED_OVER));
    }
  }

  private List<LeavePeriod> periods(LeaveAsker asker, RoundPart part) {
    return givenTo(asker).stream()
        .filter(one -> one.part() == part)
        .map(GivenPeriod::period)
        .toList();
  }

  /// Weeks given by law alone are nobody's choice and may lie beyond the places.
  private List<LeavePeriod> chosen(LeaveAsker asker, RoundPart part) {
    return givenTo(asker).stream()
        .filter(one -> one.part() == part)
        .filter(one -> !(one.why() instanceof GivenPeriod.Why.ByLaw))
        .map(GivenPeriod::period)
        .toList();
  }

  private static List<Integer> ranks(LeaveAsker one, RoundPart part, List<LeavePeriod> periods) {
    return periods.stream()
        .map(period -> one.rank(part, period))
        .filter(rank -> rank < Integer.MAX_VALUE)
        .sorted()
        .toList();
  }

  /// What one could have had of the other's beside what one holds dearer.
  private List<LeavePeriod> wanted(LeaveAsker one, RoundPart part, List<LeavePeriod> theirs) {
    return theirs.stream().filter(period -> couldHave(one, part, period)).toList();
  }

  private boolean couldHave(LeaveAsker one, RoundPart part, LeavePeriod period) {
    int rank = one.rank(part, period);
    int weeks = period.length();
    for (GivenPeriod own : givenTo(one)) {
      boolean comesFirst =
          own.part().compareTo(part) < 0
              || (own.part() == part && one.rank(part, own.period()) < rank);
      if (comesFirst && own.period().overlaps(period)) {
        return false;
      }
      weeks += comesFirst ? own.period().length() : 0;
    }
    return rank < Integer.MAX_VALUE && weeks <= one.mostWeeks();
  }

  /// Setting the other's dearest aside is best: then for each further one there must be one of mine
  /// that is at least as dear.
  private static boolean isBeyondOne(List<Integer> mine, List<Integer> theirs) {
    for (int i = 1; i < theirs.size(); i++) {
      if (mine.size() < i || mine.get(i - 1) > theirs.get(i)) {
        return true;
      }
    }
    return false;
  }
}
