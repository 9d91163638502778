package org.floorwalker.app.requests;

import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.time.TimeRange;

/// Somebody cannot come; their published shifts of the stretch are free to be covered.
public record IllnessReported(PersonId person, TimeRange range) {}
