package org.floorwalker.app.learning;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;

/// Somebody learns a language and works in another one meanwhile.
///
/// @param language its code
/// @param goal level by the Common European Framework of Reference
/// @param worksIn code of the language they work in meanwhile
/// @param goalBy last day by which the goal is to be reached
/// @param level the level they hold today, empty for none
public record LanguageTrack(
    long id,
    PersonId person,
    String language,
    String goal,
    String worksIn,
    LocalDate starts,
    LocalDate goalBy,
    int weeklyHours,
    String level) {}
