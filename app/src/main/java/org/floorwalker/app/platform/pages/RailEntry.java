package org.floorwalker.app.platform.pages;

import java.util.Set;
import java.util.function.ToIntFunction;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;

/// One entry of the rail; each room declares its own as beans. Whoever lacks the permission does
/// not see it.
///
/// @param order place within the group, small first
/// @param words key of its name in the message files
/// @param firstFor roles that start their day here
/// @param waiting how many things wait for this viewer; 0 shows nothing
/// @param ofPlace whether the page shows the place where the viewer works now, so that it can be
///     changed there
public record RailEntry(
    RailGroup group,
    int order,
    String words,
    String path,
    Icon icon,
    Permission permission,
    Set<Role> firstFor,
    ToIntFunction<Viewer> waiting,
    boolean ofPlace) {
  public RailEntry {
    firstFor = Set.copyOf(firstFor);
  }

  public static RailEntry of(
      RailGroup group, int order, String words, String path, Icon icon, Permission permission) {
    return new RailEntry(group, order, words, path, icon, permission, Set.of(), _ -> 0, false);
  }

  /// The same entry as the first page of these roles.
  public RailEntry firstFor(Role... roles) {
    return new RailEntry(
        group, order, words, path, icon, permission, Set.of(roles), waiting, ofPlace);
  }

  /// The same entry with a count of what waits for the viewer.
  public RailEntry counting(ToIntFunction<Viewer> count) {
    return new RailEntry(group, order, words, path, icon, permission, firstFor, count, ofPlace);
  }

  /// The same entry of a page that shows the place where the viewer works now.
  public RailEntry showingPlace() {
    return new RailEntry(group, order, words, path, icon, permission, firstFor, waiting, true);
  }
}
