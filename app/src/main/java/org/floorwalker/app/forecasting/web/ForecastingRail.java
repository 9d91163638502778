package org.floorwalker.app.forecasting.web;

import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.pages.FirstStep;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room's entry of the rail.
@Configuration(proxyBeanMethods = false)
class ForecastingRail {
  @Bean
  RailEntry forecastEntry() {
    return RailEntry.of(
            RailGroup.PLAN,
            10,
            "forecasting.rail",
            "/forecast",
            Icon.FORECAST,
            Permission.SEE_FORECASTS)
        .firstFor(Role.CLIENT, Role.ADVISER)
        .showingPlace();
  }

  @Bean
  FirstStep forecastStep(Forecasting forecasting) {
    return new FirstStep(
        50,
        "forecasting.first",
        "/forecast",
        Permission.MAKE_FORECASTS,
        () -> forecasting.listVersions().stream().anyMatch(ForecastVersion::isApproved));
  }
}
