package org.floorwalker.app.callout.web;

import org.floorwalker.app.callout.MyOffers;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Entries of the rail.
@Configuration(proxyBeanMethods = false)
class CalloutRail {
  @Bean
  RailEntry callOutEntry() {
    return RailEntry.of(
        RailGroup.PLAN, 38, "callout.rail.desk", "/callouts", Icon.TALK, Permission.CALL_OUT);
  }

  @Bean
  RailEntry myOffersEntry(MyOffers offers) {
    return RailEntry.of(
            RailGroup.DAY,
            26,
            "callout.rail.mine",
            "/my/offers",
            Icon.TALK,
            Permission.ASK_FOR_CHANGES)
        .counting(offers::countMine);
  }
}
