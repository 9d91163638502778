package org.floorwalker.app.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A requirement's course for everybody who owes it, to be placed into the plan.
///
/// @param result null until it was placed
/// @param bookedAt when its sessions were put into the schedule, null before
/// @param standings what became of each session then, in the order of the result's
public record Programme(
    long id,
    long requirement,
    String title,
    Orders orders,
    Instant madeAt,
    String madeBy,
    @Nullable Result result,
    @Nullable Instant bookedAt,
    List<Standing> standings) {
  public Programme {
    standings = List.copyOf(standings);
  }

  /// Whether a session could not be put into the schedule.
  public boolean hasClashes() {
    return standings.stream().anyMatch(standing -> !standing.isIn());
  }

  /// Whether a session, counted from 1, stands in the schedule.
  public boolean isIn(int number) {
    return number >= 1 && number <= standings.size() && standings.get(number - 1).isIn();
  }

  /// A session, counted from 1.
  public Placed placed(int number) {
    return Objects.requireNonNull(result).sessions().get(number - 1);
  }

  /// Sessions that stand in the schedule, in order of time.
  public List<Placed> inSchedule() {
    return IntStream.rangeClosed(1, standings.size())
        .filter(this::isIn)
        .mapToObj(this::placed)
        .toList();
  }

  /// Id of the requirement whose course a session holds.
  public long requirementOf(Placed session) {
    return orders.extras().stream()
        .filter(extra -> extra.title().equals(session.course()))
        .map(Extra::requirement)
        .findFirst()
        .orElse(requirement);
  }

  /// What became of a session when it was put into the schedule.
  ///
  /// @param clashes whom its time does not suit
  /// @param roomHolds title of what is held in its room then; empty when it was free
  public record Standing(List<Clash> clashes, String roomHolds) {
    public static final Standing IN = new Standing(List.of(), "");

    public Standing {
      clashes = List.copyOf(clashes);
    }

    public boolean isIn() {
      return clashes.isEmpty() && roomHolds.isEmpty();
    }
  }

  /// Somebody whom a session does not suit.
  ///
  /// @param person by code
  /// @param why a word of `BookOutcome.Why`
  public record Clash(String person, String why) {}

  /// What was asked for.
  ///
  /// @param minutes length of a session
  /// @param least fewest in a group
  /// @param most places of a group
  /// @param from first day
  /// @param due last day
  /// @param trainers codes of those who can hold it, with their hours on weekdays
  /// @param rooms what it can be held in
  /// @param extras more courses of the programme
  /// @param prices what remedies cost; null where it was not told
  public record Orders(
      int minutes,
      int least,
      int most,
      LocalDate from,
      LocalDate due,
      List<String> trainers,
      List<Room> rooms,
      int trainersFromHour,
      int trainersUntilHour,
      @Nullable List<Extra> extras,
      @Nullable Prices prices) {
    public Orders {
      trainers = List.copyOf(trainers);
      rooms = List.copyOf(rooms);
      extras = extras == null ? List.of() : List.copyOf(extras);
    }

    /// More courses of the same programme.
    @Override
    public List<Extra> extras() {
      return extras == null ? List.of() : extras;
    }
  }

  /// Another course of the programme.
  ///
  /// @param requirement id of the requirement it meets
  /// @param code the requirement's
  /// @param after code of the requirement whose course comes before; null when none does
  public record Extra(
      long requirement, String code, String title, int minutes, @Nullable String after) {}

  /// What remedies cost, in whole units of money.
  ///
  /// @param hour an hour of somebody's own work
  /// @param overtimePercent supplement for overtime
  /// @param partnerHour an hour served by a partner instead
  /// @param hourlyHour an hour served by hourly staff instead
  public record Prices(int hour, int overtimePercent, int partnerHour, int hourlyHour) {}

  /// @param places seats
  /// @param site where it is, so that only people of that site are asked to come; null when
  ///     everybody can
  public record Room(String name, int places, @Nullable String site) {}

  /// What came of placing it.
  ///
  /// @param sessions in order of time
  /// @param notPlaced people without a place
  /// @param weeks the weeks of the plan with load and service
  /// @param rounds how often it was placed until no goal was broken
  /// @param lastDay last day the plan reaches, which may lie before the due day
  /// @param usualFrom first day without a schedule, for which a usual week was taken; null when the
  ///     schedule reaches to the end
  public record Result(
      List<Placed> sessions,
      List<Left> notPlaced,
      List<Week> weeks,
      int rounds,
      LocalDate lastDay,
      @Nullable LocalDate usualFrom,
      @Nullable List<Alternative> alternatives) {
    public Result {
      sessions = List.copyOf(sessions);
      notPlaced = List.copyOf(notPlaced);
      weeks = List.copyOf(weeks);
      alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
    }

    /// What was compared; none in programmes placed before there was a comparison.
    @Override
    public List<Alternative> alternatives() {
      return alternatives == null ? List.of() : alternatives;
    }

    public int people() {
      return sessions.stream().mapToInt(session -> session.people().size()).sum();
    }
  }

  /// One way to place the same people.
  ///
  /// @param way `asked`, `smaller` or `even`
  /// @param placed people with a place
  /// @param broken days of queues whose goal was kept before and is missed with it
  /// @param lowest lowest share in time of a week
  /// @param mean share in time over the weeks with sessions
  public record Alternative(
      String way, int placed, int sessions, int broken, double lowest, double mean) {}

  /// A session; people and trainer by code.
  ///
  /// @param course title of the course where the programme has several, null otherwise
  public record Placed(
      Instant start,
      Instant end,
      @Nullable String trainer,
      @Nullable String room,
      List<String> people,
      @Nullable String course) {
    public Placed {
      people = List.copyOf(people);
    }
  }

  /// Somebody without a place.
  ///
  /// @param reason a word of `NotPlaced.Reason`
  /// @param remedy `earlier`, `relief` or `overtime`; empty when nothing helps
  /// @param at when the remedy would be possible
  /// @param options each way that is possible, cheapest first; none where prices were not told
  public record Left(
      String person,
      String reason,
      String remedy,
      @Nullable Instant at,
      @Nullable List<Option> options) {
    public Left {
      options = options == null ? List.of() : List.copyOf(options);
    }

    @Override
    public List<Option> options() {
      return options == null ? List.of() : options;
    }
  }

  /// A remedy with its price.
  ///
  /// @param way `earlier`, `hourly`, `partner` or `overtime`
  /// @param price in whole units of money
  public record Option(String way, Instant at, long price) {}

  /// A week of the plan.
  ///
  /// @param first its first day in the plan
  /// @param load need of the week ÷ mean need of a week, by days planned
  /// @param sessions sessions in it
  /// @param before share of contacts in time without the programme, over the queues with such
  /// a goal
  /// @param after the same with it
  /// @param even the same with as many sessions spread evenly
  /// @param goal the goals of those queues, weighed by contacts
  /// @param busyBefore share of the time at the desk spent with customers, without
  /// @param busyAfter the same with it
  /// @param broken days of queues whose goal was kept before and is missed now
  public record Week(
      LocalDate first,
      double load,
      int sessions,
      double before,
      double after,
      double even,
      double goal,
      double busyBefore,
      double busyAfter,
      int broken) {}
}
