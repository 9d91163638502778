package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;

/// When somebody means to go home or on, as they told it.
///
/// @param month its first day
/// @param words to go with it; may be empty
/// @param shared whether their leader sees it
/// @param at when it was told
public record ExpectedReturn(
    PersonId person, LocalDate month, String words, boolean shared, Instant at) {}
