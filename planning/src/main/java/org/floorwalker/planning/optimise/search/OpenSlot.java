package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.floorwalker.planning.optimise.Explanation.Alternative;
import org.floorwalker.planning.optimise.OpenNeed;
import org.floorwalker.planning.optimise.OpenNeed.Help;
import org.jspecify.annotations.Nullable;

/// A slot in which a queue is short, asked of everybody who has its skill.
final class OpenSlot {
  private final Plan plan;
  private final Days days;
  private final int queue;
  private final int slot;
  private final List<Help> helps = new ArrayList<>();
  private final Map<String, Integer> refused = new TreeMap<>();
  private int all;
  private int atDesk;
  private int paused;

  /// What else a day of an agent could be.
  interface Days {
    DayAlternatives of(int agent, int day);
  }

  OpenSlot(Days days, Plan plan, int queue, int slot) {
    this.days = days;
    this.plan = plan;
    this.queue = queue;
    this.slot = slot;
  }

  /// @param most number of helps told
  OpenNeed explain(int most) {
    for (int a = 0; a < plan.agents(); a++) {
      for (int skill : plan.person(a).skills()) {
        if (skill == queue) {
          all++;
          ask(a);
        }
      }
    }
    helps.sort(Comparator.comparingDouble(help -> help.instead().more().total()));
    Model model = plan.part.model();
    return new OpenNeed(
        model.queues().get(queue),
        model.axis().instantOf(slot),
        model.need()[slot * model.queues().size() + queue],
        served(),
        new OpenNeed.Skilled(all, atDesk, paused, helps.size()),
        helps.stream().limit(most).toList(),
        byCount());
  }

  /// A queue nobody has the skill for is no queue of the search.
  private int served() {
    int known = Arrays.binarySearch(plan.part.queueNumbers(), queue);
    return known < 0 ? 0 : plan.coverage.served(slot, known);
  }

  private void ask(int a) {
    if (plan.desk.holds(a, slot)) {
      atDesk++;
    } else if (isOnShift(a)) {
      paused++;
    } else {
      askToCome(a);
    }
  }

  private boolean isOnShift(int a) {
    for (int d = 0; d < plan.duties.days; d++) {
      if (plan.duties.works(a, d)
          && plan.duties.start(a, d) <= slot
          && slot < plan.duties.end(a, d)) {
        return true;
      }
    }
    return false;
  }

  private void askToCome(int a) {
    DayAlternatives day = days.of(a, dayOf(a));
    @Nullable Alternative cheapest = day.atDesk(slot);
    if (cheapest == null) {
      refused.merge(day.mainRefusal(), 1, Integer::sum);
    } else {
      helps.add(new Help(plan.person(a).id(), cheapest));
    }
  }

  /// The day of the agent's site that holds the slot.
  private int dayOf(int a) {
    SiteDays site = plan.person(a).site();
    int minute = slot * plan.part.model().axis().slotMinutes();
    int day = 0;
    while (day + 1 < plan.duties.days && site.dayStart[day + 1] <= minute) {
      day++;
    }
    return day;
  }

  private SequencedMap<String, Integer> byCount() {
    SequencedMap<String, Integer> sorted = new LinkedHashMap<>();
    refused.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
