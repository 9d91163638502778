package org.floorwalker.app.wellbeing;

import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room keeps about persons; it must stand in the register first.
@Configuration(proxyBeanMethods = false)
public class WellbeingMeasures {
  private static final int THREE_MONTHS = 92;

  /// How somebody says they are, and since when nobody was in touch with them. Where it is not
  /// registered nobody is asked and nothing is counted; what somebody lacks can be said anywhere.
  public static final Measure CHECK_IN =
      new Measure("check-in", Set.of(Role.TEAM_LEADER), THREE_MONTHS);

  @Bean
  Measure checkIn() {
    return CHECK_IN;
  }
}
