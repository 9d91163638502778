package org.floorwalker.app.platform.audit;

import java.time.Instant;
import java.util.Set;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Which entries of the audit trail are asked for.
///
/// @param text stands in the deed, the thing or the doer's name; empty for all
/// @param deeds entries of these are asked for too, whatever the text
/// @param persons entries about these are asked for too, whatever the text
/// @param from first instant; null for no limit
/// @param until first instant after; null for no limit
/// @param before only entries written before the one of this number; null for the latest
public record AuditSearch(
    String text,
    Set<String> deeds,
    Set<PersonId> persons,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable Long before) {
  public AuditSearch {
    text = text.strip();
    deeds = Set.copyOf(deeds);
    persons = Set.copyOf(persons);
  }

  /// Entries in which the text stands, the latest.
  public static AuditSearch of(String text) {
    return new AuditSearch(text, Set.of(), Set.of(), null, null, null);
  }

  /// The same, from the entry on.
  public AuditSearch olderThan(AuditEntry entry) {
    return new AuditSearch(text, deeds, persons, from, until, entry.number());
  }
}
