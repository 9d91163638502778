package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;

/// What somebody who moved on inside tells of it (CAR-21), in their own words and under their name.
///
/// @param path the way they went
/// @param movedOn first day of the month in which they did
/// @param before what they did before
/// @param carried what they took along into the new role; may be empty
/// @param shown whether everybody here may read it; else only they themselves
public record CareerStory(
    PersonId person,
    CareerPath path,
    LocalDate movedOn,
    String before,
    String words,
    String carried,
    boolean shown,
    Instant at) {}
