package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.SkillMatrix;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.pages.Field;
import org.jspecify.annotations.Nullable;

/// What the people of one team can.
///
/// @param teams to choose from
/// @param team the one chosen, null when there is none
/// @param assess fields of an assessment; empty when the viewer may not, or when there is nothing
///     to assess
public record SkillsView(
    List<TeamCard> teams,
    @Nullable TeamCard team,
    SkillMatrix matrix,
    List<SkillProfile> profiles,
    List<Field> assess) {
  public SkillsView {
    teams = List.copyOf(teams);
    profiles = List.copyOf(profiles);
    assess = List.copyOf(assess);
  }

  /// Fields in which something is wrong.
  public List<Field> wrong() {
    return assess.stream().filter(field -> field.error() != null).toList();
  }
}
