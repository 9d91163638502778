package org.floorwalker.app.intraday.web;

import org.floorwalker.app.intraday.DayRepairs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room's entries of the rail.
@Configuration(proxyBeanMethods = false)
class IntradayRail {
  @Bean
  RailEntry replayEntry() {
    return RailEntry.of(
        RailGroup.PLAN, 60, "intraday.rail", "/replay", Icon.SWAP, Permission.MAKE_SCHEDULES);
  }

  @Bean
  RailEntry shadowEntry() {
    return RailEntry.of(
        RailGroup.PLAN, 65, "intraday.shadow", "/shadow", Icon.SHIFTS, Permission.MAKE_SCHEDULES);
  }

  @Bean
  RailEntry repairEntry(DayRepairs repairs) {
    return RailEntry.of(
            RailGroup.DAY,
            40,
            "intraday.repair.rail",
            "/repair",
            Icon.PULSE,
            Permission.DECIDE_REQUESTS)
        .counting(repairs::countOpen);
  }
}
