package org.floorwalker.app.pay.web;

import org.floorwalker.app.pay.TimeReports;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Entries of the rail.
@Configuration(proxyBeanMethods = false)
class PayRail {
  @Bean
  RailEntry myTimeEntry() {
    return RailEntry.of(
        RailGroup.DAY, 27, "pay.rail.mine", "/my/time", Icon.WORK, Permission.ASK_FOR_CHANGES);
  }

  @Bean
  RailEntry teamTimeEntry(TimeReports reports) {
    return RailEntry.of(
            RailGroup.PEOPLE, 62, "pay.rail.team", "/time", Icon.WORK, Permission.APPROVE_TIME)
        .counting(reports::countForMe);
  }

  @Bean
  RailEntry payMonthsEntry() {
    return RailEntry.of(
        RailGroup.PEOPLE, 64, "pay.rail.months", "/time/months", Icon.PAPER, Permission.KEEP_PAY);
  }
}
