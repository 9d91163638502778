package org.floorwalker.app.people.web;

import org.floorwalker.app.people.store.FirstStepStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.pages.FirstStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a new installation needs of this room.
@Configuration(proxyBeanMethods = false)
class PeopleFirstSteps {
  private static final String IMPORTS = "/imports";

  @Bean
  FirstStep organisationStep(FirstStepStore store) {
    return new FirstStep(
        10,
        "people.first.organisation",
        IMPORTS,
        Permission.IMPORT_HISTORY,
        store::hasOrganisation);
  }

  @Bean
  FirstStep peopleStep(FirstStepStore store) {
    return new FirstStep(
        20, "people.first.people", IMPORTS, Permission.IMPORT_HISTORY, store::hasPeople);
  }
}
