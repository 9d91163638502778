package org.floorwalker.app.rostering;

import java.time.LocalDate;

/// A row of a draft was changed, so that what was simulated of its day no longer holds.
public record RosterCorrected(long version, LocalDate day) {}
