package org.floorwalker.planning.optimise.search;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.floorwalker.planning.optimise.search.ActivityList.Item;
import org.floorwalker.planning.roster.RosterReport.NotPlaced;

/// Says why an activity found no place, and where room is nearest.
final class LeftOut {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

  private final Plan plan;
  private final ActivityBoard board;

  LeftOut(Plan plan) {
    this.plan = plan;
    this.board = plan.activities;
  }

  /// Every activity left out, with the reason.
  List<NotPlaced> all() {
    List<NotPlaced> all = new ArrayList<>();
    for (int i = 0; i < board.count(); i++) {
      if (!board.isPlaced(i)) {
        all.add(new NotPlaced(board.item(i).id(), reason(i)));
      }
    }
    return all;
  }

  private String reason(int i) {
    Item item = board.item(i);
    if (item.length() == 0) {
      return "Its length is not a whole number of slots.";
    }
    int last = Math.min(item.windowTo(), plan.horizon) - item.length();
    if (last < item.windowFrom()) {
      return "It is longer than its window inside the period.";
    }
    if (times(i, last, board::suitsLeader) == 0) {
      return "The leader has no time left inside the window.";
    }
    for (int a : board.attendees(i)) {
      if (times(i, last, (activity, from) -> board.couldCome(a, from, from + item.length())) == 0) {
        return plan.person(a).id()
            + " can have no shift inside the window, being away or bound otherwise; "
            + outside(i);
      }
    }
    return nearest(i, last);
  }

  /// The first time after the window, else the last before it, at which all could come.
  private String outside(int i) {
    Item item = board.item(i);
    for (int t = item.windowTo(); t + item.length() <= plan.horizon; t++) {
      if (everybodyCould(i, t)) {
        return "after the window the first time is " + time(i, t) + ".";
      }
    }
    for (int t = item.windowFrom() - item.length(); t >= 0; t--) {
      if (everybodyCould(i, t)) {
        return "before the window the last time is " + time(i, t) + ".";
      }
    }
    return "nor outside it.";
  }

  private boolean everybodyCould(int i, int from) {
    for (int a : board.attendees(i)) {
      if (!board.couldCome(a, from, from + board.item(i).length())) {
        return false;
      }
    }
    return board.isLeaderFree(i, from);
  }

  private interface Test {
    boolean holds(int activity, int from);
  }

  private static int times(int i, int from, int last, Test test) {
    int count = 0;
    for (int t = from; t <= last; t++) {
      count += test.holds(i, t) ? 1 : 0;
    }
    return count;
  }

  private int times(int i, int last, Test test) {
    return times(i, board.item(i).windowFrom(), last, test);
  }

  private String nearest(int i, int last) {
    List<String> fewest = List.of();
    int best = -1;
    for (int t = board.item(i).windowFrom(); t <= last; t++) {
      List<String> missing = missing(i, t);
      if (board.suitsLeader(i, t) && (best < 0 || missing.size() < fewest.size())) {
        fewest = missing;
        best = t;
      }
    }
    int attendees = board.attendees(i).length;
    String time = time(i, best);
    return fewest.isEmpty()
        ? "Placing it costs more than leaving it out; room is on " + time + "."
        : "No time suits everybody lawfully; nearest is %s, when %d of %d are not free: %s."
            .formatted(
                time,
                fewest.size(),
                attendees,
                String.join(", ", fewest.stream().limit(5).toList()));
  }

  private String time(int i, int slot) {
    int[] attendees = board.attendees(i);
    ZoneId zone =
        attendees.length > 0
            ? plan.person(attendees[0]).site().zone
            : plan.part.model().firstSite().zone;
    return TIME.format(plan.part.model().axis().instantOf(slot).atZone(zone));
  }

  private List<String> missing(int i, int from) {
    List<String> missing = new ArrayList<>();
    for (int a : board.attendees(i)) {
      if (!board.suitsAttendee(i, a, from)) {
        missing.add(plan.person(a).id());
      }
    }
    return missing;
  }
}
