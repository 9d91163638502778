package org.floorwalker.planning.pay;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// An agreement over time: each entry holds from its day until the next.
public final class PayAgreement {
  private final NavigableMap<LocalDate, PayTerms> terms;

  private PayAgreement(Map<LocalDate, PayTerms> terms) {
    this.terms = new TreeMap<>(terms);
  }

  public static PayAgreement of(Map<LocalDate, PayTerms> termsByFirstDay) {
    return new PayAgreement(termsByFirstDay);
  }

  /// What holds on the day; nothing before the first entry.
  public Optional<PayTerms> findOn(LocalDate day) {
    return Optional.ofNullable(terms.floorEntry(day)).map(Map.Entry::getValue);
  }
}
