package org.floorwalker.app.intraday.web;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.floorwalker.app.intraday.DayRepair;
import org.floorwalker.app.rostering.RepairWay;
import org.floorwalker.app.rostering.RosterRepairs;
import org.floorwalker.app.rostering.RosterRepairs.TaskGivenUp;
import org.floorwalker.planning.rules.Violation;
import org.jspecify.annotations.Nullable;

/// Ways to go on after something upset published days.
///
/// @param repair the repair
/// @param name who or what it is about
/// @param ways its ways in order
/// @param beyond what it would take where there is no way; empty where nothing would help
/// @param tasks small tasks that end first
/// @param isOpen whether one may still be taken
/// @param trouble why the last try was refused, null when there was none
public record RepairView(
    DayRepair repair,
    String name,
    List<Way> ways,
    List<RepairLine> beyond,
    List<Task> tasks,
    boolean isOpen,
    @Nullable Trouble trouble) {
  public RepairView {
    ways = List.copyOf(ways);
    beyond = List.copyOf(beyond);
    tasks = List.copyOf(tasks);
  }

  /// @param person name, empty when the viewer does not decide for them
  public record Task(String person, TaskGivenUp givenUp) {}

  /// Hours beyond the contract that it would take.
  public double hoursBeyond() {
    RosterRepairs.Beyond found = repair.found().beyond();
    return found == null ? 0 : found.hours();
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

    /// Hours that the absence opened.
    public double opened() {
      return way.open().damaged() - way.open().planned();
    }

    /// Hours of these that the way covers.
    public double covered() {
      return way.open().damaged() - way.open().repaired();
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
