package org.floorwalker.app.requests.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.floorwalker.app.requests.LeaveBalance;
import org.floorwalker.app.requests.LeavePart;
import org.floorwalker.app.requests.LeaveReason;
import org.floorwalker.app.requests.LeaveRequest;
import org.floorwalker.app.requests.LeaveRight;
import org.floorwalker.app.requests.LeaveRule;
import org.floorwalker.app.requests.LeaveWish;
import org.floorwalker.app.requests.internal.LeaveVerdict.Taken;
import org.floorwalker.app.rostering.AwayEffect;
import org.floorwalker.app.rostering.StaffedDay;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Decides about leave: the same facts give the same answer.
///
/// A day counts as a working day when the published plan has a shift on it; while nothing is
/// published, when it is Monday to Friday and no public holiday. On a planned day the people left
/// decide; without a plan, the share of the team that may be away.
public final class LeavePolicy {
  private static final int DECIMALS = 3;

  private LeavePolicy() {}

  /// What the rules say.
  public static LeaveVerdict decide(LeaveWish wish, LeaveFacts facts) {
    SequencedMap<LocalDate, BigDecimal> amounts = amounts(wish, facts);
    BigDecimal days = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<LeaveReason> against = new ArrayList<>(timing(wish, facts));
    wish.first()
        .datesUntil(wish.last().plusDays(1))
        .filter(day -> day(facts, day).hasLeave())
        .findFirst()
        .ifPresent(day -> against.add(new LeaveReason.AwayAlready(day)));
    if (days.signum() == 0) {
      against.add(new LeaveReason.NothingToTake());
    }
    Optional<List<Taken>> taken =
        facts.kind().counted() ? take(amounts, facts) : Optional.of(List.of());
    if (taken.isEmpty() && facts.rule().checks(LeaveRule.Check.BALANCE)) {
      against.add(new LeaveReason.NoBalance(left(wish, facts), days));
    }
    List<LeaveReason> staffing = staffing(wish, facts, amounts.keySet());
    staffing.stream().filter(LeaveReason::isAgainst).forEach(against::add);
    return against.isEmpty()
        ? new LeaveVerdict(
            days,
            byLaw(facts, days).map(List::of).orElse(tightest(staffing)),
            taken.orElse(List.of()))
        : new LeaveVerdict(days, against, List.of());
  }

  /// A right given by law waits for nobody, unless somebody must look what the law gives.
  public static LeaveRequest.State state(LeaveFacts facts, LeaveVerdict verdict) {
    if (!verdict.isYes()) {
      return LeaveRequest.State.REFUSED;
    }
    boolean isRuledByLeader =
        facts.kind().staffed() && facts.rule().decidedBy() == LeaveRule.DecidedBy.LEADER;
    return isRuledByLeader || verdict.asksLeader()
        ? LeaveRequest.State.LEADER
        : LeaveRequest.State.GRANTED;
  }

  /// What a wish takes that was decided elsewhere: days that are leave already cost nothing, and
  /// what balances do not hold yet is taken later.
  public static LeaveVerdict given(LeaveWish wish, LeaveFacts facts, LeaveReason reason) {
    SequencedMap<LocalDate, BigDecimal> amounts = amounts(wish, facts);
    amounts.keySet().removeIf(day -> day(facts, day).hasLeave());
    BigDecimal days = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new LeaveVerdict(days, List.of(reason), take(amounts, facts).orElse(List.of()));
  }

  /// What somebody must look at: a law gives more in cases the product does not know, so that no
  /// rule may refuse.
  private static Optional<LeaveReason> byLaw(LeaveFacts facts, BigDecimal days) {
    LeaveFacts.Right right = facts.right();
    if (!right.isEntered()) {
      return Optional.of(new LeaveReason.RightNotEntered(right.country()));
    }
    LeaveRight law = right.law();
    BigDecimal most = law == null ? null : law.daysAYear();
    return law == null || most == null || right.taken().add(days).compareTo(most) <= 0
        ? Optional.empty()
        : Optional.of(new LeaveReason.RightUsed(law.law(), most, right.taken()));
  }

  private static LeaveFacts.Day day(LeaveFacts facts, LocalDate day) {
    return Objects.requireNonNull(facts.days().get(day), () -> "Nothing is known of " + day);
  }

