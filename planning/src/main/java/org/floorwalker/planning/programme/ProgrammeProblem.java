package org.floorwalker.planning.programme;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.time.TimeRange;

/// What a programme is placed into.
///
/// @param horizon from the start of a slot on; needs, desks and lessons outside are not seen
/// @param grid slots and days
/// @param needs people to schedule by queue and slot
/// @param people everybody at the desks
/// @param trainers when each can teach, by id; one who is at a desk then leaves it for the session
/// @param rooms by id
/// @param lessons what is to be placed
public record ProgrammeProblem(
    TimeRange horizon,
    Grid grid,
    List<Need> needs,
    List<Attendee> people,
    Map<String, List<TimeRange>> trainers,
    Map<String, Room> rooms,
    List<Lesson> lessons) {
  public ProgrammeProblem {
    needs = List.copyOf(needs);
    people = List.copyOf(people);
    trainers = new TreeMap<>(trainers);
    rooms = new TreeMap<>(rooms);
    lessons = List.copyOf(lessons);
  }

  /// @param places seats
  /// @param taken when something else is held in it
  public record Room(int places, List<TimeRange> taken) {
    public Room {
      taken = List.copyOf(taken);
    }

    /// A room that is free all the time.
    public static Room of(int places) {
      return new Room(places, List.of());
    }
  }

  /// @param slot length of a slot
  /// @param starts sessions start every so many slots of the horizon
  /// @param zone whose midnights part the days: nobody attends twice on one day
  public record Grid(Duration slot, int starts, ZoneId zone) {}
}
