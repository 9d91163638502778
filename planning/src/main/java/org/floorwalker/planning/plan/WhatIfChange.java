package org.floorwalker.planning.plan;

import java.time.Duration;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.CentreNeed;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.simulation.ContactPaths;

/// What a question makes of a queue; queues it does not touch stay the very same.
record WhatIfChange(WhatIf question) {
  CentreNeed.Demand of(CentreNeed.Demand demand) {
    if (!touches(demand.settings().id())) {
      return demand;
    }
    return new CentreNeed.Demand(
        changed(demand.settings()),
        demand.zone(),
        demand.slots().stream().map(this::changed).toList(),
        demand.onHand());
  }

  ContactPaths of(QueueId queue, ContactPaths paths) {
    WhatIf.Overflow overflow = question.overflow();
    return overflow == null || !touches(queue)
        ? paths
        : paths.withPartner(new ContactPaths.Partner(overflow.after(), overflow.people(), 1));
  }

  private boolean touches(QueueId queue) {
    return question.touches().test(queue);
  }

  private SlotForecast changed(SlotForecast forecast) {
    Band band = forecast.contacts();
    double factor = question.demand().contacts();
    return forecast
        .withContacts(
            new Band(
                band.mean() * factor,
                band.p10() * factor,
                band.p50() * factor,
                band.p90() * factor))
        .withHandlingTimes(question.demand().handleTime());
  }

  private QueueSettings changed(QueueSettings settings) {
    QueueSettings.Promise promise = settings.promise();
    QueueSettings.Handling handling = settings.handling();
    WhatIf.Rules rules = question.rules();
    double handleNanos = handling.handleTime().toNanos() * question.demand().handleTime();
    return settings
        .withPromise(
            new QueueSettings.Promise(
                rules.goal() == null ? promise.goal() : rules.goal(),
                promise.definition(),
                rules.maxOccupancy() == null ? promise.maxOccupancy() : rules.maxOccupancy(),
                promise.minimum(),
                promise.period()))
        .withHandling(
            new QueueSettings.Handling(
                Duration.ofNanos(Math.round(handleNanos)),
                handling.patience(),
                rules.concurrency() == null ? handling.concurrency() : rules.concurrency(),
                handling.speed()));
  }
}
