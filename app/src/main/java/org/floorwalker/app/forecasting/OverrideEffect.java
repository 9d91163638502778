package org.floorwalker.app.forecasting;

import java.util.List;

/// What a layer of the planner's did on its days that are over: totals of its hours of a day, with
/// and without it.
///
/// @param layer what was laid over
/// @param days days judged
/// @param came contacts that came
/// @param errorWithout sum over queues and days of the absolute error of the method alone,
///     in contacts
/// @param errorWith the same with the layer
public record OverrideEffect(
    Layer layer, int days, double came, double errorWithout, double errorWith) {

  /// An override, or a known deviation with a factor; equal ones of several queues are one.
  ///
  /// @param queues codes of the queues it was laid over, by name
  /// @param by who entered it
  public record Layer(List<String> queues, ForecastOverride.Laid laid, String by) {
    public Layer {
      queues = List.copyOf(queues);
    }
  }

  public boolean helped() {
    return errorWith < errorWithout;
  }
}
