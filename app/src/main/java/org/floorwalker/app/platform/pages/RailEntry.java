package org.floorwalker.app.platform.pages;

import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
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
/// @param beneath further addresses that lie beneath this entry
public record RailEntry(
    RailGroup group,
    int order,
    String words,
    String path,
    Icon icon,
    Permission permission,
    Set<Role> firstFor,
    ToIntFunction<Viewer> waiting,
    boolean ofPlace,
    Set<String> beneath) {
  public RailEntry {
    firstFor = Set.copyOf(firstFor);
    beneath = Set.copyOf(beneath);
  }

  public static RailEntry of(
      RailGroup group, int order, String words, String path, Icon icon, Permission permission) {
    return new RailEntry(
        group, order, words, path, icon, permission, Set.of(), _ -> 0, false, Set.of());
  }

  /// The same entry as the first page of these roles.
  public RailEntry firstFor(Role... roles) {
    return new RailEntry(
        group, order, words, path, icon, permission, Set.of(roles), waiting, ofPlace, beneath);
  }

  /// The same entry with a count of what waits for the viewer.
  public RailEntry counting(ToIntFunction<Viewer> count) {
    return new RailEntry(
        group, order, words, path, icon, permission, firstFor, count, ofPlace, beneath);
  }

  /// The same entry of a page that shows the place where the viewer works now.
  public RailEntry showingPlace() {
    return new RailEntry(
        group, order, words, path, icon, permission, firstFor, waiting, true, beneath);
  }

  /// The same entry, shown as the current one on these addresses too.
  public RailEntry over(String... paths) {
    return new RailEntry(
        group, order, words, path, icon, permission, firstFor, waiting, ofPlace, Set.of(paths));
  }

  /// How many letters of an address lie beneath this entry; 0 when it does not.
  public int reach(String address) {
    return Stream.concat(Stream.of(path), beneath.stream())
        .filter(one -> address.equals(one) || address.startsWith(one + "/"))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
