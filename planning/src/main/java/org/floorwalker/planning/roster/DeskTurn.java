package org.floorwalker.planning.roster;

import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;

/// A stretch in which somebody serves one queue, such as `no-2` from 09:00 to 11:00.
///
/// @param agent who serves
/// @param day the business day of the shift around it
/// @param range when, on slot boundaries
/// @param queue which queue, one of the agent's skills
public record DeskTurn(String agent, BusinessDay day, TimeRange range, String queue) {}
