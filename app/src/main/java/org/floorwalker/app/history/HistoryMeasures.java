package org.floorwalker.app.history;

import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room can count about a person.
@Configuration(proxyBeanMethods = false)
public class HistoryMeasures {
  /// Contacts taken and the time spent with them, of one day.
  static final Measure CONTACTS_AND_TIMES =
      new Measure("contacts-and-times", Set.of(Role.TEAM_LEADER), 400);

  @Bean
  Measure contactsAndTimes() {
    return CONTACTS_AND_TIMES;
  }
}
