package org.floorwalker.planning.optimise.search;

import java.time.Instant;
import java.time.ZoneId;
import org.floorwalker.planning.time.ClockText;

/// An agent's day in words, e.g. `09:30-17:30 with break 11:00, meal 13:00`.
final class DayWords {
  private final Plan plan;

  DayWords(Plan plan) {
    this.plan = plan;
  }

  String of(int a, int d) {
    if (!plan.duties.works(a, d)) {
      return "a free day";
    }
    int start = plan.duties.start(a, d);
    StringBuilder words = new StringBuilder(time(a, start) + "-" + time(a, plan.duties.end(a, d)));
    ShiftForm form = plan.duties.form(a, d);
    for (int i = 0; i < form.pauses; i++) {
      words.append(i == 0 ? " with " : ", ").append(form.row(i).kind().word());
      words.append(' ').append(time(a, start + plan.duties.pause(a, d, i)));
    }
    return words.toString();
  }

  /// Day and time, e.g. `2027-03-02 14:00`.
  String moment(int a, int slot) {
    return instant(slot).atZone(zone(a)).toLocalDate() + " " + time(a, slot);
  }

  String time(int a, int slot) {
    return ClockText.of(instant(slot), zone(a));
  }

  private Instant instant(int slot) {
    return plan.part.model().axis().instantOf(slot);
  }

  private ZoneId zone(int a) {
    return plan.person(a).site().zone;
  }
}
