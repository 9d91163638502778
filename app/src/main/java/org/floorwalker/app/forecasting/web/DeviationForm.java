package org.floorwalker.app.forecasting.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// A known deviation as it was typed.
final class DeviationForm {
  static final String NAME = "deviation";

  private final Map<String, String> sent;
  private final String queue;
  private final LocalDateTime from;
  private final LocalDateTime until;
  private final @Nullable Double percent;
  private final String what;
  private final @Nullable Long replaces;

  /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
  DeviationForm(Map<String, String> sent) {
    this.sent = Map.copyOf(sent);
    Typed typed = new Typed(this.sent);
    queue = typed.optional("queue");
    from = typed.dayAndTime("from");
    until = typed.dayAndTime("until");
    percent = typed.optionalAmount("percent");
    what = typed.sent("what").strip();
    replaces =
        typed.isEmpty(Changing.REPLACES) ? null : (Long) typed.wholeNumber(Changing.REPLACES);
    typed.orRefuse();
  }

  /// What is wrong with it.
  ///
  /// @param zone in which times are typed
  Optional<RefusedForm> refused(ZoneId zone) {
    return Optional.ofNullable(wrong(zone));
  }

  private @Nullable RefusedForm wrong(ZoneId zone) {
    if (what.isEmpty()) {
      return refused("what", "no-reason");
    }
    if (!until.atZone(zone).toInstant().isAfter(from.atZone(zone).toInstant())) {
      return refused("until", "ends-early");
    }
    return percent != null && !Percent.isSound(Percent.factor(percent))
        ? refused("percent", "percent")
        : null;
  }

  /// The form with something wrong in the field.
  RefusedForm refused(String field, String trouble) {
    return new RefusedForm(NAME, field, "forecasting.trouble." + trouble, sent);
  }

  /// The page that shows the form again.
  ForecastWanted page() {
    return ForecastWanted.of(queue, from.toLocalDate());
  }

  /// What is to be written down, once nothing is wrong with it.
  ///
  /// @param zone in which times are typed
  KnownDeviation.Noted noted(ZoneId zone) {
    TimeRange range = TimeRange.of(from.atZone(zone).toInstant(), until.atZone(zone).toInstant());
    Double factor = percent == null ? null : Percent.factor(percent);
    return new KnownDeviation.Noted(queue.isEmpty() ? null : queue, range, factor, what);
  }

  /// Number of the deviation whose place it takes; null for a new one.
  @Nullable Long replaces() {
    return replaces;
  }
}
