package org.floorwalker.planning.staffing;

/// Offered load that changes with time: people busy if nobody ever waited (M_t/M/∞).
///
/// Work that lasts long drags the load behind the arrivals; staffing each slot by its own arrivals
/// alone is then wrong both before and after the peak.
///
/// Source: S. Eick, W. Massey, W. Whitt, The physics of the M_t/G/∞ queue, Operations Research 41
/// (1993), and M_t/G/∞ queues with sinusoidal arrival rates, Management Science 39 (1993).
public final class OfferedLoad {
  private OfferedLoad() {}

  /// Load at the end of a stretch of steady arrivals: `m e^(−μh) + λ/μ (1 − e^(−μh))`, exact.
  ///
  /// @param before erlangs at its start
  public static double after(double before, Traffic traffic, double seconds) {
    double handle = traffic.handleSeconds();
    if (handle == 0) {
      return 0;
    }
    double settled = -Math.expm1(-seconds / handle);
    return before + (traffic.erlangs() - before) * settled;
  }

  /// Arrivals that swing once in a period: `mean + amplitude sin(2π t / period)`.
  ///
  /// @param meanPerHour mean arrivals
  /// @param amplitudePerHour swing around the mean
  /// @param periodHours length of one swing, above 0
  public record Sinusoid(double meanPerHour, double amplitudePerHour, double periodHours) {
    public Sinusoid {
      if (!(periodHours > 0) || !Double.isFinite(meanPerHour + amplitudePerHour)) {
        throw new IllegalArgumentException(
            "A swing of %s around %s in %s h is not possible.\nMaybe the period is 24."
                .formatted(amplitudePerHour, meanPerHour, periodHours));
      }
    }

    /// Exact load: the mean load plus the swing, delayed and damped.
    public double exact(double hours, double handleSeconds) {
      double handle = handleSeconds / Traffic.HOUR_SECONDS;
      double delay = 2 * Math.PI * handle / periodHours;
      double turns = turns(hours);
      double swing = (sine(turns) - delay * sine(turns + 0.25)) / (1 + delay * delay);
      return handle * (meanPerHour + amplitudePerHour * swing);
    }

    /// Arrivals of the moment × handle time, as if nothing changed.
    public double momentary(double hours, double handleSeconds) {
      double rate = meanPerHour + amplitudePerHour * sine(turns(hours));
      return rate * handleSeconds / Traffic.HOUR_SECONDS;
    }

    /// The momentary load one handle time ago.
    public double lagged(double hours, double handleSeconds) {
      return momentary(hours - handleSeconds / Traffic.HOUR_SECONDS, handleSeconds);
    }

    private double turns(double hours) {
      return Math.IEEEremainder(hours, periodHours) / periodHours;
    }

    /// `sin(2π turns)`, exact at quarter turns.
    private static double sine(double turns) {
      double turn = Math.IEEEremainder(turns, 1);
      double folded = Math.abs(turn) > 0.25 ? Math.copySign(0.5, turn) - turn : turn;
      return Math.sin(2 * Math.PI * folded);
    }
  }
}
