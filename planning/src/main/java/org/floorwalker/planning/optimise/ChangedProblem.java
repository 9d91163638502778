package org.floorwalker.planning.optimise;

/// A part was to be searched that belongs to another problem than the one at hand, since something
/// was changed between the two readings.
public final class ChangedProblem extends IllegalStateException {
  private static final long serialVersionUID = 1;

  public ChangedProblem() {
    super("The part belongs to another problem.\nMaybe an absence was entered meanwhile.");
  }
}
