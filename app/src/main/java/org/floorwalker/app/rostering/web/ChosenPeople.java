package org.floorwalker.app.rostering.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// Who was chosen in a form, as it sends it.
///
/// @param person codes of people
/// @param team codes of teams of which everybody is meant
public record ChosenPeople(@Nullable List<String> person, @Nullable List<String> team) {
  public static final ChosenPeople NOBODY = new ChosenPeople(List.of(), List.of());

  public boolean has(String code) {
    return person != null && person.contains(code);
  }

  public boolean hasTeam(String code) {
    return team != null && team.contains(code);
  }

  /// Whether somebody of the team, or all of it, is chosen.
  public boolean touches(TeamChoices choices) {
    return hasTeam(choices.code()) || choices.people().stream().anyMatch(one -> has(one.value()));
  }

  /// @param teams codes of teams
  boolean holds(Member member, Map<TeamId, String> teams) {
    TeamId own = member.team();
    return has(member.agent().id()) || (own != null && hasTeam(teams.getOrDefault(own, "")));
  }
}
