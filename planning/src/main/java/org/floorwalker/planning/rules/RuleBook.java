package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All rules of all countries with the days they are in force. Form is in code, values are data.
///
/// @param entries every row, in the order of the book
public record RuleBook(List<RuleEntry> entries) {
  public RuleBook {
    entries = List.copyOf(entries);
  }

  /// This book with the rows of another after its own, so that of two alike the other's holds.
  public RuleBook with(RuleBook other) {
    return new RuleBook(Stream.concat(entries.stream(), other.entries.stream()).toList());
  }

  /// The law of the country on the day; empty for a country the book does not know.
  public RulesInForce inForce(String country, LocalDate day) {
    return inForce(country, "", day);
  }

  /// The law of the country on the day with the agreement laid over it.
  public RulesInForce inForce(String country, String agreement, LocalDate day) {
    SequencedMap<String, RuleEntry> rules = new LinkedHashMap<>();
    collect(rules, country, "", day);
    if (!agreement.isEmpty()) {
      collect(rules, country, agreement, day);
    }
    return new RulesInForce(country, rules);
  }

  /// Where two rows of one scope overlap in time, the one that came into force later wins.
  private void collect(
      SequencedMap<String, RuleEntry> rules, String country, String agreement, LocalDate day) {
    entries.stream()
        .filter(e -> e.scope().country().equals(country))
        .filter(e -> e.scope().agreement().equals(agreement))
        .filter(e -> e.validity().contains(day))
        .sorted((a, b) -> a.validity().from().compareTo(b.validity().from()))
        .forEach(e -> rules.put(e.scope().rule(), e));
  }

  /// Countries with at least one row.
  public SequencedSet<String> countries() {
    return entries.stream()
        .map(e -> e.scope().country())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Agreements of the country.
  public SequencedSet<String> agreements(String country) {
    return entries.stream()
        .filter(e -> e.scope().country().equals(country) && !e.scope().agreement().isEmpty())
        .map(e -> e.scope().agreement())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
