package org.floorwalker.app.intraday.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.intraday.DayRepair;
import org.floorwalker.app.rostering.MeetingTrouble;
import org.floorwalker.app.rostering.RepairWay;
import org.floorwalker.app.rostering.RepairWay.Served;
import org.floorwalker.app.rostering.RepairedDay;
import org.floorwalker.app.rostering.RosterRepairs;
import org.floorwalker.app.rostering.TaskGivenUp;
import org.floorwalker.app.rostering.Upset;
import org.floorwalker.planning.rules.Violation;
import org.jspecify.annotations.Nullable;

/// Ways to go on after something upset published days.
///
/// @param repair the repair
/// @param name who or what it is about
/// @param ways its ways in order
/// @param beyond what it would take where there is no way; empty where nothing would help
/// @param meeting why a meeting cannot be at the wished time; null where it can
/// @param tasks small tasks that end first
/// @param queues what queues are called, by code
/// @param isOpen whether one may still be taken
/// @param trouble why the last try was refused, null when there was none
public record RepairView(
    DayRepair repair,
    String name,
    List<Way> ways,
    List<RepairLine> beyond,
    @Nullable Meeting meeting,
    List<Task> tasks,
    Map<String, String> queues,
    boolean isOpen,
    @Nullable Trouble trouble) {
  /// Figures of service beyond which nobody reads on.
  private static final int MOST_SERVED = 3;

  /// Half a point, below which a change is none worth telling.
  private static final double LEAST_CHANGE = 0.005;

  /// Half a point, below which a price is read as none.
  private static final double LEAST_POINTS = 0.5;

  public RepairView {
    ways = List.copyOf(ways);
    beyond = List.copyOf(beyond);
    tasks = List.copyOf(tasks);
    queues = Map.copyOf(queues);
  }

  /// @param person name, empty when the viewer does not decide for them
  public record Task(String person, TaskGivenUp givenUp) {}

  /// @param hindered in the order of the search
  /// @param found the same without names
  /// @param rooms times at which it could be
  /// @param instead rows that would have to change for the wished time
  public record Meeting(
      List<Hindered> hindered, MeetingTrouble found, List<Room> rooms, List<RepairLine> instead) {
    public Meeting {
      hindered = List.copyOf(hindered);
      rooms = List.copyOf(rooms);
      instead = List.copyOf(instead);
    }
  }

  /// @param start when it could begin, where the viewer is
  /// @param points what the schedule would cost more, below 0 when less
  public record Room(ZonedDateTime start, double points) {
    /// Its words.
    public String key() {
      String way = points >= LEAST_POINTS ? "dearer" : points <= -LEAST_POINTS ? "cheaper" : "same";
      return "intraday.repair.room." + way;
    }
  }

  /// @param name whom it concerns, empty for the period
  /// @param found what is in the way
  public record Hindered(String name, MeetingTrouble.Hindered found) {
    /// Its words; a shift is told as well where there is one.
    public String key() {
      String shift = found.shift() == null ? "" : ".shift";
      return switch (found.why()) {
        case WINDOW -> "intraday.repair.bar.period";
        case NOT_AT_WORK -> "intraday.repair.bar.not-at-work" + shift;
        case PAUSE -> "intraday.repair.bar.pause" + shift;
        case LEADER_AWAY -> "intraday.repair.bar.leader-away";
        case LEADER_TAKEN -> "intraday.repair.bar.leader-taken";
        case LEADER_FULL -> "intraday.repair.bar.leader-full";
      };
    }
  }

  /// Hours beyond the contract that it would take.
  public double hoursBeyond() {
    RosterRepairs.Beyond found = repair.found().beyond();
    return found == null ? 0 : found.hours();
  }

  /// Days whose hours can be offered: those still ahead on which whoever is away was to work; the
  /// first of the stretch where nobody in particular is away.
  ///
  /// @param zone in which the stretch is read
  public List<LocalDate> callOutDays(Instant now, ZoneId zone) {
    Upset upset = repair.upset();
    LocalDate first = (upset.from().isAfter(now) ? upset.from() : now).atZone(zone).toLocalDate();
    LocalDate last = upset.until().minusNanos(1).atZone(zone).toLocalDate();
    List<LocalDate> days =
        repair.found().freed().stream()
            .map(RepairedDay::day)
            .filter(day -> !day.isBefore(first) && !day.isAfter(last))
            .sorted()
            .toList();
    return days.isEmpty() ? List.of(first) : days;
  }

  public String queue(Served served) {
    return queues.getOrDefault(served.queue(), served.queue());
  }

  /// The few queues whose service changes most, by what happened or by the way.
  public static List<Served> changed(List<Served> served) {
    return served.stream()
        .filter(one -> change(one) >= LEAST_CHANGE)
        .sorted(Comparator.comparingDouble(RepairView::change).reversed())
        .limit(MOST_SERVED)
        .toList();
  }

  private static double change(Served one) {
    return Math.max(
        Math.abs(one.planned() - one.damaged()), Math.abs(one.repaired() - one.damaged()));
  }

  /// @param way the way
  /// @param lines whose day changes and how
  /// @param zone in which evenings and weekends are read
  public record Way(RepairWay way, List<RepairLine> lines, ZoneId zone) {
    public Way {
      lines = List.copyOf(lines);
    }

    /// The words of its means.
    public String key() {
      return switch (way.means()) {
        case BREAKS -> "intraday.repair.breaks";
        case ACTIVITIES -> "intraday.repair.activities";
        case EXTENSIONS -> "intraday.repair.extensions";
      };
    }

    /// Hours nobody covers, beyond the plan, with nothing changed.
    public double opened() {
      return way.open().damaged() - way.open().planned();
    }

    /// Hours nobody covers, beyond the plan, with the way; below 0 when fewer than planned.
    public double left() {
      return way.open().repaired() - way.open().planned();
    }

    /// Paid hours more than as planned, by longer or added shifts; below 0 when fewer.
    public double moreHours() {
      return lines.stream().mapToDouble(RepairLine::moreHours).sum();
    }

    /// Shifts that end in the evening more than as planned; below 0 when fewer.
    public int moreEvenings() {
      return lines.stream().mapToInt(line -> line.moreEvenings(zone)).sum();
    }

    /// Shifts on weekends more than as planned; below 0 when fewer.
    public int moreWeekends() {
      return lines.stream().mapToInt(RepairLine::moreWeekends).sum();
    }

    /// How many people come or go at another time.
    public long countMoved() {
      return count(lines.stream().filter(RepairLine::isMoved));
    }

    /// How many people must agree first.
    public long countAsked() {
      return count(lines.stream().filter(RepairLine::isAsked));
    }

    private static long count(Stream<RepairLine> lines) {
      return lines.map(line -> line.changed().person()).distinct().count();
    }
  }

  /// @param key words of the reason
  /// @param violations rules that would be broken; none for another reason
  /// @param names of those they are about, in the same order
  public record Trouble(String key, List<Violation> violations, List<String> names) {
    public Trouble {
      violations = List.copyOf(violations);
      names = List.copyOf(names);
    }
  }
}
