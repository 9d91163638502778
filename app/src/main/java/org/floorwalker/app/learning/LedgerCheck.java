package org.floorwalker.app.learning;

import java.time.Instant;

/// What came of reading the whole ledger, seal by seal.
///
/// @param lastEntry id of the last entry read, 0 when there was none
/// @param lastSeal its seal, empty when there was none
/// @param firstBroken id of the first entry whose seal is broken, 0 when all are whole
public record LedgerCheck(Instant checkedAt, long lastEntry, String lastSeal, long firstBroken) {}
