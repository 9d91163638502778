package org.floorwalker.planning.roster;

import java.time.Duration;
import org.floorwalker.planning.time.TimeRange;

/// Work that can be laid aside at any moment, such as reading news: done at the desk, in pieces,
/// when fewer customers than people are expected.
///
/// @param id name of the task
/// @param agent who does it
/// @param length how long it takes in all
/// @param piece shortest stretch that is worth beginning
/// @param window its pieces lie inside
public record SmallTask(
    String id, String agent, Duration length, Duration piece, TimeRange window) {}
