package org.floorwalker.app.staffing.web;

import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.pages.FirstStep;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.floorwalker.app.staffing.Staffing;
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

  @Bean
  FirstStep needStep(Staffing staffing) {
    return new FirstStep(
        60,
        "staffing.first",
        "/need",
        Permission.SET_GOALS,
        () -> !staffing.listVersions().isEmpty());
  }
}
