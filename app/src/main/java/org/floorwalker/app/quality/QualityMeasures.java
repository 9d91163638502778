package org.floorwalker.app.quality;

import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room counts about persons; it must stand in the register before a contact is drawn.
@Configuration(proxyBeanMethods = false)
public class QualityMeasures {
  private static final int THIRTEEN_MONTHS = 396;

  /// The score of contacts drawn by chance and judged by a scorecard.
  public static final Measure QUALITY_SCORE =
      new Measure(
          "quality-score",
          Set.of(Role.TEAM_LEADER, Role.QUALITY, Role.FLOOR_WALKER),
          THIRTEEN_MONTHS);

  @Bean
  Measure qualityScore() {
    return QUALITY_SCORE;
  }
}
