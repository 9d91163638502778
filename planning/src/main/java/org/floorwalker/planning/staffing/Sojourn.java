package org.floorwalker.planning.staffing;

/// Time from arrival to the end of the work when nobody leaves (M/M/n, first come first served).
///
/// `P(wait + work <= D) = 1 − e^(−μD) − C μ (e^(−dD) − e^(−μD)) / (μ − d)` with `d = nμ − λ`. For
/// ordinary inputs d equals μ (100 an hour of 360 s with 11 people), where the plain form is 0/0;
/// the difference of exponentials is therefore taken as `e^(−min) D (1 − e^(−y))/y`.
///
/// Source: D. Gross and C. Harris, Fundamentals of Queueing Theory, section 2.3.
///
/// @param waiting what happens before the work begins
public record Sojourn(ErlangC waiting) {

  /// @throws IllegalArgumentException when the load is not below the people
  public static Sojourn of(Traffic traffic, int agents) {
    return new Sojourn(ErlangC.of(traffic, agents));
  }

  public double meanSeconds() {
    return waiting.averageAnswerSeconds() + waiting.traffic().handleSeconds();
  }

  /// Share finished within the time after arrival.
  public double doneWithin(double seconds) {
    double handle = waiting.traffic().handleSeconds();
    if (handle == 0 || Double.isInfinite(seconds)) {
      return 1;
    }
    double time = seconds / handle;
    double spare = waiting.traffic().spare(waiting.agents());
    double slower = Math.min(spare, 1);
    double between = Math.exp(-slower * time) * time * decay(Math.abs(spare - 1) * time);
    return Math.max(0, -Math.expm1(-time) - waiting.waiting() * between);
  }

  /// `(1 − e^(−y)) / y`, 1 at 0.
  private static double decay(double y) {
    return y == 0 ? 1 : -Math.expm1(-y) / y;
  }
}
