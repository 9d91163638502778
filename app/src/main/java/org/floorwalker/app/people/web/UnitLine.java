package org.floorwalker.app.people.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.planning.roster.Site;

/// A country with its front and back office, so that all of them stand beside each other (ORG-14).
///
/// @param country two letters
public record UnitLine(String country, Unit front, Unit back) {
  private static final String FRONT = "front";

  /// @param teams number of teams
  /// @param people in them today
  public record Unit(int teams, int people) {
    Unit plus(Unit other) {
      return new Unit(teams + other.teams, people + other.people);
    }
  }

  private static final Unit NOBODY = new Unit(0, 0);

  /// By country, of the teams with these codes.
  static List<UnitLine> of(People people, Set<String> teams) {
    Map<String, String> countries =
        people.sites().stream().collect(Collectors.toMap(Site::id, Site::country));
    Map<String, UnitLine> lines = new TreeMap<>();
    for (TeamCard team : people.teamsOn(people.today())) {
      if (teams.contains(team.code())) {
        String country = countries.getOrDefault(team.site(), "");
        lines.merge(country, of(country, team), UnitLine::plus);
      }
    }
    return List.copyOf(lines.values());
  }

  private static UnitLine of(String country, TeamCard team) {
    Unit unit = new Unit(1, team.span());
    return team.unit().equals(FRONT)
        ? new UnitLine(country, unit, NOBODY)
        : new UnitLine(country, NOBODY, unit);
  }

  private UnitLine plus(UnitLine other) {
    return new UnitLine(country, front.plus(other.front), back.plus(other.back));
  }
}
