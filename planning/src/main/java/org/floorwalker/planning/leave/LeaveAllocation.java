package org.floorwalker.planning.leave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.planning.leave.GivenPeriod.Why.ByLaw;
import org.floorwalker.planning.leave.GivenPeriod.Why.Wished;

/// Gives the weeks of a round: part after part, turns to and fro, each takes the dearest own wish
/// that has room (the rule of `package.md`).
///
/// Two people and one place in week 28: who had fewer popular weeks gets it, the other the second
/// wish, and both are told so.
public final class LeaveAllocation {
  private static final int MOST_NEAREST = 2;

  private final LeaveRound round;
  private final Map<LocalDate, Integer> left;
  private final Map<String, List<LeavePeriod>> has = new HashMap<>();
  private final List<GivenPeriod> given = new ArrayList<>();
  private final List<RefusedPeriod> refused = new ArrayList<>();

  private LeaveAllocation(LeaveRound round) {
    this.round = round;
    this.left = new HashMap<>(round.places());
  }

  /// Decides a round.
  public static LeaveProposal of(LeaveRound round) {
    LeaveAllocation allocation = new LeaveAllocation(round);
    for (RoundPart part : RoundPart.values()) {
      allocation.give(part);
    }
    for (RoundPart part : RoundPart.values()) {
      allocation.explain(part);
    }
    return new LeaveProposal(allocation.given, allocation.refused);
  }

  private void give(RoundPart part) {
    List<LeaveAsker> order = round.order(part);
    int pass = 1;
    while (pass(part, order, pass) && part != RoundPart.MAIN) {
      order = order.reversed();
      pass++;
    }
    if (part == RoundPart.MAIN) {
      order.forEach(this::byLaw);
    }
  }

  /// @return whether anybody took anything
  private boolean pass(RoundPart part, List<LeaveAsker> order, int pass) {
    int before = given.size();
    for (int turn = 0; turn < order.size(); turn++) {
      LeaveAsker asker = order.get(turn);
      List<LeavePeriod> wishes = asker.wishes(part);
      Optional<LeavePeriod> dearest =
          wishes.stream().filter(wish -> fits(asker, wish) && full(wish).isEmpty()).findFirst();
      if (dearest.isPresent()) {
        int rank = wishes.indexOf(dearest.get()) + 1;
        take(asker, part, dearest.get(), new Wished(rank, turn + 1, pass));
      }
    }
    return given.size() > before;
  }

  private List<LeavePeriod> has(LeaveAsker asker) {
    return has.getOrDefault(asker.id(), List.of());
  }

  private boolean fits(LeaveAsker asker, LeavePeriod wish) {
    return weeks(has(asker)) + wish.length() <= asker.mostWeeks()
        && has(asker).stream().noneMatch(wish::overlaps);
  }

  private static int weeks(Collection<LeavePeriod> periods) {
    return periods.stream().mapToInt(LeavePeriod::length).sum();
  }

  /// The first week without a place.
  private Optional<LocalDate> full(LeavePeriod period) {
    return period.weeks().stream().filter(week -> left.getOrDefault(week, 0) < 1).findFirst();
  }

  private void take(LeaveAsker asker, RoundPart part, LeavePeriod period, GivenPeriod.Why why) {
    period.weeks().forEach(week -> left.merge(week, -1, Integer::sum));
    has.computeIfAbsent(asker.id(), _ -> new ArrayList<>()).add(period);
    given.add(new GivenPeriod(asker.id(), part, period, why));
  }

  /// Whoever wished a main holiday, got none and has a right to one gets the weeks nearest to the
  /// dearest wish: with room where there is any, else those that go least beyond.
  private void byLaw(LeaveAsker asker) {
    List<LeavePeriod> wishes = asker.wishes(RoundPart.MAIN);
    LeaveSeason season = asker.season();
    if (season == null || wishes.isEmpty() || !has(asker).isEmpty()) {
      return;
    }
    LeavePeriod dearest = wishes.getFirst();
    season.periods().stream()
        .min(
            Comparator.comparingInt(this::beyond)
                .thenComparingLong(dearest::distance)
                .thenComparing(Comparator.naturalOrder()))
        .ifPresent(period -> take(asker, RoundPart.MAIN, period, new ByLaw(beyond(period))));
  }

  /// People over the places of the fullest week if one more were away.
  private int beyond(LeavePeriod period) {
    return period.weeks().stream()
        .mapToInt(week -> Math.max(0, 1 - left.getOrDefault(week, 0)))
        .max()
        .orElse(0);
  }

  private void explain(RoundPart part) {
    List<LeaveAsker> order = round.order(part);
    for (int turn = 0; turn < order.size(); turn++) {
      LeaveAsker asker = order.get(turn);
      List<LeavePeriod> own =
          given.stream()
              .filter(one -> one.id().equals(asker.id()) && one.part() == part)
              .map(GivenPeriod::period)
              .toList();
      List<LeavePeriod> wishes = asker.wishes(part);
      for (LeavePeriod wish : wishes.subList(0, explained(part, wishes, own))) {
        if (!own.contains(wish)) {
          refused.add(refusal(asker, part, wish, turn + 1, order.size()));
        }
      }
    }
  }

  /// Of the main holiday, wishes below the one that was given were never in question.
  private static int explained(RoundPart part, List<LeavePeriod> wishes, List<LeavePeriod> own) {
    boolean isSettled = part == RoundPart.MAIN && !own.isEmpty() && wishes.contains(own.getFirst());
    return isSettled ? wishes.indexOf(own.getFirst()) : wishes.size();
  }

  private RefusedPeriod refusal(
      LeaveAsker asker, RoundPart part, LeavePeriod wish, int turn, int of) {
    return new RefusedPeriod(
        asker.id(), part, wish, why(asker, part, wish, turn, of), nearest(asker, part, wish));
  }

  /// Full weeks first: then it was never possible in their turn. What they have comes next.
  private RefusedPeriod.Why why(
      LeaveAsker asker, RoundPart part, LeavePeriod wish, int turn, int of) {
    Optional<LocalDate> full = full(wish);
    Optional<LeavePeriod> own =
        has(asker).stream().filter(wish::overlaps).min(Comparator.naturalOrder());
    if (own.isPresent() && asker.rank(part, own.get()) < asker.rank(part, wish)) {
      return new RefusedPeriod.Why.HasWeeks(own.get());
    }
    if (full.isPresent()) {
      return new RefusedPeriod.Why.Full(full.get(), round.places(full.get()), turn, of);
    }
    return own.<RefusedPeriod.Why>map(RefusedPeriod.Why.HasWeeks::new)
        .orElseGet(() -> new RefusedPeriod.Why.Enough(asker.mostWeeks()));
  }

  /// Of the same length, with room, beside what they have; the main holiday stays in its season.
  private List<LeavePeriod> nearest(LeaveAsker asker, RoundPart part, LeavePeriod wish) {
    LeaveSeason season = part == RoundPart.MAIN ? asker.season() : null;
    return round.places().keySet().stream()
        .map(monday -> new LeavePeriod(monday, wish.length()))
        .filter(other -> season == null || isWithin(season, other))
        .filter(other -> full(other).isEmpty() && has(asker).stream().noneMatch(other::overlaps))
        .sorted(Comparator.comparingLong(wish::distance).thenComparing(Comparator.naturalOrder()))
        .limit(MOST_NEAREST)
        .toList();
  }

  private static boolean isWithin(LeaveSeason season, LeavePeriod period) {
    return !period.monday().isBefore(season.first())
        && !period.endExclusive().isAfter(season.last().plusDays(1));
  }
}
