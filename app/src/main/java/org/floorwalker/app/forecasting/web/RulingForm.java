package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.RuledDays;
import org.floorwalker.app.platform.pages.Typed;
import org.jspecify.annotations.Nullable;

/// A ruling on days unlike others, as it was typed.
final class RulingForm {
  static final String NAME = "ruling";

  /// A year, such as one of a pandemic, may be left out whole.
  private static final int MOST_DAYS = 400;

  private final Map<String, String> sent;
  private final String queue;
  private final LocalDate first;
  private final LocalDate last;
  private final RuledDays.Ruling ruling;
  private final String reason;

  /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
  RulingForm(Map<String, String> sent) {
    this.sent = Map.copyOf(sent);
    Typed typed = new Typed(this.sent);
    queue = typed.sent("queue");
    first = typed.day("first");
    last = typed.day("last");
    ruling = typed.choice("ruling", RuledDays.Ruling.class);
    reason = typed.sent("reason").strip();
    typed.orRefuse();
  }

  /// What is wrong with it.
  Optional<RefusedForm> refused() {
    return Optional.ofNullable(wrong());
  }

  private @Nullable RefusedForm wrong() {
    if (last.isBefore(first)) {
      return refused("last", "ends-early");
    }
    if (last.isAfter(first.plusDays(MOST_DAYS - 1))) {
      return refused("last", "ruling-too-long");
    }
    return reason.isEmpty() ? refused("reason", "no-reason") : null;
  }

  private RefusedForm refused(String field, String trouble) {
    return new RefusedForm(NAME, field, "forecasting.trouble." + trouble, sent);
  }

  /// The page that shows the form again.
  ForecastWanted page() {
    return ForecastWanted.of(queue, last);
  }

  String queue() {
    return queue;
  }

  ForecastOverride.Days days() {
    return new ForecastOverride.Days(first, last);
  }

  RuledDays.Ruling ruling() {
    return ruling;
  }

  String reason() {
    return reason;
  }
}
