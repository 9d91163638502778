package org.floorwalker.app.briefing.web;

import org.floorwalker.app.briefing.SituationReports;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BriefingRail {
  @Bean
  RailEntry morningEntry() {
    return RailEntry.of(
            RailGroup.DAY,
            5,
            "briefing.rail.morning",
            "/morning",
            Icon.SUN,
            Permission.SEE_TEAM_RESULTS)
        .showingPlace()
        .firstFor(Role.TEAM_LEADER);
  }

  @Bean
  RailEntry situationReportEntry() {
    return RailEntry.of(
            RailGroup.DAY,
            20,
            "briefing.rail.report",
            "/situation-report",
            Icon.PAPER,
            Permission.SEND_SITUATION_REPORT)
        .firstFor(Role.TRAFFIC_OFFICER)
        .showingPlace();
  }

  @Bean
  RailEntry serviceEntry() {
    return RailEntry.of(
        RailGroup.DAY, 22, "briefing.rail.service", "/results", Icon.BARS, Permission.SEE_REPORTS);
  }

  @Bean
  RailEntry newsEntry(SituationReports reports) {
    return RailEntry.of(
            RailGroup.DAY,
            25,
            "briefing.rail.news",
            "/team-news",
            Icon.PAPER,
            Permission.SEE_OWN_DAY)
        .counting(viewer -> reports.hasUnread(viewer) ? 1 : 0);
  }

  @Bean
  RailEntry resultsEntry() {
    return RailEntry.of(
        RailGroup.DAY,
        30,
        "briefing.rail.results",
        "/my-results",
        Icon.RESULTS,
        Permission.SEE_OWN_RESULTS);
  }
}
