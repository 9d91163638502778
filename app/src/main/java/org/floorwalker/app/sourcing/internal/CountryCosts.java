package org.floorwalker.app.sourcing.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.versions.Shipped;
import org.floorwalker.planning.sourcing.HourCost;
import org.springframework.stereotype.Component;

/// Estimates of what an hour costs in each country, with where they come from. They stand until
/// somebody confirms what holds for the site.
@Component
public final class CountryCosts {
  private final Map<String, CountryCost> byCountry =
      Shipped.read("/sourcing/hour-costs.json", CountryCost.class).stream()
          .collect(Collectors.toMap(CountryCost::country, Function.identity()));

  /// @param country two letters
  /// @param source where the figures come from and which are estimated, in English
  public record CountryCost(
      String country,
      String currency,
      double monthlyPay,
      double statutory,
      double other,
      double paidHours,
      String source) {

    /// Running costs are not known.
    public HourCost hour() {
      return new HourCost(monthlyPay, statutory, other, 0, paidHours);
    }
  }

  public Optional<CountryCost> find(String country) {
    return Optional.ofNullable(byCountry.get(country));
  }
}
