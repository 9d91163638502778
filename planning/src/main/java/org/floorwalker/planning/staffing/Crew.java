package org.floorwalker.planning.staffing;

/// The people of a queue and the lines its customers can hold.
///
/// @param agents people, 0 or more
/// @param lines customers in the queue at most, being served or waiting; [#NO_LIMIT] without limit
public record Crew(int agents, long lines) {
  public static final long NO_LIMIT = Long.MAX_VALUE;

  public Crew {
    if (agents < 0 || lines < 0) {
      throw new IllegalArgumentException(
          "%d people with %d lines are not possible.\nMaybe a sign is wrong."
              .formatted(agents, lines));
    }
  }

  public static Crew of(int agents) {
    return new Crew(agents, NO_LIMIT);
  }

  /// People that can be busy at the same time: a person without a line cannot be reached.
  int reachable() {
    return (int) Math.min(agents, lines);
  }

  /// Customers that can wait.
  long places() {
    return lines == NO_LIMIT ? NO_LIMIT : Math.max(0, lines - agents);
  }

  boolean isLimited() {
    return lines != NO_LIMIT;
  }
}
