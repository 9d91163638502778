package org.floorwalker.planning.staffing.simulation;

/// What is added up for each group over time in each slot, in seconds.
public enum GroupTotal {
  /// Agents at the desk, those who stay to finish a contact included.
  STAFFED_SECONDS,
  /// Agents with at least one contact.
  BUSY_SECONDS,
  /// Contacts in service: exceeds the busy seconds where people work on several chats.
  CONTACT_SECONDS;

  static final int COUNT = values().length;
}
