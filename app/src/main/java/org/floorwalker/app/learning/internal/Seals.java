package org.floorwalker.app.learning.internal;

import org.floorwalker.app.learning.Evidence;
import org.jspecify.annotations.Nullable;

/// Seals each entry of the ledger with the one before it: whoever changes an old entry breaks every
/// seal that follows.
public final class Seals {
  private Seals() {}

  /// The seal of an entry that follows another.
  ///
  /// @param before seal of the entry before, empty for the first
  public static String seal(String before, Evidence evidence) {
    Evidence.Entry entry = evidence.entry();
    return Hash.of(
        before,
        entry.person(),
        entry.content().course(),
        entry.content().title(),
        text(entry.content().version()),
        text(entry.content().hash()),
        evidence.attempt(),
        entry.result().passed(),
        text(entry.result().score()),
        text(entry.result().passMark()),
        entry.result().minutes(),
        entry.completedOn(),
        text(entry.validUntil()),
        entry.way(),
        entry.assessor(),
        entry.identity(),
        entry.note(),
        evidence.recordedAt().toEpochMilli(),
        evidence.recordedBy());
  }

  private static Object text(@Nullable Object value) {
    return value == null ? "" : value;
  }

  /// Id of the first entry whose seal is not what it should be, 0 when all are whole.
  ///
  /// @param lastSeal the seal of the entry before these, empty for the first of all
  public static long firstBroken(String lastSeal, Iterable<Evidence> ledger) {
    String before = lastSeal;
    for (Evidence evidence : ledger) {
      if (!seal(before, evidence).equals(evidence.seal())) {
        return evidence.id();
      }
      before = evidence.seal();
    }
    return 0;
  }
}
