package org.floorwalker.app.forecasting.web;

import java.util.List;
import org.floorwalker.app.forecasting.NeedBeside;
import org.jspecify.annotations.Nullable;

/// What stands beside a forecast.
///
/// @param weeks which whole weeks are high and which low
/// @param laid overrides in force
/// @param compared another version, null for none
/// @param overrides whether those of the last 13 weeks helped
/// @param need what the forecast leads to, null when no need was made from it or may be seen
public record BesideForecast(
    List<LoadWeek> weeks,
    List<OverrideRow> laid,
    @Nullable Comparison compared,
    OverridesJudged overrides,
    NeedBeside.@Nullable Told need) {
  public BesideForecast {
    weeks = List.copyOf(weeks);
    laid = List.copyOf(laid);
  }
}
