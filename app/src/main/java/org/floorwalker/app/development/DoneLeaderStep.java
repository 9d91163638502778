package org.floorwalker.app.development;

import java.time.Instant;

/// That a new leader has done a step of their programme.
///
/// @param words what came of it; may be empty
/// @param by name of who said so
public record DoneLeaderStep(String words, String by, Instant at) {}
