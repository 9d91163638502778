package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.plan.CustomerTimeWeek;
import org.floorwalker.planning.plan.PersonWeek;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.floorwalker.planning.staffing.CustomerTime.Verdict;
import org.jspecify.annotations.Nullable;

/// How much of a week's paid time a roster plans with customers, all channels together (WEL-10).
///
/// @param mondays weeks of the roster
/// @param monday the week reported
/// @param bands band of each centre, by the code of its site
/// @param teams every team with people who work in the week
/// @param queues everybody who may serve a queue, queue by queue
/// @param team the team whose people are named; null when none was chosen
/// @param persons people of the chosen team; empty while the measure stands in no register
/// @param isRegistered whether figures of single people may be shown
/// @param busy queues whose work alone brings people over a ceiling; null when there are none
public record CustomerTimeReport(
    List<LocalDate> mondays,
    LocalDate monday,
    Map<String, Band> bands,
    List<Group> teams,
    List<Group> queues,
    @Nullable Long team,
    List<Person> persons,
    boolean isRegistered,
    @Nullable Busy busy) {
  /// Below so many people a distribution would tell of single people.
  private static final int LEAST_PEOPLE = 5;

  public CustomerTimeReport {
    mondays = List.copyOf(mondays);
    bands = Map.copyOf(bands);
    teams = List.copyOf(teams);
    queues = List.copyOf(queues);
    persons = List.copyOf(persons);
  }

  /// People of a team or a queue.
  ///
  /// @param id number of the team, 0 for a queue
  /// @param name what it is called
  /// @param week how they stand to the band of their centre
  public record Group(long id, String name, CustomerTimeWeek week) {
    /// People who work in the week.
    public int people() {
      return week.people().values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Whether so few people would be told apart.
    public boolean isSmall() {
      return people() < LEAST_PEOPLE;
    }

    public int count(Verdict verdict) {
      return week.count(verdict);
    }
  }

  /// Queues that are planned with people busier at the desk than the ceiling of a centre.
  ///
  /// @param queues names
  /// @param occupancy the highest occupancy that their need is planned for
  public record Busy(List<String> queues, double occupancy) {
    public Busy {
      queues = List.copyOf(queues);
    }
  }

  /// One person's week.
  public record Person(String name, PersonWeek week) {}

  /// The seven days of the week.
  public List<LocalDate> days() {
    return monday.datesUntil(monday.plusWeeks(1)).toList();
  }
}
