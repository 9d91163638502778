package org.floorwalker.planning.roster;

import java.time.DayOfWeek;

/// Local hours in which a leader who is not an agent can hold activities.
///
/// @param leader id of the leader
/// @param weekday the weekday
/// @param startMinute minutes after local midnight
/// @param endMinute minutes after local midnight, after the start, may exceed 1440
public record LeaderHours(String leader, DayOfWeek weekday, int startMinute, int endMinute) {}
