package org.floorwalker.planning.demand;

/// What an agent was seen doing.
public enum AgentState {
  LOGGED_OFF,
  READY,
  RINGING,
  BUSY,
  WRAPUP,
  PAUSED,
  OTHER
}
