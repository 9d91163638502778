package org.floorwalker.app.history;

import java.time.Instant;
import java.util.List;
import org.floorwalker.files.Problem;
import org.jspecify.annotations.Nullable;

/// What became of a file.
///
/// @param run the entry in the list of imports
/// @param state done, refused, stopped or unchanged
/// @param counts how much
/// @param first first instant told, null when none
/// @param last last instant told, null when none
/// @param problems the first thousand
/// @param notices remarks that stop nothing
public record ImportReport(
    long run,
    State state,
    Counts counts,
    @Nullable Instant first,
    @Nullable Instant last,
    List<Problem> problems,
    List<String> notices) {
  public ImportReport {
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  ImportReport ofRun(long newRun) {
    return new ImportReport(newRun, state, counts, first, last, problems, notices);
  }

  /// How an import ended.
  public enum State {
    /// Everything (but bad rows that were to be left out) is in.
    DONE,
    /// Nothing is in, because of the problems.
    REFUSED,
    /// Nothing is in, because somebody asked to stop.
    STOPPED,
    /// The same content was in already.
    UNCHANGED
  }

  /// @param bytes length of the file
  /// @param found contacts, events and slots in it
  /// @param changed those that were new or told something new
  /// @param rawLines lines kept as they stand
  /// @param problems all of them, also those not listed
  public record Counts(long bytes, long found, long changed, long rawLines, long problems) {}
}
