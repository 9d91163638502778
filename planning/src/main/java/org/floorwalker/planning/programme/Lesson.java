package org.floorwalker.planning.programme;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Something a number of people must attend in groups.
///
/// @param id name of the lesson
/// @param length how long a session lasts
/// @param group how many sit in one
/// @param window sessions lie wholly inside; its end is the due instant
/// @param people who must attend once, by id
/// @param means what a session needs
/// @param after the lesson each must have attended before, null when there is none
public record Lesson(
    String id,
    Duration length,
    Group group,
    TimeRange window,
    Set<String> people,
    Means means,
    @Nullable String after) {
  public Lesson {
    people = new TreeSet<>(people);
    if (!length.isPositive()) {
      throw new IllegalArgumentException(
          "Lesson %s lasts %s.\nMaybe write its minutes.".formatted(id, length));
    }
  }

  /// @param least fewest in a session, unless fewer are left
  /// @param most places
  public record Group(int least, int most) {
    public Group {
      if (least < 1 || most < least) {
        throw new IllegalArgumentException(
            "A group of %d to %d.\nMaybe the two are swapped.".formatted(least, most));
      }
    }
  }

  /// @param trainers those who can hold it, one of them a session; empty when nobody need
  /// @param rooms those it can be held in, one of them a session; empty when none is needed
  public record Means(List<String> trainers, List<String> rooms) {
    /// Learnt alone at one's desk.
    public static final Means NONE = new Means(List.of(), List.of());

    public Means {
      trainers = List.copyOf(trainers);
      rooms = List.copyOf(rooms);
    }
  }
}
