package org.floorwalker.app.history.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.WorkResult;
import org.floorwalker.planning.demand.AgentSlot;
import org.jspecify.annotations.Nullable;

/// A day's agent slots added up by agent.
///
/// Talk and wrap-up are told twice where a source gives both contacts (by queue) and states (for
/// all queues): by queue counts, and the states' busy time does not count again.
public record WorkDay(Map<String, WorkResult> byAgent) {

  public static WorkDay of(List<AgentSlot> slots) {
    Map<String, AgentSlot> byQueue = new HashMap<>();
    Map<String, AgentSlot> states = new HashMap<>();
    for (AgentSlot slot : slots) {
      (slot.queue().isEmpty() ? states : byQueue).merge(slot.agent(), slot, AgentSlot::plus);
    }
    Map<String, WorkResult> results = new HashMap<>();
    byQueue.forEach((agent, sum) -> results.put(agent, result(sum, states.remove(agent))));
    states.forEach((agent, sum) -> results.put(agent, result(sum, null)));
    return new WorkDay(Map.copyOf(results));
  }

  private static WorkResult result(AgentSlot sum, @Nullable AgentSlot states) {
    if (states == null) {
      return new WorkResult(1, sum.seconds(), sum.counts());
    }
    AgentSlot.Seconds contacts = sum.seconds();
    AgentSlot.Seconds seen = states.seconds();
    AgentSlot.Seconds seconds =
        new AgentSlot.Seconds(
            seen.available(),
            seen.work(),
            contacts.talk(),
            seen.pause(),
            seen.waiting(),
            contacts.wrapup(),
            seen.admin());
    return new WorkResult(1, seconds, sum.counts().plus(states.counts()));
  }

  /// The agents' results together.
  public WorkResult of(Collection<String> agents) {
    return agents.stream()
        .map(agent -> byAgent.getOrDefault(agent, WorkResult.NONE))
        .reduce(WorkResult.NONE, WorkResult::plus);
  }
}
