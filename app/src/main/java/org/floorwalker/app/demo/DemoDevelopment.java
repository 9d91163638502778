package org.floorwalker.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.floorwalker.app.development.Turnover;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.files.demo.DemoCentre;
import org.springframework.stereotype.Component;

/// Talks, goals, coaching, careers and how people are, in the demo.
@Component
final class DemoDevelopment {
  private static final List<String> ALUMNI = List.of("no-001-former", "no-005-former");

  private final DemoLogins logins;
  private final DemoTalks talks;
  private final DemoGrowth growth;
  private final DemoCareers careers;
  private final DemoOpenings openings;
  private final DemoCare care;
  private final Turnover turnover;
  private final People people;

  DemoDevelopment(
      DemoLogins logins,
      DemoTalks talks,
      DemoGrowth growth,
      DemoCareers careers,
      DemoOpenings openings,
      DemoCare care,
      Turnover turnover,
      People people) {
    this.logins = logins;
    this.talks = talks;
    this.growth = growth;
    this.careers = careers;
    this.openings = openings;
    this.care = care;
    this.turnover = turnover;
    this.people = people;
  }

  /// @param monday first day of the published schedule
  void bring(DemoCentre centre, String password, LocalDate monday, LocalDate today, long seed) {
    Viewer hr = logins.viewer(Role.PEOPLE);
    Viewer leader = logins.viewer(Role.TEAM_LEADER);
    List<Viewer> colleagues = logins.colleagues(centre, password, today);
    talks.bring(hr, logins.viewer(Role.HEAD), monday.plusDays(7), seed);
    talks.bringTeamGoals(leader, today);
    growth.bring(leader, logins.viewer(Role.AGENT), today);
    careers.bring(
        new DemoCareers.Cast(
            hr, leader, colleagues, logins.otherLeaders(centre, password, 2, today)),
        today);
    openings.bring(hr, colleagues, ALUMNI, teamOf(leader, today), today);
    care.bring(leader, logins.viewer(Role.AGENT), colleagues, today);
    turnover.countQuarters();
  }

  private TeamId teamOf(Viewer leader, LocalDate today) {
    return people
        .findPerson(Objects.requireNonNull(leader.person()), today)
        .map(card -> Objects.requireNonNull(card.place().team()))
        .orElseThrow();
  }
}
