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
  public record Trouble(String key, String like) {}
}
