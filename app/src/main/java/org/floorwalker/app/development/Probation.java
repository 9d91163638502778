package org.floorwalker.app.development;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Placement.Tenure;
import org.floorwalker.app.platform.versions.Shipped;

/// How long a probation lasts where a contract says nothing of its own: the longest the country's
/// law or general agreement allows, so that the talk comes before it is too late. The values, each
/// with its source, stand in `/talks/probation.json`.
///
/// @param country code such as `NO`
/// @param months from the first day
/// @param ofFixedTerm most of a contract with an end that it may take, 1 where no law says less
/// @param source act and article
public record Probation(String country, int months, double ofFixedTerm, String source) {
  /// Elsewhere: six months, Directive (EU) 2019/1152, article 8 (1).
  private static final int MONTHS_ELSEWHERE = 6;

  private static final Map<String, Probation> ALL =
      Shipped.read("/talks/probation.json", Probation.class).stream()
          .collect(Collectors.toUnmodifiableMap(Probation::country, Function.identity()));

  public static Probation in(String country) {
    return ALL.getOrDefault(country, new Probation(country, MONTHS_ELSEWHERE, 1, ""));
  }

  /// Its last day: by the months the contract names, or else by law. A Norwegian contract from
  /// 1 January to 30 April has its probation until 1 March.
  public LocalDate lastDay(Tenure tenure) {
    LocalDate since = tenure.since();
    Integer agreed = tenure.probationMonths();
    if (agreed != null) {
      return since.plusMonths(agreed).minusDays(1);
    }
    LocalDate longest = since.plusMonths(months).minusDays(1);
    LocalDate until = tenure.until();
    if (until == null || ofFixedTerm == 1) {
      return longest;
    }
    long days = ChronoUnit.DAYS.between(since, until.plusDays(1));
    LocalDate share = since.plusDays((long) (days * ofFixedTerm)).minusDays(1);
    return share.isBefore(longest) ? share : longest;
  }
}
