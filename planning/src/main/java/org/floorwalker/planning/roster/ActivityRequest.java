package org.floorwalker.planning.roster;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// An off-phone activity to place: all agents and the leader attend together.
///
/// @param id name of the activity
/// @param kind free word, e.g. `coaching`
/// @param length how long it lasts
/// @param attendees who attends
/// @param window the activity lies wholly inside; touching is allowed
public record ActivityRequest(
    String id, String kind, Duration length, Attendees attendees, TimeRange window) {

  /// The same for the other agents; empty when nobody is left to attend.
  Optional<ActivityRequest> without(Set<String> agents) {
    List<String> others =
        attendees.agents().stream().filter(agent -> !agents.contains(agent)).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ActivityRequest(
                id, kind, length, new Attendees(others, attendees.leader()), window));
  }

  /// @param agents ids of the agents who attend
  /// @param leader who holds it, an agent or not; null when nobody does
  public record Attendees(List<String> agents, @Nullable String leader) {
    public Attendees {
      agents = List.copyOf(agents);
    }

    /// Everyone who attends, each once, agents first.
    public SequencedSet<String> everyone() {
      SequencedSet<String> everyone = new LinkedHashSet<>(agents);
      if (leader != null) {
        everyone.add(leader);
      }
      return everyone;
    }
  }
}
