package org.floorwalker.app.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the list of imports.
public record ImportRun(
    long id,
    String source,
    String format,
    String file,
    ImportReport.State state,
    Instant startedAt,
    Instant endedAt,
    ImportReport.Counts counts,
    @Nullable Instant first,
    @Nullable Instant last) {}
