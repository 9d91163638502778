package org.floorwalker.app.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.files.people.PeopleForm;
import org.jspecify.annotations.Nullable;

/// One person with everything that holds, held and will hold.
///
/// @param site what their site is called
/// @param born null when the viewer may not see it
public record PersonView(PersonCard person, String site, List<Facts> facts, @Nullable Born born) {

  /// @param day of birth; null when none is kept
  public record Born(@Nullable LocalDate day) {}

  /// The facts of one kind.
  ///
  /// @param columns those shown
  public record Facts(
      PeopleForm form, List<String> columns, List<Map<String, String>> rows, boolean mayChange) {}
}
