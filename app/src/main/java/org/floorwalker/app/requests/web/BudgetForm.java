package org.floorwalker.app.requests.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.WishBudget;
import org.jspecify.annotations.Nullable;

/// The form for how much a group may wish in a month.
final class BudgetForm {
  static final Typed USUAL = new Typed("", 8, 2, 15.0, 14, 20.0);

  private final Words words;

  BudgetForm(Words words) {
    this.words = words;
  }

  /// A budget as it was typed; shares in percent.
  record Typed(
      @Nullable String group,
      @Nullable Integer points,
      @Nullable Integer musts,
      @Nullable Double share,
      @Nullable Integer days,
      @Nullable Double site) {}

  /// Its fields.
  List<Field> form(Locale spoken, List<Field.Choice> teams, Typed typed) {
    return List.of(
        Field.choice("group", "requests.rule.team", teams).value(typed.group()),
        number("points", typed.points()),
        number("musts", typed.musts()),
        number("share", typed.share()),
        number("days", typed.days()),
        number("site", typed.site()));
  }

  private static Field number(String name, @Nullable Number value) {
    return Field.number(name, "requests.budget." + name)
        .help("requests.budget." + name + ".help")
        .value(value == null ? "" : value.toString().replaceFirst("\\.0$", ""));
  }

  /// What was typed, or what is wrong with each field.
  Optional<WishBudget> read(Locale spoken, Typed typed, Map<String, String> errors) {
    check(spoken, "points", typed.points(), 99, errors);
    check(spoken, "musts", typed.musts(), 31, errors);
    check(spoken, "share", typed.share(), 100, errors);
    check(spoken, "days", typed.days(), 365, errors);
    check(spoken, "site", typed.site(), 100, errors);
    return errors.isEmpty()
        ? Optional.of(
            new WishBudget(
                Objects.requireNonNullElse(typed.group(), ""),
                Objects.requireNonNull(typed.points()),
                Objects.requireNonNull(typed.musts()),
                Objects.requireNonNull(typed.share()) / 100,
                Objects.requireNonNull(typed.days()),
                Objects.requireNonNull(typed.site()) / 100))
        : Optional.empty();
  }

  private void check(
      Locale spoken, String field, @Nullable Number value, int most, Map<String, String> errors) {
    if (value == null || !(value.doubleValue() >= 0 && value.doubleValue() <= most)) {
      errors.put(field, words.say(spoken, "requests.rule.wrong-number", 0, most));
    }
  }
}
