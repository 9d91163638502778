package org.floorwalker.app.forecasting;

/// What an override did on its days that are over: day totals with and without it.
///
/// @param override the override
/// @param days days judged
/// @param came contacts that came
/// @param errorWithout sum over days of the absolute error of the method alone, in contacts
/// @param errorWith the same with the override laid over
public record OverrideEffect(
    ForecastOverride override, int days, double came, double errorWithout, double errorWith) {
  static OverrideEffect none(ForecastOverride override) {
    return new OverrideEffect(override, 0, 0, 0, 0);
  }

  /// The same with a day more.
  ///
  /// @param actual contacts that came
  /// @param made contacts the method alone forecast
  OverrideEffect plusDay(double actual, double made) {
    return new OverrideEffect(
        override,
        days + 1,
        came + actual,
        errorWithout + Math.abs(actual - made),
        errorWith + Math.abs(actual - made * override.factor()));
  }

  public boolean helped() {
    return errorWith < errorWithout;
  }
}
