package org.floorwalker.app.callout;

import java.time.Instant;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Something that happened to an offer.
///
/// @param what `made`, `asked`, `yes`, `no`, `called-off`, `filled` or `closed`
/// @param person whom it concerns; null for all
/// @param by who did it
public record CallLogLine(Instant at, String what, @Nullable PersonId person, String by) {}
