package org.floorwalker.app.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the audit trail, as shown.
///
/// @param number grows with every entry
/// @param byName null for the product itself
/// @param before the state before as JSON; null when there was none
/// @param after the state after as JSON; null when there is none any more
public record AuditEntry(
    long number,
    Instant at,
    @Nullable String byName,
    String deed,
    About about,
    @Nullable String before,
    @Nullable String after) {}
