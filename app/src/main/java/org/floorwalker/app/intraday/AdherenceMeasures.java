package org.floorwalker.app.intraday;

import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room counts about persons; it must stand in the register first.
@Configuration(proxyBeanMethods = false)
public class AdherenceMeasures {
  private static final int THIRTEEN_MONTHS = 396;

  /// Planned time at the desk and at rest that was lived as planned.
  public static final Measure ADHERENCE =
      new Measure("adherence", Set.of(Role.TEAM_LEADER), THIRTEEN_MONTHS);

  @Bean
  Measure adherence() {
    return ADHERENCE;
  }
}
