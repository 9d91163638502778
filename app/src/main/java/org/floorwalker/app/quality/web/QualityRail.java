package org.floorwalker.app.quality.web;

import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.floorwalker.app.quality.Evaluations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QualityRail {
  @Bean
  RailEntry qualityEntry(Evaluations evaluations) {
    return RailEntry.of(
            RailGroup.PEOPLE, 25, "quality.rail", "/quality", Icon.BARS, Permission.SEE_OWN_RESULTS)
        .firstFor(Role.QUALITY)
        .counting(evaluations::countWaiting);
  }
}
