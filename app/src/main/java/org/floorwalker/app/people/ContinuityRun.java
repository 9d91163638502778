package org.floorwalker.app.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// A site that works from home for a while.
///
/// @param site code of the site
/// @param days first and last day
/// @param why the words everybody concerned is told
/// @param begunBy who asked for it
/// @param people whose days were changed
/// @param done who saw to which step of the list
/// @param isOver whether it was ended before its last day
public record ContinuityRun(
    long id,
    String site,
    Days days,
    String why,
    String begunBy,
    int people,
    Map<Step, String> done,
    boolean isOver) {
  public ContinuityRun {
    done = Map.copyOf(done);
  }

  /// Both days are part of it.
  public record Days(LocalDate first, LocalDate last) {}

  /// What somebody has to see to, in this order.
  public enum Step {
    TOLD,
    EQUIPMENT,
    ACCESS,
    DATA,
    LEADERS,
    BREAKS;

    /// The key of its words.
    public String key() {
      return "people.continuity.step." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// Steps nobody has seen to.
  public List<Step> open() {
    return Stream.of(Step.values()).filter(step -> !done.containsKey(step)).toList();
  }
}
