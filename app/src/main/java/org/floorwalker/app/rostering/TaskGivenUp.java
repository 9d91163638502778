package org.floorwalker.app.rostering;

import java.time.Instant;
import org.floorwalker.app.platform.access.PersonId;

/// A stretch of a small task that has no slack any more.
public record TaskGivenUp(PersonId person, String title, Instant start, Instant end) {}
