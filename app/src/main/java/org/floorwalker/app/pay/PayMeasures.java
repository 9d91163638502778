package org.floorwalker.app.pay;

import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room counts about people.
@Configuration(proxyBeanMethods = false)
public class PayMeasures {
  /// Denmark asks for five years after the period; the longest of the countries is kept.
  private static final int FIVE_YEARS = 5 * 366;

  /// Hours worked, by day, with what they are paid as.
  public static final Measure WORKED_HOURS =
      new Measure(
          "worked-hours",
          Set.of(Role.TEAM_LEADER, Role.PLANNER, Role.PEOPLE, Role.ADMINISTRATOR),
          FIVE_YEARS);

  @Bean
  Measure workedHours() {
    return WORKED_HOURS;
  }
}
