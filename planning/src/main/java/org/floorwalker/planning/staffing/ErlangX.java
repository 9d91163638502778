package org.floorwalker.planning.staffing;

import java.util.function.DoubleUnaryOperator;
import org.floorwalker.planning.staffing.Performance.Shares;
import org.floorwalker.planning.staffing.Performance.Steady;

/// Erlang A with customers who try again: those who left, those turned away and those whose matter
/// was not settled.
///
/// Attempts L solve `L = λ + L (r_ab P_ab(L) + r_bl P_block(L) + r_re P_served(L))`; they are taken
/// as Poisson and independent. A forecast of fresh customers and one of attempts differ by this.
///
/// Source: G. Koole, Call Center Optimization (2013), ch. 4.
public final class ErlangX {
  private static final double MOST_LOAD_PER_AGENT = 1e4;

  private ErlangX() {}

  /// Chance of another attempt, 0 to 1 each.
  ///
  /// @param afterAbandoning after having left
  /// @param afterBlocking after having been turned away
  /// @param afterService after having been served
  public record Redials(double afterAbandoning, double afterBlocking, double afterService) {
    public Redials {
      if (!isShare(afterAbandoning) || !isShare(afterBlocking) || !isShare(afterService)) {
        throw new IllegalArgumentException(
            "Redial chances of %s, %s and %s are not possible.\nMaybe write 0.5 for half."
                .formatted(afterAbandoning, afterBlocking, afterService));
      }
    }

    private static boolean isShare(double value) {
      return value >= 0 && value <= 1;
    }

    private double again(Shares shares) {
      return afterAbandoning * shares.abandoned()
          + afterBlocking * shares.blocked()
          + afterService * shares.served();
    }

    private double lost(Shares shares) {
      return shares.abandoned() * (1 - afterAbandoning) + shares.blocked() * (1 - afterBlocking);
    }

    private double highest() {
      return Math.max(afterService, Math.max(afterAbandoning, afterBlocking));
    }
  }

  /// What the queue settles at.
  public sealed interface Outlook {

    /// @param attemptsPerHour fresh contacts and repeats
    /// @param perAttempt performance counted per attempt
    /// @param lostFresh share of the fresh customers who are never served
    record Balanced(double attemptsPerHour, Steady perAttempt, double lostFresh)
        implements Outlook {}

    /// Attempts would grow without end.
    record Growing(double freshErlangs, int agents) implements Outlook {}
  }

  /// @param fresh first attempts
  /// @param crew people and lines
  /// @param redials who tries again
  /// @param withinSeconds time of the goal, inclusive
  public static Outlook of(Traffic fresh, Crew crew, Redials redials, double withinSeconds) {
    if (fresh.contactsPerHour() == 0) {
      return outlook(fresh, 0, crew, redials, withinSeconds);
    }
    boolean nobodyLeaves = Double.isInfinite(fresh.patienceSeconds()) && !crew.isLimited();
    double attempts =
        nobodyLeaves
            ? fresh.contactsPerHour() / (1 - redials.afterService())
            : balance(fresh, crew, redials);
    return Double.isFinite(attempts)
        ? outlook(fresh, attempts, crew, redials, withinSeconds)
        : new Outlook.Growing(fresh.erlangs(), crew.agents());
  }

  private static Outlook outlook(
      Traffic fresh, double attempts, Crew crew, Redials redials, double withinSeconds) {
    return switch (ErlangA.of(fresh.withContactsPerHour(attempts), crew, withinSeconds)) {
      case Steady steady ->
          new Outlook.Balanced(attempts, steady, lost(fresh, attempts, redials, steady.shares()));
      case Performance.Overloaded overloaded ->
          new Outlook.Growing(overloaded.erlangs(), crew.agents());
    };
  }

  private static double lost(Traffic fresh, double attempts, Redials redials, Shares shares) {
    return attempts == 0 ? 0 : attempts / fresh.contactsPerHour() * redials.lost(shares);
  }

  /// Attempts an hour at which as many are lost or settled as arrive; infinite when there are none.
  private static double balance(Traffic fresh, Crew crew, Redials redials) {
    DoubleUnaryOperator excess =
        attempts -> {
          Traffic all = fresh.withContactsPerHour(attempts);
          return switch (ErlangA.of(all, crew, 0)) {
            case Steady steady ->
                attempts * (1 - redials.again(steady.shares())) - fresh.contactsPerHour();
            case Performance.Overloaded _ -> Double.POSITIVE_INFINITY;
          };
        };
    double high = upperBound(fresh, crew, redials, excess);
    return Double.isInfinite(high) ? high : root(excess, fresh.contactsPerHour(), high);
  }

  /// With every chance below 1 at most `1 / (1 - chance)` attempts follow from one.
  private static double upperBound(
      Traffic fresh, Crew crew, Redials redials, DoubleUnaryOperator excess) {
    if (redials.highest() < 0.99) {
      return fresh.contactsPerHour() / (1 - redials.highest());
    }
    double most = MOST_LOAD_PER_AGENT * (crew.agents() + 1);
    double high = fresh.contactsPerHour();
    while (excess.applyAsDouble(high) < 0) {
      high *= 2;
      if (fresh.withContactsPerHour(high).erlangs() > most || high > 1e12) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return high;
  }

  /// Bisection down to neighbouring doubles.
  private static double root(DoubleUnaryOperator excess, double from, double to) {
    double low = from;
    double high = to;
    for (double middle = (low + high) / 2;
        middle > low && middle < high;
        middle = (low + high) / 2) {
      if (excess.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
