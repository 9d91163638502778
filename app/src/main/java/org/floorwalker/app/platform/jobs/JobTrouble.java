package org.floorwalker.app.platform.jobs;

/// Thrown by a job that cannot be done for a reason a person can mend; told in the
/// reader's language.
public final class JobTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param words key of the sentence that says what is wrong and how to mend it
  public JobTrouble(String words) {
    super(words);
  }
}
