package org.floorwalker.app.learning;

import java.time.Instant;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody asks for help.
///
/// @param answeredBy null while nobody has come
public record HelpCall(
    long id,
    PersonId person,
    String about,
    Instant askedAt,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt) {}
