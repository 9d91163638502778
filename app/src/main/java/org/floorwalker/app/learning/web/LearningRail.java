package org.floorwalker.app.learning.web;

import org.floorwalker.app.learning.FloorWalking;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room's entries of the rail.
@Configuration(proxyBeanMethods = false)
class LearningRail {
  @Bean
  RailEntry trainingEntry() {
    return RailEntry.of(
            RailGroup.PEOPLE,
            40,
            "learning.rail.training",
            "/training",
            Icon.LEARN,
            Permission.SEE_TRAINING)
        .firstFor(Role.TRAINER);
  }

  @Bean
  RailEntry roundEntry(FloorWalking floor) {
    return RailEntry.of(
            RailGroup.DAY,
            30,
            "learning.rail.round",
            "/training/round",
            Icon.EYE,
            Permission.SIGN_OFF_SKILLS)
        .firstFor(Role.FLOOR_WALKER)
        .counting(viewer -> floor.listOpenCalls(viewer).size());
  }

  @Bean
  RailEntry myTrainingEntry() {
    return RailEntry.of(
        RailGroup.GROW,
        20,
        "learning.rail.mine",
        "/my/training",
        Icon.LEARN,
        Permission.SEE_OWN_DAY);
  }
}
