package org.floorwalker.planning.demand;

import java.time.Instant;

/// The moment an agent's state changed, as the source told it.
///
/// @param agent the agent, as the source names them
/// @param at when it changed
/// @param state the state from then on
/// @param reason the source's word for it, e.g. `lunch`; empty when none
/// @param queue the queue it is about, empty for all
public record AgentEvent(String agent, Instant at, AgentState state, String reason, String queue) {}
