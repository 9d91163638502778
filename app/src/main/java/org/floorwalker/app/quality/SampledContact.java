package org.floorwalker.app.quality;

import java.time.Instant;
import org.floorwalker.app.platform.access.PersonId;

/// A contact that was drawn by chance to be judged.
///
/// @param person who took it
/// @param origin where to find and hear it
/// @param queue it came through
/// @param channel such as `voice`
/// @param answeredAt when it was taken
/// @param handledSeconds talk, hold and wrap-up
/// @param draw how it was drawn
public record SampledContact(
    long id,
    PersonId person,
    Origin origin,
    String queue,
    String channel,
    Instant answeredAt,
    int handledSeconds,
    Draw draw) {

  /// @param contact id of the contact
  /// @param source name of the system that told of it
  /// @param code its id there
  public record Origin(long contact, String source, String code) {}

  /// @param of how many contacts it was drawn from, each with the same chance
  /// @param seed with which the draw can be repeated
  public record Draw(int of, long seed) {}
}
