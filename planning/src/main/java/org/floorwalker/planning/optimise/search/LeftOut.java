package org.floorwalker.planning.optimise.search;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.floorwalker.planning.optimise.search.ActivityList.Item;
import org.floorwalker.planning.roster.RosterReport.Hindrance;
import org.floorwalker.planning.roster.RosterReport.NotPlaced;
import org.floorwalker.planning.roster.RosterReport.Obstacle;
import org.floorwalker.planning.time.ClockText;
import org.jspecify.annotations.Nullable;

/// Says why an activity found no place, and where room is nearest.
final class LeftOut {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd ", Locale.ENGLISH);

  private static final int MOST_NAMED = 5;

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
        Hindrance hindrance = hindrance(i);
        all.add(new NotPlaced(board.item(i).id(), english(i, hindrance), hindrance));
      }
    }
    return all;
  }

  private Hindrance hindrance(int i) {
    Item item = board.item(i);
    if (item.length() == 0) {
      return new Hindrance(Obstacle.LENGTH, null, List.of());
    }
    int last = Math.min(item.windowTo(), plan.desk.horizon) - item.length();
    if (last < item.windowFrom()) {
      return new Hindrance(Obstacle.WINDOW, null, List.of());
    }
    if (!isPossible(i, last, t -> board.suitsLeader(i, t))) {
      boolean isTaken = isPossible(i, last, t -> board.isLeaderThere(i, t));
      return new Hindrance(
          isTaken ? Obstacle.LEADER_TAKEN : Obstacle.LEADER_AWAY, outside(i), List.of());
    }
    for (int a : board.attendees(i)) {
      if (!isPossible(i, last, t -> board.couldCome(a, t, t + item.length()))) {
        return new Hindrance(Obstacle.PERSON_AWAY, outside(i), List.of(plan.person(a).id()));
      }
    }
    return nearest(i, last);
  }

  private boolean isPossible(int i, int last, IntPredicate test) {
    return IntStream.rangeClosed(board.item(i).windowFrom(), last).anyMatch(test);
  }

  /// The first time after the window, else the last before it, at which all could come.
  private @Nullable Instant outside(int i) {
    Item item = board.item(i);
    for (int t = item.windowTo(); t + item.length() <= plan.desk.horizon; t++) {
      if (everybodyCould(i, t)) {
        return instantOf(t);
      }
    }
    for (int t = item.windowFrom() - item.length(); t >= 0; t--) {
      if (everybodyCould(i, t)) {
        return instantOf(t);
      }
    }
    return null;
  }

  private Instant instantOf(int slot) {
    return plan.part.model().axis().instantOf(slot);
  }

  private boolean everybodyCould(int i, int from) {
    for (int a : board.attendees(i)) {
      if (!board.couldCome(a, from, from + board.item(i).length())) {
        return false;
      }
    }
    return board.isLeaderFree(i, from);
  }

  /// The time inside the window that suits most of the attendees.
  private Hindrance nearest(int i, int last) {
    List<String> fewest = List.of();
    int best = -1;
    for (int t = board.item(i).windowFrom(); t <= last; t++) {
      List<String> missing = missing(i, t);
      if (board.suitsLeader(i, t) && (best < 0 || missing.size() < fewest.size())) {
        fewest = missing;
        best = t;
      }
    }
    return new Hindrance(
        fewest.isEmpty() ? Obstacle.PRICE : Obstacle.NO_COMMON_TIME, instantOf(best), fewest);
  }

  private String english(int i, Hindrance why) {
    String people = why.people().stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return switch (why.obstacle()) {
      case LENGTH -> "Its length is not a whole number of slots.";
      case WINDOW -> "It is longer than its window inside the period.";
      case LEADER_AWAY -> "The leader is away over the whole window; " + room(i, why);
      case LEADER_TAKEN ->
          "Other activities take the leader's time inside the window; " + room(i, why);
      case PERSON_AWAY ->
          people
              + " can have no shift inside the window, being away or bound otherwise; "
              + room(i, why);
      case NO_COMMON_TIME ->
          "No time suits everybody lawfully; nearest is %s, when %d of %d are not free: %s."
              .formatted(time(i, why), why.people().size(), board.attendees(i).length, people);
      case PRICE -> "Placing it costs more than leaving it out; room is on " + time(i, why) + ".";
    };
  }

  /// Where everybody could come outside the window.
  private String room(int i, Hindrance why) {
    Instant room = why.room();
    if (room == null) {
      return "nor can all come outside it.";
    }
    boolean isAfter = !room.isBefore(instantOf(board.item(i).windowTo()));
    return (isAfter ? "after it the first time is " : "before it the last time is ")
        + time(i, why)
        + ".";
  }

  private String time(int i, Hindrance why) {
    int[] attendees = board.attendees(i);
    ZoneId zone =
        attendees.length > 0
            ? plan.person(attendees[0]).site().zone
            : plan.part.model().firstSite().zone;
    Instant room = Objects.requireNonNull(why.room());
    return DAY.format(room.atZone(zone)) + ClockText.of(room, zone);
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
