package org.floorwalker.app.sourcing.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.sourcing.SiteCost;
import org.floorwalker.planning.sourcing.HourCost;

/// What an hour costs at a site, as people write it; shares in per cent.
final class CostForm {
  private static final double WHOLE = 100;
  private static final double MOST_PAY = 100_000_000;
  private static final double MOST_ON_TOP = 200;
  private static final double MOST_HOURS = 250;
  private static final double MOST_LOST = 90;
  private static final double LEAST_RATE = 0.000001;
  private static final double MOST_RATE = 1_000_000;

  private CostForm() {}

  static List<Field> fields() {
    return List.of(
        Field.text("currency", "sourcing.cost.currency").help("sourcing.cost.currency.help"),
        Field.text("rate", "sourcing.cost.rate").help("sourcing.cost.rate.help"),
        Field.text("pay", "sourcing.cost.pay"),
        Field.text("statutory", "sourcing.cost.statutory"),
        Field.text("other", "sourcing.cost.other").help("sourcing.cost.other.help"),
        Field.text("running", "sourcing.cost.running").help("sourcing.cost.running.help"),
        Field.text("hours", "sourcing.cost.hours"),
        Field.text("lost", "sourcing.cost.lost").help("sourcing.cost.lost.help"));
  }

  /// The fields with what is known.
  static List<Field> fields(SiteCost cost) {
    Map<String, String> values =
        Map.of(
            "currency", cost.currency(),
            "rate", Decimal.text(cost.rate()),
            "pay", Decimal.text(cost.hour().monthlyPay()),
            "statutory", Decimal.text(cost.hour().statutory() * WHOLE),
            "other", Decimal.text(cost.hour().other() * WHOLE),
            "running", Decimal.text(cost.hour().running()),
            "hours", Decimal.text(cost.hour().paidHours()),
            "lost", Decimal.text(cost.lost() * WHOLE));
    return fields().stream().map(field -> field.value(values.get(field.name()))).toList();
  }

  /// What was typed; to be used only when everything in it is right.
  static SiteCost read(String site, Typed typed) {
    String currency = typed.text("currency", 3).toUpperCase(Locale.ROOT);
    typed.check("currency", currency.matches("[A-Z]{3}"), "sourcing.cost.currency.help");
    return new SiteCost(
        site,
        currency,
        typed.amount("rate", LEAST_RATE, MOST_RATE),
        new HourCost(
            typed.amount("pay", 0, MOST_PAY),
            typed.amount("statutory", 0, MOST_ON_TOP) / WHOLE,
            typed.amount("other", 0, MOST_ON_TOP) / WHOLE,
            typed.amount("running", 0, MOST_PAY),
            typed.amount("hours", 1, MOST_HOURS)),
        typed.amount("lost", 0, MOST_LOST) / WHOLE,
        "",
        null);
  }
}
