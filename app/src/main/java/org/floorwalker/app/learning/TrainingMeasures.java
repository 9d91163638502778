package org.floorwalker.app.learning;

import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the room counts about a person.
@Configuration(proxyBeanMethods = false)
public class TrainingMeasures {
  /// Five years: as long as a supervisor may ask who was trained.
  private static final int KEPT_DAYS = 5 * 365 + 1;

  /// Attempts, scores and times of a person's training.
  public static final Measure RECORD =
      new Measure(
          "training-record",
          Set.of(
              Role.TEAM_LEADER,
              Role.TRAINER,
              Role.FLOOR_WALKER,
              Role.QUALITY,
              Role.PEOPLE,
              Role.PLANNER,
              Role.HEAD,
              Role.AUDITOR),
          KEPT_DAYS);

  /// What was heard and advised at somebody's side.
  public static final Measure VISITS = new Measure("floor-visits", RECORD.seenBy(), KEPT_DAYS);

  /// What schedule and telephone say of days on which a queue was closed to somebody.
  public static final Measure STOPPED = new Measure("stopped-work", RECORD.seenBy(), KEPT_DAYS);

  /// Levels of competence somebody was assessed at.
  public static final Measure COMPETENCE =
      new Measure("competence-level", RECORD.seenBy(), KEPT_DAYS);

  @Bean
  Measure competenceLevel() {
    return COMPETENCE;
  }

  /// How sure a newcomer says they feel.
  public static final Measure CONFIDENCE =
      new Measure(
          "induction-confidence",
          Set.of(Role.TRAINER, Role.TEAM_LEADER, Role.FLOOR_WALKER, Role.PEOPLE),
          400);

  @Bean
  Measure inductionConfidence() {
    return CONFIDENCE;
  }

  /// Goals reached, talks, hours and trade test of an apprentice.
  public static final Measure APPRENTICE =
      new Measure(
          "apprentice-record",
          Set.of(Role.TRAINER, Role.TEAM_LEADER, Role.PEOPLE, Role.AUDITOR),
          KEPT_DAYS);

  @Bean
  Measure apprenticeRecord() {
    return APPRENTICE;
  }

  @Bean
  Measure stoppedWork() {
    return STOPPED;
  }

  @Bean
  Measure floorVisits() {
    return VISITS;
  }

  @Bean
  Measure trainingRecord() {
    return RECORD;
  }
}
