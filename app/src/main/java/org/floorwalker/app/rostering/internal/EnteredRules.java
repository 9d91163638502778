package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.rostering.HouseRule;
import org.floorwalker.app.rostering.store.HouseRuleStore;
import org.floorwalker.planning.rules.Citation;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.rules.RuleEntry;
import org.springframework.stereotype.Component;

/// Rules entered on pages, in the form of the book. Unit and force are those of the book's own row
/// of the rule: an agreement may change a value, not what a breach means.
@Component
public final class EnteredRules implements LawBook.House {
  private final HouseRuleStore store;

  EnteredRules(HouseRuleStore store) {
    this.store = store;
  }

  @Override
  public List<RuleEntry> rows(RuleBook book) {
    return store.listStanding().stream().flatMap(rule -> entry(book, rule).stream()).toList();
  }

  /// The row of the book a rule entered becomes; empty when the book does not know the rule.
  public static Optional<RuleEntry> entry(RuleBook book, HouseRule rule) {
    return book.entries().stream()
        .filter(entry -> entry.scope().rule().equals(rule.rule()))
        .sorted((a, b) -> Boolean.compare(isOf(b, rule), isOf(a, rule)))
        .findFirst()
        .map(
            model ->
                new RuleEntry(
                    new RuleEntry.Scope(rule.country(), rule.agreement(), rule.rule()),
                    rule.value(),
                    model.unit(),
                    new RuleEntry.Validity(rule.from(), null),
                    new Citation(rule.legalBasis(), "", Citation.Status.UNVERIFIED),
                    model.force()));
  }

  private static boolean isOf(RuleEntry entry, HouseRule rule) {
    return entry.scope().country().equals(rule.country());
  }

  @Override
  public Optional<String> agreement(String country, LocalDate day) {
    return store.findChoice(country, day);
  }

  @Override
  public Optional<String> agreementOfSite(String site, LocalDate day) {
    return store.findChoiceOfSite(site, day);
  }
}
