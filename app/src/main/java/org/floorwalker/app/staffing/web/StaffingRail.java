package org.floorwalker.app.staffing.web;

import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room's entry of the rail.
@Configuration(proxyBeanMethods = false)
class StaffingRail {
  @Bean
  RailEntry needEntry() {
    return RailEntry.of(
            RailGroup.PLAN, 20, "staffing.rail", "/need", Icon.STEPS, Permission.SEE_NEED)
        .firstFor(Role.HEAD)
        .showingPlace();
  }
}
