package org.floorwalker.planning.staffing;

/// The work that arrives at a queue at a steady pace.
///
/// @param contactsPerHour mean arrivals (Poisson), 0 or more
/// @param handleSeconds mean handle time (exponential), 0 or more
/// @param patienceSeconds mean patience (exponential), 0 or more; infinite when nobody leaves
public record Traffic(double contactsPerHour, double handleSeconds, double patienceSeconds) {
  static final double HOUR_SECONDS = 3600;

  public Traffic {
    if (!(contactsPerHour >= 0 && handleSeconds >= 0 && patienceSeconds >= 0)
        || Double.isInfinite(contactsPerHour * handleSeconds)) {
      throw new IllegalArgumentException(
          "%s contacts an hour of %s s with patience %s s are not possible.\nMaybe a sign is wrong."
              .formatted(contactsPerHour, handleSeconds, patienceSeconds));
    }
  }

  /// Traffic whose customers never leave.
  public static Traffic patient(double contactsPerHour, double handleSeconds) {
    return new Traffic(contactsPerHour, handleSeconds, Double.POSITIVE_INFINITY);
  }

  /// Offered load: people busy if nobody ever waited.
  public double erlangs() {
    return contactsPerHour * handleSeconds / HOUR_SECONDS;
  }

  /// People beyond the load, negative in overload; rounded once, so that full load is exactly 0.
  public double spare(double agents) {
    return Math.fma(-contactsPerHour, handleSeconds, agents * HOUR_SECONDS) / HOUR_SECONDS;
  }

  public Traffic withContactsPerHour(double changed) {
    return new Traffic(changed, handleSeconds, patienceSeconds);
  }

  /// Handle time ÷ patience: 0 when nobody leaves; kept finite when everybody leaves at once.
  double impatience() {
    if (handleSeconds == 0 || Double.isInfinite(patienceSeconds)) {
      return 0;
    }
    return Math.min(handleSeconds / patienceSeconds, 1e150);
  }
}
