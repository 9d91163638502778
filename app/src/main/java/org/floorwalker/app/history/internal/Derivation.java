package org.floorwalker.app.history.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.floorwalker.app.history.store.DerivedStore;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.AgentStatistics;
import org.floorwalker.planning.demand.QueueStatistics;
import org.floorwalker.planning.demand.ServiceThreshold;
import org.springframework.stereotype.Component;

/// Adds contacts and agents' events up per quarter-hour, a whole UTC day at a time, from all that
/// is known of the day: a late record opens its day again.
@Component
public final class Derivation {
  /// Slots of derived figures.
  public static final Duration SLOT = Duration.ofMinutes(15);

  /// A contact that began this long before midnight may still be talked with after it.
  private static final Duration LONGEST_CONTACT = Duration.ofHours(6);

  private final DerivedStore store;

  Derivation(DerivedStore store) {
    this.store = store;
  }

  /// Derives the day's slots anew.
  ///
  /// @param thresholdOf the seconds by which a queue's waits are judged
  public void derive(long source, LocalDate day, Function<String, ServiceThreshold> thresholdOf) {
    Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant until = from.plus(Duration.ofDays(1));
    QueueStatistics queues = new QueueStatistics(SLOT, thresholdOf);
    AgentStatistics agents = new AgentStatistics(SLOT);
    store.eachContact(
        source,
        from.minus(LONGEST_CONTACT),
        until,
        contact -> {
          queues.add(contact);
          agents.add(contact);
        });
    store.eachEvent(source, from, until, agents::add);
    Instant last = store.lastEvent(source);
    List<AgentSlot> agentSlots = agents.slots(last.isBefore(until) ? last : until);
    store.replaceDerived(
        source,
        from,
        until,
        queues.slots().stream().filter(s -> isWithin(s.start(), from, until)).toList(),
        agentSlots.stream().filter(s -> isWithin(s.start(), from, until)).toList());
  }

  private static boolean isWithin(Instant start, Instant from, Instant until) {
    return !start.isBefore(from) && start.isBefore(until);
  }
}
