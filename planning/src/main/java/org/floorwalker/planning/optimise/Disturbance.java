package org.floorwalker.planning.optimise;

import java.time.Instant;

/// Something that upsets a roster as it stands, from an instant on; see [RosterRepair].
public sealed interface Disturbance permits Absence, VolumeJump, MeetingMove {
  /// Nothing before it is changed by a repair.
  Instant from();
}
