package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;

/// A team and those of it whom a form lets one choose.
///
/// @param code sent when everybody of the team is meant; empty for those in none
/// @param name empty for those in no team
/// @param people by name
public record TeamChoices(String code, String name, List<Field.Choice> people) {
  public TeamChoices {
    people = List.copyOf(people);
  }
}
