package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.RuledDays;
import org.floorwalker.app.platform.pages.Typed;
import org.jspecify.annotations.Nullable;

/// What the address of the forecast page asks for.
final class ForecastAddress {
  private static final int MOST_WEEKS = 57;

  private final Map<String, String> asked;
  private final Typed typed;

  ForecastAddress(Map<String, String> asked) {
    this.asked = Map.copyOf(asked);
    typed = new Typed(this.asked);
  }

  /// What is to be shown.
  ///
  /// @throws org.floorwalker.app.platform.pages.Mistyped when the address holds what is none
  ForecastWanted wanted() {
    int weeks =
        typed.isEmpty("weeks")
            ? ForecastWanted.WEEKS
            : typed.number("weeks", Integer.MIN_VALUE, Integer.MAX_VALUE);
    ForecastWanted wanted =
        new ForecastWanted(
            id("version"),
            asked.get("queue"),
            Math.clamp(weeks, 1, MOST_WEEKS),
            typed.optionalDay("day"),
            asked.getOrDefault("rest", "").equals("true"),
            id("other"));
    typed.orRefuse();
    return wanted;
  }

  private @Nullable Long id(String field) {
    return typed.isEmpty(field) ? null : (Long) typed.id(field);
  }

  /// The form that is to stand open on the page.
  ///
  /// @param zone in which times are typed
  /// @throws org.floorwalker.app.platform.pages.Mistyped when the address holds what is none
  OpenForm form(ForecastView page, ZoneId zone) {
    Changing.Wanted changing = new Changing.Wanted(ids("change"), id("deviation"), zone, ruled());
    LocalDate naming = typed.optionalDay("name");
    typed.orRefuse();
    return new OpenForm(null, changing.in(page).orElse(null), naming);
  }

  private List<Long> ids(String field) {
    return Changing.ids(typed, field, asked.getOrDefault(field, ""));
  }

  private Changing.@Nullable Ruled ruled() {
    LocalDate from = typed.optionalDay("from");
    LocalDate until = typed.optionalDay("until");
    return typed.isEmpty("ruling") || from == null || until == null
        ? null
        : new Changing.Ruled(typed.choice("ruling", RuledDays.Ruling.class), from, until);
  }
}
