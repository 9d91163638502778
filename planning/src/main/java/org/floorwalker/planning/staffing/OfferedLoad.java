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
  /// @param amplitudePerHour swing around the mean, at most as large
  /// @param periodHours length of one swing, above 0
  public record Sinusoid(double meanPerHour, double amplitudePerHour, double periodHours) {
    public Sinusoid {
      if (!(periodHours > 0)
          || Double.isInfinite(meanPerHour)
          || !(Math.abs(amplitudePerHour) <= meanPerHour)) {
        throw new IllegalArgumentException(
            "A swing of %s around %s in %s h is not possible.\nMaybe the period is 24, or the swing less than the mean."
                .formatted(amplitudePerHour, meanPerHour, periodHours));
      }
    }

    /// Exact load: the mean load plus the swing, delayed by `atan(δ)` and damped by `√(1 + δ²)`,
    /// with δ the handle time in radians of the swing.
    public double exact(double hours, double handleSeconds) {
      double handle = handleSeconds / Traffic.HOUR_SECONDS;
      double delay = 2 * Math.PI * handle / periodHours;
      double stretch = Math.hypot(1, delay);
      double damped = delay * delay / (stretch * (1 + stretch));
      double turns = turns(hours) - Math.atan(delay) / (2 * Math.PI);
      double swing = Math.abs(amplitudePerHour) * damped + above(turns) / stretch;
      return handle * (meanPerHour - Math.abs(amplitudePerHour) + swing);
    }

    /// Arrivals of the moment × handle time, as if nothing changed.
    public double momentary(double hours, double handleSeconds) {
      return load(turns(hours), handleSeconds);
    }

    /// The momentary load one handle time ago.
    public double lagged(double hours, double handleSeconds) {
      double lag = handleSeconds / Traffic.HOUR_SECONDS / periodHours;
      return load(turns(hours) - lag, handleSeconds);
    }

    private double load(double turns, double handleSeconds) {
      double rate = meanPerHour - Math.abs(amplitudePerHour) + above(turns);
      return rate * handleSeconds / Traffic.HOUR_SECONDS;
    }

    private double turns(double hours) {
      return Math.IEEEremainder(hours, periodHours) / periodHours;
    }

    /// Arrivals above the lowest: `|amplitude| (1 ± sin(2π turns))`, written as a square so that it
    /// keeps its relative precision near the lowest.
    private double above(double turns) {
      double quarter = amplitudePerHour < 0 ? -0.25 : 0.25;
      double half = Math.IEEEremainder(turns + quarter, 1) / 2;
      double root = Math.sin(2 * Math.PI * half);
      return 2 * Math.abs(amplitudePerHour) * root * root;
    }
  }
}
