package org.floorwalker.app.platform.measures;

import java.time.Instant;
import org.floorwalker.app.platform.access.PersonId;

/// Somebody looked at a figure about a person.
public record AccessEntry(Instant at, String byName, PersonId about, String measure, String page) {}
