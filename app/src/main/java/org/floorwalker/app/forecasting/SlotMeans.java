package org.floorwalker.app.forecasting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// The contacts of a queue's day as the method made them, slot by slot.
///
/// @param start when the first slot begins
/// @param means contacts of each; `NaN` between two open stretches
@SuppressWarnings("ArrayRecordComponent")
public record SlotMeans(DayFactors.OfDay of, Instant start, Duration slot, float[] means) {
  String queue() {
    return of.queue();
  }

  LocalDate day() {
    return of.day();
  }

  /// Contacts of the slots that begin in the hours, as they are to be used.
  double contacts(InForce laid, ForecastOverride.When when) {
    double contacts = 0;
    for (int i = 0; i < means.length; i++) {
      Instant at = start.plus(slot.multipliedBy(i));
      if (!Float.isNaN(means[i]) && when.contains(at.atZone(laid.zone()).toLocalDateTime())) {
        contacts += means[i] * laid.factor(at);
      }
    }
    return contacts;
  }

  /// What the day is multiplied by; 1 where nothing was forecast.
  double factor(InForce laid) {
    double made = 0;
    double used = 0;
    for (int i = 0; i < means.length; i++) {
      if (!Float.isNaN(means[i])) {
        made += means[i];
        used += means[i] * laid.factor(start.plus(slot.multipliedBy(i)));
      }
    }
    return made == 0 ? 1 : used / made;
  }
}
