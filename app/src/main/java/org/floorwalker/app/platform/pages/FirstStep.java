package org.floorwalker.app.platform.pages;

import java.util.function.BooleanSupplier;
import org.floorwalker.app.platform.access.Permission;

/// One step on the way from an empty installation to the first published schedule; each room
/// declares its own as beans. Pages of these steps show the list until every one is done.
///
/// @param order place in the list, small first
/// @param words key of the deed in the message files; with `.how` behind it, how it is done
/// @param path where it is done
/// @param permission what it needs; who lacks it sees the step without the link
/// @param isDone whether it has been done
public record FirstStep(
    int order, String words, String path, Permission permission, BooleanSupplier isDone) {

  /// A step as it stands now.
  public record Line(FirstStep step, boolean done) {}
}
