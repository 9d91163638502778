package org.floorwalker.broken.app.garage;

/// A room that is not in the plan, in a package without `@NullMarked`.
public final class NotInThePlan {
  private NotInThePlan() {}
}
