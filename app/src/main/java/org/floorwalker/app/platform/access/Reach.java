package org.floorwalker.app.platform.access;

import java.util.Set;
import java.util.TreeSet;

/// Where one permission holds for one viewer, in the form queries take: everywhere, or for these
/// clients and these teams.
public record Reach(boolean everywhere, Set<Long> clients, Set<Long> teams) {
  public Reach {
    clients = Set.copyOf(clients);
    teams = Set.copyOf(teams);
  }

  /// The clients as an array for a query: `client_id = any(:clients)`.
  public Long[] clientArray() {
    return new TreeSet<>(clients).toArray(Long[]::new);
  }

  /// The teams as an array for a query: `team_id = any(:teams)`.
  public Long[] teamArray() {
    return new TreeSet<>(teams).toArray(Long[]::new);
  }

  /// Whether the permission was given for clients alone, so that what is another client's is cut
  /// away (ORG-01). Who has a team besides works with whatever the team serves.
  public boolean isOfClients() {
    return !everywhere && teams.isEmpty();
  }

  public boolean covers(ClientId client) {
    return everywhere || clients.contains(client.value());
  }

  public boolean covers(TeamId team) {
    return everywhere || teams.contains(team.value());
  }
}
