package org.floorwalker.planning.staffing;

import java.time.Instant;
import java.util.Map;
import org.floorwalker.planning.staffing.NeedReason.Limit;
import org.jspecify.annotations.Nullable;

/// People that a centre asks of one queue, slot by slot.
record CentreAsks(Map<Instant, Ask> bySlot) {
  static final CentreAsks NONE = new CentreAsks(Map.of());

  /// @param people at the desk
  /// @param limit why more than the queue needs by itself; null when it is no more
  record Ask(double people, @Nullable Limit limit) {}

  double people(Instant start) {
    Ask ask = bySlot.get(start);
    return ask == null ? 0 : ask.people();
  }

  /// What a number of people above the queue's own minimum is for.
  Limit limit(Instant start) {
    Ask ask = bySlot.get(start);
    return ask == null || ask.limit() == null ? Limit.SERVICE : ask.limit();
  }
}
