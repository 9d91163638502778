package org.floorwalker.app.requests.web;

import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.floorwalker.app.requests.LeaveDecisions;
import org.floorwalker.app.requests.Swaps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Entries of the rail.
@Configuration(proxyBeanMethods = false)
class RequestsRail {
  @Bean
  RailEntry myRequestsEntry() {
    return RailEntry.of(
            RailGroup.DAY,
            25,
            "requests.rail.mine",
            "/my/requests",
            Icon.SWAP,
            Permission.ASK_FOR_CHANGES)
        .over("/my/wishes", "/my/leave-round");
  }

  @Bean
  RailEntry myHoursEntry() {
    return RailEntry.of(
        RailGroup.DAY, 25, "requests.rail.hours", "/my/hours", Icon.WORK, Permission.LEAD_TALKS);
  }

  @Bean
  RailEntry balancesEntry() {
    return RailEntry.of(
        RailGroup.PEOPLE,
        60,
        "requests.balances",
        "/requests/balances",
        Icon.SUN,
        Permission.CHANGE_CONTRACTS);
  }

  @Bean
  RailEntry requestsEntry(LeaveDecisions leave, Swaps swaps) {
    return RailEntry.of(
            RailGroup.PLAN,
            36,
            "requests.rail.requests",
            "/requests",
            Icon.SWAP,
            Permission.DECIDE_REQUESTS)
        .counting(viewer -> leave.countForMe(viewer) + swaps.countForMe(viewer));
  }
}
