package org.floorwalker.app.rostering;

import java.time.Instant;
import org.floorwalker.app.platform.access.PersonId;

/// Somebody cannot come on days that are published; their shifts there are free to be covered.
///
/// @param roster the version whose days changed
/// @param person who is away
/// @param from first instant of the absence
/// @param until first instant after it
public record ShiftsFreed(long roster, PersonId person, Instant from, Instant until) {}
