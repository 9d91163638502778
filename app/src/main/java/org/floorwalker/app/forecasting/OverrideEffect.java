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

  /// Contacts by which the forecast came closer; negative where the override hurt.
  public double gain() {
    return errorWithout - errorWith;
  }

  public boolean helped() {
    return errorWith < errorWithout;
  }
}
