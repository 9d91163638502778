package org.floorwalker.app.platform.measures;

import java.util.Map;

/// How long before a control measure begins the staff must have been told, by country.
///
/// Sources (read November 2026): Denmark, agreement DA/LO (FH) on control measures: six weeks;
/// Poland, Labour Code article 22(2) § 7 and 22(3): two weeks. Elsewhere the law says "as early as
/// possible" (Norway, aml § 9-2) or sets no number; two weeks are the product's own least.
final class Notice {
  private static final Map<String, Integer> DAYS = Map.of("DK", 42, "PL", 14);
  private static final int ELSEWHERE = 14;

  private Notice() {}

  static int days(String country) {
    return DAYS.getOrDefault(country, ELSEWHERE);
  }
}
