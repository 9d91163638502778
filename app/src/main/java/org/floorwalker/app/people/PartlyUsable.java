package org.floorwalker.app.people;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.demand.QueueId;

/// A stretch in which somebody may serve a queue, of days on which they are employed throughout and
/// may serve it only in part: a schedule of these days keeps them off the queue on all of them.
///
/// @param name full name
/// @param queueName what the queue is called
/// @param from first day of the stretch
/// @param until first day after it
public record PartlyUsable(
    PersonId person,
    String name,
    QueueId queue,
    String queueName,
    LocalDate from,
    LocalDate until) {
  /// The last day of the stretch.
  public LocalDate lastDay() {
    return until.minusDays(1);
  }
}
