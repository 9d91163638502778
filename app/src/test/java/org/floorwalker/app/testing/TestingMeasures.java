package org.floorwalker.app.testing;

import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A measure that only tests know.
@Configuration(proxyBeanMethods = false)
public class TestingMeasures {
  public static final Measure PACE = new Measure("testing-pace", Set.of(Role.TEAM_LEADER), 396);

  @Bean
  Measure testingPace() {
    return PACE;
  }
}
