package org.floorwalker.app.rostering;

import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room counts about people.
@Configuration(proxyBeanMethods = false)
public class RosteringMeasures {
  private static final int A_YEAR = 366;

  /// Evenings, weekends, holidays and late changes; seen by the person alone.
  public static final Measure FAIRNESS = new Measure("fairness", Set.of(), A_YEAR);

  /// Planned time with customers as a share of paid time; seen by those who can change the plan.
  public static final Measure PLANNED_CUSTOMER_TIME =
      new Measure("planned-customer-time", Set.of(Role.PLANNER, Role.TEAM_LEADER), A_YEAR);

  @Bean
  Measure plannedCustomerTime() {
    return PLANNED_CUSTOMER_TIME;
  }

  @Bean
  Measure fairness() {
    return FAIRNESS;
  }
}
