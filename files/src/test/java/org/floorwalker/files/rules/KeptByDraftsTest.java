package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.planning.rules.BoundTerms;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.rules.RuleEntry;
import org.floorwalker.planning.rules.RuleEntry.Severity;
import org.floorwalker.planning.rules.RulesInForce;
import org.junit.jupiter.api.Test;

/// Every hard rule of the book is kept by a draft, and where: in the search's own law, which random
/// rosters hold to the readable rules, or because a stricter number of that law is the same or
/// more. A hard row of another rule fails here until it has a place.
class KeptByDraftsTest {
  /// Hard rules that have their own number in the search (`RuleSettings`): a number of a problem,
  /// of breaks, of Sundays, or of the young (`YoungTerms`), each with its twin in the search's law.
  private static final Set<String> IN_THE_SEARCH =
      Set.of(
          "daily_rest_h",
          "weekly_rest_h",
          "weekly_rest_includes_daily",
          "weekly_avg_max_h",
          "single_week_max_h",
          "day_max_h",
          "breaks",
          "max_consec_days",
          "max_sundays_in_4",
          "rest_must_cover",
          "first_break",
          "breaks_inside",
          "next_sunday_free",
          "young_night",
          "young_day_max_h",
          "young_week_max_h",
          "young_daily_rest_h",
          "young_weekly_rest_h",
          "young_break",
          "young_run");

  /// Hard rules on all of a person's work that `PersonSettings` folds into the numbers above.
  private static final Map<String, String> BY_A_STRICTER_NUMBER =
      Map.of(
          "person_daily_rest_h", "one roster holds one shift a day, its daily rest is no shorter",
          "person_weekly_rest_h", "the roster's weekly rest is no shorter",
          "days_between_days_off", "the roster's longest row is no longer",
          "longest_row_days", "the roster's longest row is no longer",
          "day_norm_h", "most paid time of a shift, and a day holds one",
          "rest_after_long_shift",
              "no shift is so long; after one before the period time is blocked (BoundTerms)");

  private static List<String> homeless(RuleBook book) {
    return book.entries().stream()
        .filter(entry -> entry.force().severity() == Severity.HARD)
        .map(entry -> entry.scope().rule())
        .distinct()
        .filter(rule -> !IN_THE_SEARCH.contains(rule))
        .filter(rule -> !BY_A_STRICTER_NUMBER.containsKey(rule))
        .filter(rule -> !BoundTerms.RULES.contains(rule))
        .toList();
  }

  @Test
  void a01_everyHardRuleHasItsPlace() {
    assertThat(homeless(CountryLaw.BOOK)).isEmpty();
    RuleEntry any = CountryLaw.BOOK.entries().getFirst();
    RuleEntry unknown =
        new RuleEntry(
            new RuleEntry.Scope("NO", "", "hours_of_sleep"),
            "8",
            "h",
            any.validity(),
            any.citation(),
            any.force());
    assertThat(homeless(new RuleBook(List.of(unknown))))
        .as("a rule nobody keeps is found")
        .containsExactly("hours_of_sleep");
  }

  @Test
  void a02_aHardRuleStandsInOnePlaceOnly() {
    Set<String> seen = new HashSet<>();
    assertThat(BoundTerms.RULES).allMatch(seen::add);
    assertThat(BY_A_STRICTER_NUMBER.keySet()).allMatch(seen::add);
    assertThat(IN_THE_SEARCH).allMatch(seen::add);
    assertThat(IN_THE_SEARCH).containsAll(RulesInForce.PROBLEM_RULES);
  }

  /// So that a value that is read nowhere cannot pass for kept: whatever the agreement, each number
  /// of a draft is there and as strict as the row.
  @Test
  void a03_underEveryAgreementTheNumbersAreAsStrictAsTheRows() {
    Map<String, RulesInForce> laws = new LinkedHashMap<>();
    for (String country : CountryLaw.BOOK.countries()) {
      laws.put(country, CountryLaw.BOOK.inForce(country, CountryLaw.DAY));
      for (String agreement : CountryLaw.BOOK.agreements(country)) {
        laws.put(
            country + " " + agreement, CountryLaw.BOOK.inForce(country, agreement, CountryLaw.DAY));
      }
    }
    assertThat(laws).hasSizeGreaterThan(15);
    laws.forEach(
        (name, law) -> {
          var settings = law.bookSettings();
          assertThat(settings.rest().daily())
              .as(name)
              .isGreaterThanOrEqualTo(law.hours("person_daily_rest_h"));
          assertThat(settings.rest().weekly())
              .as(name)
              .isGreaterThanOrEqualTo(law.hours("person_weekly_rest_h"));
          assertThat(settings.days().maxInRow()).as(name).isLessThanOrEqualTo(6);
          if (isHard(law, "day_norm_h")) {
            assertThat(settings.hours().dayPaidMax())
                .as(name)
                .isLessThanOrEqualTo(law.hours("day_norm_h"));
          }
          var young = law.youngSettings();
          assertThat(young.rest().daily())
              .as(name)
              .isGreaterThanOrEqualTo(law.hours("young_daily_rest_h"));
          assertThat(young.rest().weekly())
              .as(name)
              .isGreaterThanOrEqualTo(law.hours("young_weekly_rest_h"));
          assertThat(young.hours().dayPaidMax())
              .as(name)
              .isLessThanOrEqualTo(law.hours("young_day_max_h"));
        });
  }

  private static boolean isHard(RulesInForce law, String rule) {
    return law.find(rule).filter(row -> row.force().severity() == Severity.HARD).isPresent();
  }
}