  private static List<LeaveReason> timing(LeaveWish wish, LeaveFacts facts) {
    List<LeaveReason> reasons = new ArrayList<>();
    int notice = facts.rule().noticeDays();
    boolean isPast = wish.first().isBefore(facts.today());
    if (isPast
        || (facts.kind().staffed()
            && facts.rule().checks(LeaveRule.Check.NOTICE)
            && ChronoUnit.DAYS.between(facts.today(), wish.first()) < notice)) {
      reasons.add(new LeaveReason.TooLate(notice));
    }
    LocalDate opensOn = wish.first().minusDays(facts.rule().openDays());
    if (opensOn.isAfter(facts.today()) && facts.rule().checks(LeaveRule.Check.OPENING)) {
      reasons.add(new LeaveReason.NotOpenYet(opensOn));
    }
    return reasons;
  }

  /// The share of a working day each day takes, days that take nothing left out.
  private static SequencedMap<LocalDate, BigDecimal> amounts(LeaveWish wish, LeaveFacts facts) {
    SequencedMap<LocalDate, BigDecimal> amounts = new LinkedHashMap<>();
    for (LocalDate date = wish.first(); !date.isAfter(wish.last()); date = date.plusDays(1)) {
      BigDecimal amount = amount(wish.part(), date, facts);
      if (amount.signum() > 0) {
        amounts.put(date, amount);
      }
    }
    return amounts;
  }

  private static BigDecimal amount(LeavePart part, LocalDate date, LeaveFacts facts) {
    LeaveFacts.Day day = day(facts, date);
    Optional<Shift> shift = shift(facts, day.staffed());
    boolean isPublished = day.staffed() != null && day.staffed().isPublished();
    if (isPublished ? shift.isEmpty() : !day.isWeekday()) {
      return BigDecimal.ZERO;
    }
    TimeRange asked = part.on(date, facts.asker().zone());
    return switch (part) {
      case LeavePart.Whole() -> BigDecimal.ONE;
      case LeavePart.Share(int percent) -> BigDecimal.valueOf(percent, 2);
      case LeavePart.FirstHalf(), LeavePart.SecondHalf() ->
          shift
              .filter(_ -> isPublished)
              .map(one -> share(one.range().overlap(asked), one.range().length()))
              .orElse(new BigDecimal("0.5"));
      case LeavePart.Hours _ ->
          shift
              .filter(_ -> isPublished)
              .map(one -> share(one.range().overlap(asked), one.range().length()))
              .orElse(share(asked.length(), facts.asker().workingDay()));
    };
  }

  /// When a part of a day is away: of a share the end of the planned shift, in quarter hours.
  static TimeRange away(LeavePart part, LocalDate date, LeaveFacts facts) {
    TimeRange day = part.on(date, facts.asker().zone());
    return part instanceof LeavePart.Share(int percent)
        ? shift(facts, day(facts, date).staffed())
            .map(shift -> LeavePart.Share.end(shift.range(), percent))
            .orElse(day)
        : day;
  }

  /// Whether the asker has a published shift on the day.
  static boolean isPlanned(LocalDate date, LeaveFacts facts) {
    StaffedDay staffed = day(facts, date).staffed();
    return staffed != null && staffed.isPublished() && shift(facts, staffed).isPresent();
  }

  private static Optional<Shift> shift(LeaveFacts facts, @Nullable StaffedDay staffed) {
    return staffed == null ? Optional.empty() : staffed.findShift(facts.asker().person());
  }

  private static BigDecimal share(Duration part, Duration whole) {
    return BigDecimal.valueOf(part.toSeconds())
        .divide(BigDecimal.valueOf(whole.toSeconds()), DECIMALS, RoundingMode.HALF_UP)
        .min(BigDecimal.ONE);
  }

  /// Takes each day from the balance that ends first; empty when they do not reach.
  private static Optional<List<Taken>> take(Map<LocalDate, BigDecimal> amounts, LeaveFacts facts) {
    Map<Long, BigDecimal> left = new LinkedHashMap<>();
    facts.balances().forEach(balance -> left.put(balance.id(), balance.left()));
    SequencedMap<Long, BigDecimal> taken = new LinkedHashMap<>();
    for (Map.Entry<LocalDate, BigDecimal> day : amounts.entrySet()) {
      BigDecimal open = day.getValue();
      for (LeaveBalance balance : facts.balances()) {
        if (balance.covers(day.getKey())) {
          BigDecimal here = open.min(left.getOrDefault(balance.id(), BigDecimal.ZERO));
          if (here.signum() > 0) {
            left.merge(balance.id(), here.negate(), BigDecimal::add);
            taken.merge(balance.id(), here, BigDecimal::add);
            open = open.subtract(here);
          }
        }
      }
      if (open.signum() > 0) {
        return Optional.empty();
      }
    }
    return Optional.of(
        taken.entrySet().stream().map(e -> new Taken(e.getKey(), e.getValue())).toList());
  }

