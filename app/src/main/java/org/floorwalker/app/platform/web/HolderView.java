package org.floorwalker.app.platform.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Holder;
import org.floorwalker.app.platform.access.Place;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Shell;
import org.jspecify.annotations.Nullable;

/// One login: its roles, and the forms that change them.
///
/// @param places clients and teams a role can be given for
/// @param names their names by key
/// @param password a new password, shown this once; null at any other time
public record HolderView(
    Holder holder,
    List<Place> places,
    Map<String, String> names,
    LocalDate today,
    RolesView.Form form,
    @Nullable String password) {
  public HolderView {
    places = List.copyOf(places);
    names = Map.copyOf(names);
  }

  /// Roles to choose from, in the viewer's words.
  public List<Field.Choice> roles(Shell shell) {
    return Stream.of(Role.values())
        .map(role -> new Field.Choice(role.name(), shell.say(role.key())))
        .toList();
  }

  /// The whole centre, then clients and teams.
  public List<Field.Choice> scopes(Shell shell) {
    List<Field.Choice> choices = new ArrayList<>();
    choices.add(new Field.Choice("everywhere", shell.say("roles.everywhere")));
    for (Place place : places) {
      String kind = shell.say(place.key().kind().words());
      choices.add(new Field.Choice(place.key().toString(), kind + ": " + place.name()));
    }
    return choices;
  }
}
