package org.floorwalker.app.people.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.files.people.PeopleForm;
import org.jspecify.annotations.Nullable;

/// One person with everything that holds, held and will hold.
///
/// @param born date of birth, empty when none is kept, null when the viewer may not see it
public record PersonView(PersonCard person, List<Facts> facts, @Nullable String born) {

  /// The facts of one kind.
  ///
  /// @param columns those shown
  public record Facts(
      PeopleForm form, List<String> columns, List<Map<String, String>> rows, boolean mayChange) {}
}
