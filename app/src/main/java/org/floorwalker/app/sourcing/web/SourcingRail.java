package org.floorwalker.app.sourcing.web;

import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room's entry of the rail.
@Configuration(proxyBeanMethods = false)
class SourcingRail {
  @Bean
  RailEntry sourcingEntry() {
    return RailEntry.of(
        RailGroup.PLAN, 72, "sourcing.rail", "/sourcing", Icon.PAPER, Permission.SEE_COSTS);
  }
}
