package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;

/// Time that somebody is planned at the desk on a business day, first of all for one queue.
public record DeskTime(PersonId person, LocalDate day, String queue, Duration time) {}
