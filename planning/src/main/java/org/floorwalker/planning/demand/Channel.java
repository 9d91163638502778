package org.floorwalker.planning.demand;

/// The way a contact comes in.
public enum Channel {
  VOICE,
  CHAT,
  EMAIL,
  CALLBACK,
  TASK
}
