package org.floorwalker.app.history;

import java.time.Instant;

/// A contact as one agent took it.
///
/// @param source name of the system that told of it
/// @param code its id there, with which it can be found
/// @param channel such as `voice`
/// @param handledSeconds talk, hold and wrap-up of this agent
public record HandledContact(
    long id,
    String source,
    String code,
    String channel,
    String queue,
    Instant answeredAt,
    int handledSeconds) {}
