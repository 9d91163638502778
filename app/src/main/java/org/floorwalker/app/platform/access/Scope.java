package org.floorwalker.app.platform.access;

/// How far a role reaches.
public sealed interface Scope {
  /// The whole centre.
  record Everywhere() implements Scope {}

  /// What concerns one client.
  record OfClient(ClientId client) implements Scope {}

  /// What concerns one team.
  record OfTeam(TeamId team) implements Scope {}
}
