package org.floorwalker.app.forecasting;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.planning.demand.QueueId;
import org.springframework.stereotype.Component;

/// The clock each queue's days go by: that of its site.
@Component
final class QueueZones {
  private final People people;

  QueueZones(People people) {
    this.people = people;
  }

  /// UTC for a queue or site nobody knows any more.
  ZoneId of(String queue) {
    return people
        .findQueue(new QueueId(queue))
        .map(QueueCard::settings)
        .flatMap(settings -> people.findZone(settings.queue().site()))
        .orElse(ZoneOffset.UTC);
  }
}
