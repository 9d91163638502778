package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.platform.pages.Typed;
import org.jspecify.annotations.Nullable;

/// An override as it was typed.
///
/// How much is laid over is per cent, or the contacts that the queues come to on all the days in
/// all; where hours are given, the contacts of these hours alone.
final class OverrideForm {
  static final String NAME = "override";

  /// The hours of an override begin and end on the quarter hour, as slots do.
  private static final int QUARTER_MINUTES = 15;

  private static final int LONGEST = 10_000;

  private final Map<String, String> sent;
  private final Typed typed;
  private final LocalDate first;
  private final LocalDate last;
  private final LocalTime from;
  private final LocalTime until;
  private final @Nullable Double percent;
  private final @Nullable Double contacts;
  private final @Nullable Long version;
  private final List<Long> replaces;

  /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
  OverrideForm(Map<String, String> sent) {
    this.sent = Map.copyOf(sent);
    typed = new Typed(this.sent);
    typed.text("queue", LONGEST);
    first = typed.day("first");
    last = typed.day("last");
    from = time("from");
    until = time("until");
    percent = typed.optionalAmount("percent");
    contacts = typed.optionalAmount("contacts");
    version = ids("version").stream().findFirst().orElse(null);
    replaces = ids(Changing.REPLACES);
    typed.orRefuse();
  }

  /// Midnight when nothing was typed: the day from its start, or to its end.
  private LocalTime time(String field) {
    return typed.isEmpty(field) ? LocalTime.MIDNIGHT : typed.time(field);
  }

  private List<Long> ids(String field) {
    return Changing.ids(typed, field, text(field));
  }

  private String text(String field) {
    return sent.getOrDefault(field, "").strip();
  }

  /// What is wrong with it before anything is reckoned.
  Optional<RefusedForm> refused() {
    return Optional.ofNullable(wrong());
  }

  private @Nullable RefusedForm wrong() {
    if (last.isBefore(first)) {
      return refused("last", "ends-early");
    }
    if (!isQuarter(from) || !isQuarter(until)) {
      return refused(isQuarter(from) ? "until" : "from", "quarter");
    }
    if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
      return refused("until", "hours-end-early");
    }
    if ((percent == null) == (contacts == null)) {
      return refused("percent", "one-amount");
    }
    return text("reason").isEmpty() ? refused("reason", "no-reason") : null;
  }

  private static boolean isQuarter(LocalTime time) {
    return time.getMinute() % QUARTER_MINUTES == 0;
  }

  /// The form with something wrong in the field.
  RefusedForm refused(String field, String trouble) {
    return new RefusedForm(NAME, field, "forecasting.trouble." + trouble, sent);
  }

  /// The factor, when it is one that nobody would take for a slip of the hand.
  ///
  /// @param expected contacts of the days and hours without it
  Optional<Double> factor(double expected) {
    return Optional.of(
            percent != null
                ? Percent.factor(percent)
                : contacts == null || expected <= 0 ? 0 : contacts / expected)
        .filter(Percent::isSound);
  }

  /// The form with an amount that cannot be.
  RefusedForm refusedAmount() {
    String field = percent == null ? "contacts" : "percent";
    return refused(field, field);
  }

  ForecastOverride.When when() {
    return new ForecastOverride.When(
        new ForecastOverride.Days(first, last), ForecastOverride.Hours.of(from, until));
  }

  ForecastOverride.Laid laid(double factor) {
    return new ForecastOverride.Laid(when(), factor, text("reason"));
  }

  /// The queue's code, a group's address or that of all.
  String queue() {
    return text("queue");
  }

  LocalDate first() {
    return first;
  }

  /// The version that is looked at; null for the newest.
  @Nullable Long version() {
    return version;
  }

  /// Numbers of overrides that are taken back; then only their queues count.
  List<Long> replaces() {
    return replaces;
  }
}
