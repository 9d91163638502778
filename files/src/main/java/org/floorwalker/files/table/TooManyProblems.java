package org.floorwalker.files.table;

/// Ends the reading of a file in which next to nothing is right, before its problems fill
/// the memory.
public final class TooManyProblems extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TooManyProblems(long limit) {
    super("More than " + limit + " problems.\nMaybe the format or the mapping is another.");
  }
}
