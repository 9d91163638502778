package org.floorwalker.app.people;

import org.floorwalker.app.platform.access.PersonId;

/// A person in a list.
///
/// @param contract empty when they have none that day
/// @param worksFrom site or home, on the day
public record PersonLine(
    PersonId id,
    String code,
    String name,
    String site,
    String team,
    String contract,
    String worksFrom,
    int queues) {}
