package org.floorwalker.planning.optimise;

import java.time.Duration;
import java.time.Instant;

/// A shift somebody asks about: why is the day not that one?
///
/// @param start when it begins; local times would leave the hour that autumn doubles open
/// @param presence from coming to going
public record WantedShift(Instant start, Duration presence) {}
