package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a layer of the planner's did on its days that are over: totals of its hours of a day, with
/// and without it.
///
/// @param layer what was laid over
/// @param days days judged
/// @param came contacts that came
/// @param errorWithout sum over days of the absolute error of the method alone, in contacts
/// @param errorWith the same with the layer
public record OverrideEffect(
    Layer layer, int days, double came, double errorWithout, double errorWith) {

  /// An override, or a known deviation with a factor.
  ///
  /// @param factor what contacts were multiplied by
  /// @param by who entered it
  public record Layer(
      String queue, ForecastOverride.Days days, double factor, String reason, String by) {}

  /// Over the slots on which it held.
  static OverrideEffect of(Layer layer, List<JudgedSlot> slots) {
    Map<LocalDate, JudgedSlot.Contacts> days = new TreeMap<>();
    slots.forEach(slot -> days.merge(slot.day(), slot.contacts(), JudgedSlot.Contacts::plus));
    double came = 0;
    double without = 0;
    double with = 0;
    for (JudgedSlot.Contacts day : days.values()) {
      came += day.came();
      without += Math.abs(day.came() - day.made());
      with += Math.abs(day.came() - day.made() * layer.factor());
    }
    return new OverrideEffect(layer, days.size(), came, without, with);
  }

  public boolean helped() {
    return errorWith < errorWithout;
  }
}
