package org.floorwalker.planning.optimise.search;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// An agent's day in words, e.g. `09:30-17:30 with break 11:00, meal 13:00`.
final class DayWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

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
    return words(MOMENT, a, slot);
  }

  String time(int a, int slot) {
    return words(TIME, a, slot);
  }

  private String words(DateTimeFormatter form, int a, int slot) {
    return form.format(plan.part.model().axis().instantOf(slot).atZone(plan.person(a).site().zone));
  }
}
