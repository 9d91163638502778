package org.floorwalker.app.wellbeing.web;

import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.floorwalker.app.wellbeing.TeamCare;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WellbeingRail {
  @Bean
  RailEntry checkInEntry() {
    return RailEntry.of(
            RailGroup.DAY,
            27,
            "wellbeing.rail.check-in",
            "/check-in",
            Icon.PULSE,
            Permission.SEE_OWN_DAY)
        .over("/home-work", "/pulse");
  }

  @Bean
  RailEntry checkInsEntry(TeamCare care) {
    return RailEntry.of(
            RailGroup.PEOPLE,
            15,
            "wellbeing.rail.check-ins",
            "/check-ins",
            Icon.PULSE,
            Permission.LEAD_TALKS)
        .counting(care::countOpen);
  }
}