  private static BigDecimal left(LeaveWish wish, LeaveFacts facts) {
    return facts.balances().stream()
        .filter(balance -> balance.covers(wish.first()) || balance.covers(wish.last()))
        .map(LeaveBalance::left)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<LeaveReason> staffing(
      LeaveWish wish, LeaveFacts facts, Collection<LocalDate> days) {
    if (!facts.kind().staffed()) {
      return List.of(new LeaveReason.ByRight());
    }
    return facts.rule().checks(LeaveRule.Check.STAFFING)
        ? days.stream()
            .filter(day -> !day(facts, day).hasLeave())
            .map(day -> staffing(wish, facts, day))
            .toList()
        : List.of(new LeaveReason.NotWeighed());
  }

  private static LeaveReason staffing(LeaveWish wish, LeaveFacts facts, LocalDate date) {
    LeaveFacts.Day day = day(facts, date);
    StaffedDay staffed = day.staffed();
    AwayEffect effect =
        staffed == null
            ? AwayEffect.NONE
            : staffed.without(facts.asker().person(), away(wish.part(), date, facts));
    AwayEffect.Tightest tightest = effect.tightest();
    return tightest == null ? place(facts, date, day) : people(facts, tightest);
  }

  private static LeaveReason people(LeaveFacts facts, AwayEffect.Tightest tightest) {
    int needed = (int) Math.ceil(tightest.needed() - 1e-9);
    boolean isShort = tightest.newlyShort() > facts.rule().limits().shortAllowed() + 1e-9;
    return isShort
        ? new LeaveReason.Short(tightest.start(), needed, tightest.planned())
        : new LeaveReason.Enough(tightest.start(), needed, tightest.planned());
  }

  private static LeaveReason place(LeaveFacts facts, LocalDate date, LeaveFacts.Day day) {
    int most = (int) Math.max(1, Math.floor(day.teamSize() * facts.rule().limits().mostAway()));
    return day.away() < most
        ? new LeaveReason.Place(date, day.away(), most)
        : new LeaveReason.NoPlace(date, day.away(), most);
  }

  /// Of many reasons for a yes the one that was closest to a no.
  private static List<LeaveReason> tightest(List<LeaveReason> reasons) {
    return reasons.stream()
        .min(Comparator.comparingInt(LeavePolicy::spare))
        .map(List::of)
        .orElse(List.of());
  }

  private static int spare(LeaveReason reason) {
    return switch (reason) {
      case LeaveReason.Enough r -> r.planned() - r.needed();
      case LeaveReason.Place r -> r.most() - r.away();
      default -> Integer.MAX_VALUE;
    };
  }

  /// Wishes near this one that the rules would grant, the nearest first, at most so many.
  ///
  /// @param reach how many days earlier or later to look; the facts must know those days
  public static List<LeaveWish> nearest(LeaveWish wish, LeaveFacts facts, int reach, int most) {
    Stream<LeaveWish> parts =
        wish.isOneDay() && wish.part() instanceof LeavePart.Whole
            ? Stream.of(wish.with(new LeavePart.SecondHalf()), wish.with(new LeavePart.FirstHalf()))
            : Stream.of();
    Stream<LeaveWish> moved =
        Stream.iterate(1, days -> days + 1)
            .limit(reach)
            .flatMap(days -> Stream.of(wish.movedBy(days), wish.movedBy(-days)));
    return Stream.concat(parts, moved)
        .filter(other -> !other.first().isBefore(facts.today()))
        .filter(other -> takesAsMuch(wish, other, facts) && decide(other, facts).isYes())
        .limit(most)
        .toList();
  }

  /// A nearby stretch is only an answer when it holds as many working days.
  private static boolean takesAsMuch(LeaveWish wish, LeaveWish other, LeaveFacts facts) {
    return !wish.part().equals(other.part())
        || amounts(other, facts).size() >= amounts(wish, facts).size();
  }
}
