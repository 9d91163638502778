package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.rostering.HouseRule;
import org.floorwalker.app.rostering.store.HouseRuleStore.Choice;
import org.floorwalker.planning.rules.RulesInForce;
import org.jspecify.annotations.Nullable;

/// Rules in force in a country on a day, and what the house has laid over them.
///
/// @param agreement the one that holds, empty for the law alone
/// @param rules what holds
/// @param entered rules of the house, newest first
/// @param chosen which agreement was chosen when, newest first
/// @param trouble why the last entry was not taken
public record AgreementView(
    String country,
    LocalDate day,
    Choices choices,
    String agreement,
    RulesInForce rules,
    List<HouseRule> entered,
    List<Choice> chosen,
    @Nullable Trouble trouble) {
  /// The value by which a site follows its country again; no agreement can have the name.
  public static final String AS_THE_COUNTRY = "=";

  public AgreementView {
    entered = List.copyOf(entered);
    chosen = List.copyOf(chosen);
  }

  /// What the forms offer.
  ///
  /// @param sites of the country shown
  public record Choices(
      List<String> countries, List<String> sites, List<String> agreements, List<String> rules) {
    public Choices {
      countries = List.copyOf(countries);
      sites = List.copyOf(sites);
      agreements = List.copyOf(agreements);
      rules = List.copyOf(rules);
    }
  }

  /// @param key key of the sentence
  /// @param like values of the book for comparison
  /// @param typed the rule as it was typed, null when the trouble is with something else
  public record Trouble(String key, String like, @Nullable HouseRule typed) {}

  /// What stands in the form of a rule: what was refused, to be mended, else nothing.
  public Typed typed() {
    HouseRule typed = trouble == null ? null : trouble.typed();
    return typed == null
        ? new Typed("", "", "", "", day)
        : new Typed(
            typed.agreement(), typed.rule(), typed.value(), typed.legalBasis(), typed.from());
  }

  /// The fields of a rule.
  public record Typed(String agreement, String rule, String value, String basis, LocalDate from) {}
}
