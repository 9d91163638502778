package org.floorwalker.app.briefing.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.QueueCard;

/// What a team's day begins with.
///
/// @param queues those somebody of the team can serve
/// @param working how many of the members have a shift
/// @param known deviations of the day that concern the team's queues
public record TeamScene(
    List<PersonCard> members, List<QueueCard> queues, int working, List<KnownDeviation> known) {
  public TeamScene {
    members = List.copyOf(members);
    queues = List.copyOf(queues);
    known = List.copyOf(known);
  }

  public Set<String> queueNames() {
    Set<String> names = new HashSet<>();
    queues.forEach(queue -> names.add(queue.id().name()));
    return names;
  }
}
