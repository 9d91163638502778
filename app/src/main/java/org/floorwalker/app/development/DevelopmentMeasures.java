package org.floorwalker.app.development;

import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room counts or keeps about persons; each must stand in the register first.
@Configuration(proxyBeanMethods = false)
public class DevelopmentMeasures {
  private static final int ONE_YEAR = 366;
  private static final int THREE_YEARS = 1096;

  /// The grades of a talk, each side's. Where they are not registered, none are asked for.
  public static final Measure TALK_GRADE =
      new Measure("talk-grade", Set.of(Role.TEAM_LEADER, Role.PEOPLE), THREE_YEARS);

  /// The record of a closed talk, read by a new leader or the people room.
  public static final Measure TALK_RECORD =
      new Measure("talk-record", Set.of(Role.TEAM_LEADER, Role.PEOPLE), THREE_YEARS);

  /// What a leader has assessed of somebody's readiness for a path. Where it is not registered,
  /// nothing is assessed.
  public static final Measure CAREER_READINESS =
      new Measure("career-readiness", Set.of(Role.TEAM_LEADER), THREE_YEARS);

  /// Where somebody's talk stands, by name, and late actions beside a leader's name.
  public static final Measure TALK_COVERAGE =
      new Measure("talk-coverage", Set.of(Role.TEAM_LEADER, Role.PEOPLE, Role.HEAD), THREE_YEARS);

  /// Who is found by the written rules for careers, and on which facts.
  public static final Measure CAREER_FIND =
      new Measure("career-find", Set.of(Role.TEAM_LEADER, Role.PEOPLE, Role.HEAD), THREE_YEARS);

  /// Whether somebody got the training, talks and steps that everybody is promised.
  public static final Measure GUARANTEE =
      new Measure(
          "development-guarantee", Set.of(Role.TEAM_LEADER, Role.PEOPLE, Role.HEAD), THREE_YEARS);

  @Bean
  Measure developmentGuarantee() {
    return GUARANTEE;
  }

  /// How far a new leader's programme is.
  public static final Measure LEADER_PROGRAMME =
      new Measure("leader-programme", Set.of(Role.PEOPLE, Role.HEAD), THREE_YEARS);

  /// That somebody listened to contacts, and what both wrote meanwhile. Where it is not
  /// registered, nobody is listened to.
  public static final Measure LISTENING =
      new Measure(
          "listening",
          Set.of(Role.TEAM_LEADER, Role.FLOOR_WALKER, Role.TRAINER, Role.QUALITY),
          ONE_YEAR);

  @Bean
  Measure listening() {
    return LISTENING;
  }

  /// Minutes of coaching by person and month.
  public static final Measure COACHING_MINUTES =
      new Measure("coaching-minutes", Set.of(Role.TEAM_LEADER), THREE_YEARS);

  /// How varied somebody's work with customers is, as a number of equal kinds.
  public static final Measure JOB_VARIATION =
      new Measure("job-variation", Set.of(Role.TEAM_LEADER), THREE_YEARS);

  @Bean
  Measure jobVariation() {
    return JOB_VARIATION;
  }

  @Bean
  Measure careerFind() {
    return CAREER_FIND;
  }

  @Bean
  Measure leaderProgramme() {
    return LEADER_PROGRAMME;
  }

  @Bean
  Measure coachingMinutes() {
    return COACHING_MINUTES;
  }

  @Bean
  Measure coverageOfTalks() {
    return TALK_COVERAGE;
  }

  @Bean
  Measure talkGrade() {
    return TALK_GRADE;
  }

  @Bean
  Measure talkRecord() {
    return TALK_RECORD;
  }

  @Bean
  Measure careerReadiness() {
    return CAREER_READINESS;
  }
}
