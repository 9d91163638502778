package org.floorwalker.app.rostering.web;

import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.pages.FirstStep;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.Rostering;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Entries of the rail.
@Configuration(proxyBeanMethods = false)
class RosteringRail {
  @Bean
  FirstStep publishStep(Rostering rostering) {
    return new FirstStep(
        70,
        "rostering.first",
        "/schedule",
        Permission.MAKE_SCHEDULES,
        () -> rostering.findPublishedUntil().isPresent());
  }

  @Bean
  RailEntry myDayEntry() {
    return RailEntry.of(
            RailGroup.DAY, 10, "rostering.rail.my-day", "/my", Icon.PERSON, Permission.SEE_OWN_DAY)
        .firstFor(Role.AGENT);
  }

  @Bean
  RailEntry myScheduleEntry(Messages messages) {
    return RailEntry.of(
            RailGroup.DAY,
            20,
            "rostering.rail.my-schedule",
            "/my/schedule",
            Icon.SHIFTS,
            Permission.SEE_OWN_DAY)
        .counting(messages::countNew)
        .over("/my/month", "/my/team", "/my/fairness");
  }

  @Bean
  RailEntry activitiesEntry() {
    return RailEntry.of(
        RailGroup.PLAN,
        35,
        "rostering.activities",
        "/activities",
        Icon.TALK,
        Permission.MAKE_SCHEDULES);
  }

  @Bean
  RailEntry libraryEntry() {
    return RailEntry.of(
        RailGroup.PLAN, 36, "rostering.library", "/library", Icon.STEPS, Permission.MAKE_SCHEDULES);
  }

  @Bean
  RailEntry agreementsEntry() {
    return RailEntry.of(
        RailGroup.TRUST,
        30,
        "rostering.agreements",
        "/agreements",
        Icon.SHIELD,
        Permission.SEE_SCHEDULES);
  }

  @Bean
  RailEntry scheduleEntry() {
    return RailEntry.of(
            RailGroup.PLAN,
            30,
            "rostering.rail.schedule",
            "/schedule",
            Icon.SHIFTS,
            Permission.SEE_SCHEDULES)
        .firstFor(Role.PLANNER, Role.REPRESENTATIVE);
  }
}
