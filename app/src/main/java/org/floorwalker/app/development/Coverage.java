package org.floorwalker.app.development;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// Who has had a talk of a kind within a window, counted in people and not in talks.
///
/// @param kind of talk
/// @param from first day
/// @param until day after the last
/// @param teams teams within the viewer's reach, by name
/// @param people persons of the one team asked for; empty when none was
/// @param heldBack whether something about a named person is left out for want of a registration
/// @param consistency how talks compare across leaders; null when there are too few to say
/// @param equal whether everybody gets theirs alike
public record Coverage(
    TalkKind kind,
    LocalDate from,
    LocalDate until,
    List<Team> teams,
    List<Person> people,
    boolean heldBack,
    @Nullable Consistency consistency,
    EqualTalks equal) {
  public Coverage {
    teams = List.copyOf(teams);
    people = List.copyOf(people);
  }

  /// Where somebody's talk stands.
  public enum Status {
    NONE,
    PLANNED,
    DONE,
    OVERDUE
  }

  /// People by status.
  public record Count(int none, int planned, int done, int overdue) {
    static final Count ZERO = new Count(0, 0, 0, 0);

    Count plus(Status status) {
      return switch (status) {
        case NONE -> new Count(none + 1, planned, done, overdue);
        case PLANNED -> new Count(none, planned + 1, done, overdue);
        case DONE -> new Count(none, planned, done + 1, overdue);
        case OVERDUE -> new Count(none, planned, done, overdue + 1);
      };
    }

    Count plus(Count other) {
      return new Count(
          none + other.none, planned + other.planned, done + other.done, overdue + other.overdue);
    }

    public int people() {
      return none + planned + done + overdue;
    }

    /// Share of people who have had theirs, 0 to 1.
    public double doneShare() {
      return people() == 0 ? 0 : (double) done / people();
    }
  }

  /// A team with its leader.
  ///
  /// @param overdueActions agreed actions a week or more over their day; null where a leader is
  ///     named and the measure is not registered
  public record Team(
      TeamId id, String name, String leader, Count count, @Nullable Integer overdueActions) {}

  /// One person of the team asked for.
  public record Person(PersonId id, String name, Status status) {}

  /// How talks compare across leaders, without naming any: the middle half and the ends.
  ///
  /// @param leaders how many leaders it comes from, at least five
  /// @param talks how many talks
  /// @param minutes mean length of a talk by leader
  /// @param complete share of talks with no part left out, by leader
  /// @param grades how often leaders gave each step, from the lowest; empty when grades are few
  /// @param rating mean rating of the talks themselves, 1 to 5; null when ratings are few
  public record Consistency(
      int leaders,
      int talks,
      Spread minutes,
      Spread complete,
      List<Integer> grades,
      @Nullable Double rating) {
    public Consistency {
      grades = List.copyOf(grades);
    }
  }

  /// Least, quarter, middle, three quarters, most.
  public record Spread(double least, double lower, double median, double upper, double most) {}

  public Count total() {
    return teams.stream().map(Team::count).reduce(Count.ZERO, Count::plus);
  }
}
