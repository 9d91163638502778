package org.floorwalker.app.briefing;

import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room shows about persons; each must stand in the register first.
@Configuration(proxyBeanMethods = false)
public class PersonMeasures {
  private static final int THIRTEEN_MONTHS = 396;

  /// Mean talk, hold and wrap-up of a day's contacts, in seconds.
  public static final Measure HANDLE_TIME =
      new Measure("handle-time", Set.of(Role.TEAM_LEADER), THIRTEEN_MONTHS);

  /// Contacts taken on a day.
  public static final Measure ANSWERED =
      new Measure("contacts-answered", Set.of(Role.TEAM_LEADER), THIRTEEN_MONTHS);

  /// Handling ÷ time at work, all channels together: the load a person carries.
  public static final Measure CUSTOMER_TIME =
      new Measure("customer-time", Set.of(Role.TEAM_LEADER), THIRTEEN_MONTHS);

  @Bean
  Measure handleTime() {
    return HANDLE_TIME;
  }

  @Bean
  Measure contactsAnswered() {
    return ANSWERED;
  }

  @Bean
  Measure customerTime() {
    return CUSTOMER_TIME;
  }
}
