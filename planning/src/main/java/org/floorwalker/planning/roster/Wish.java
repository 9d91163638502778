package org.floorwalker.planning.roster;

/// An agent's wish to start between two local times; of several wishes any one suffices.
public record Wish(String agent, StartTimes starts) {}
