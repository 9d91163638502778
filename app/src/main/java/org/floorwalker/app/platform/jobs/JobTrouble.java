package org.floorwalker.app.platform.jobs;

/// Thrown by a job that cannot be done for a reason a person can mend; the words are shown.
public final class JobTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param sentence what is wrong and how to mend it, or the key of its words
  public JobTrouble(String sentence) {
    super(sentence);
  }
}
