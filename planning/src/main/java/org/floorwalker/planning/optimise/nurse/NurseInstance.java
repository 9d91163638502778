package org.floorwalker.planning.optimise.nurse;

import java.util.List;
import java.util.Set;

/// A shift-scheduling instance: days, shift types, staff with their limits, requests and cover.
///
/// Days count from 0, a Monday.
///
/// @param days length of the horizon
/// @param shifts shift types
/// @param staff nurses
/// @param requests wishes for or against a shift on a day
/// @param cover nurses wanted by day and shift type
public record NurseInstance(
    int days,
    List<ShiftType> shifts,
    List<Nurse> staff,
    List<Request> requests,
    List<Cover> cover) {
  public NurseInstance {
    shifts = List.copyOf(shifts);
    staff = List.copyOf(staff);
    requests = List.copyOf(requests);
    cover = List.copyOf(cover);
  }

  /// @param id name
  /// @param minutes length
  /// @param mayNotFollow shift types that cannot come the day after
  public record ShiftType(String id, int minutes, Set<String> mayNotFollow) {
    public ShiftType {
      mayNotFollow = Set.copyOf(mayNotFollow);
    }
  }

  /// @param id name
  /// @param mostOfShift most shifts of each type, in the order of the types
  /// @param minutes least and most working time
  /// @param runs lengths of working and free stretches
  /// @param mostWeekends most weekends with work
  /// @param daysOff days that must be free
  public record Nurse(
      String id,
      List<Integer> mostOfShift,
      Minutes minutes,
      Runs runs,
      int mostWeekends,
      Set<Integer> daysOff) {
    public Nurse {
      mostOfShift = List.copyOf(mostOfShift);
      daysOff = Set.copyOf(daysOff);
    }
  }

  public record Minutes(int least, int most) {}

  /// Stretches that reach the horizon's ends are taken to go on beyond, so they are never
  /// too short.
  public record Runs(int mostWorking, int leastWorking, int leastFree) {}

  /// @param wanted whether the shift is wanted; else it is to be avoided
  public record Request(String nurse, int day, String shift, int weight, boolean wanted) {}

  /// @param under cost of each nurse missing
  /// @param over cost of each nurse too many
  public record Cover(int day, String shift, int nurses, int under, int over) {}
}
