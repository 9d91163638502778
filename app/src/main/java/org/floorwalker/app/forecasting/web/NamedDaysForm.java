package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.planning.forecast.SpecialDay;
import org.jspecify.annotations.Nullable;

/// Days and the name they are given, as it was typed.
final class NamedDaysForm {
  static final String NAME = "special-day";

  /// Longer than any campaign that is unlike its season; a level that stays is no event.
  private static final int MOST_DAYS = 92;

  private final Map<String, String> sent;
  private final LocalDate first;
  private final LocalDate last;
  private final String name;
  private final SpecialDay.Kind kind;
  private final String country;

  /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
  NamedDaysForm(Map<String, String> sent) {
    this.sent = Map.copyOf(sent);
    Typed typed = new Typed(this.sent);
    first = typed.day("date");
    last = Objects.requireNonNullElse(typed.optionalDay("last"), first);
    name = typed.sent("name").strip();
    kind =
        typed.isEmpty("kind")
            ? SpecialDay.Kind.OTHER_EVENT
            : typed.choice("kind", SpecialDay.Kind.class);
    country = typed.optional("country");
    typed.orRefuse();
  }

  /// What is wrong with it.
  Optional<RefusedForm> refused() {
    return Optional.ofNullable(wrong());
  }

  private @Nullable RefusedForm wrong() {
    if (name.isEmpty()) {
      return refused("name", "no-name");
    }
    if (last.isBefore(first)) {
      return refused("last", "name-ends-early");
    }
    return last.isAfter(first.plusDays(MOST_DAYS - 1)) ? refused("last", "name-too-long") : null;
  }

  private RefusedForm refused(String field, String trouble) {
    return new RefusedForm(NAME, field, "forecasting.trouble." + trouble, sent);
  }

  /// The page that shows the form again.
  ForecastWanted page() {
    return ForecastWanted.of("", first);
  }

  ForecastOverride.Days days() {
    return new ForecastOverride.Days(first, last);
  }

  String name() {
    return name;
  }

  SpecialDay.Kind kind() {
    return kind;
  }

  /// The market; empty for all.
  String country() {
    return country;
  }
}
