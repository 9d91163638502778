package org.floorwalker.planning.roster;

import org.floorwalker.planning.time.TimeRange;

/// A stretch at the desk in which somebody may see to a small task between customers.
public record TaskPiece(String task, String agent, TimeRange range) {}
