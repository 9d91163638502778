package org.floorwalker.app.development.web;

import org.floorwalker.app.development.Proposals;
import org.floorwalker.app.development.TalkList;
import org.floorwalker.app.development.Vacancies;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DevelopmentRail {
  @Bean
  RailEntry talksEntry(TalkList talks) {
    return RailEntry.of(
            RailGroup.PEOPLE,
            20,
            "development.rail.talks",
            "/talks",
            Icon.TALK,
            Permission.HAVE_TALKS)
        .counting(talks::countWaiting);
  }

  @Bean
  RailEntry listeningEntry() {
    return RailEntry.of(
        RailGroup.PEOPLE,
        27,
        "development.rail.listening",
        "/listening",
        Icon.EYE,
        Permission.HAVE_TALKS);
  }

  @Bean
  RailEntry goalsEntry() {
    return RailEntry.of(
        RailGroup.GROW, 20, "development.rail.goals", "/goals", Icon.STEPS, Permission.HAVE_TALKS);
  }

  @Bean
  RailEntry careersEntry(Vacancies vacancies) {
    return RailEntry.of(
            RailGroup.GROW,
            30,
            "development.rail.careers",
            "/careers",
            Icon.PERSON,
            Permission.HAVE_TALKS)
        .counting(vacancies::countWaiting);
  }

  @Bean
  RailEntry proposalsEntry(Proposals proposals) {
    return RailEntry.of(
            RailGroup.PEOPLE,
            30,
            "development.rail.proposals",
            "/proposals",
            Icon.PAPER,
            Permission.HAVE_TALKS)
        .counting(viewer -> proposals.owed(viewer).overdue());
  }
}
