package org.floorwalker.app.sourcing;

import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.planning.sourcing.HourCost;
import org.floorwalker.planning.sourcing.Offer;
import org.jspecify.annotations.Nullable;

/// What an hour of work costs at a site.
///
/// @param site code of the site
/// @param currency three letters in which `hour` is told
/// @param rate what one unit of it is worth in the currency in which sites are compared
/// @param lost share of paid time that is not at the desk
/// @param source where an estimate comes from, in English; empty once confirmed
/// @param confirmed by whom and when; null for the country's estimate
public record SiteCost(
    String site,
    String currency,
    double rate,
    HourCost hour,
    double lost,
    String source,
    @Nullable Made confirmed) {

  public boolean isConfirmed() {
    return confirmed != null;
  }

  /// The cost in the currency in which sites are compared.
  public HourCost compared() {
    return hour.times(rate);
  }

  public Offer.OwnPeople offer() {
    return new Offer.OwnPeople(compared(), lost);
  }
}
