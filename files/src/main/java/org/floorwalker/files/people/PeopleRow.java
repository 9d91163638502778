package org.floorwalker.files.people;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// One row of a people table, read but not yet compared with what the centre knows.
///
/// Codes of other things (a site, a queue) are kept as told; empty where none is told.
public sealed interface PeopleRow {

  /// From a day on, until a day that does not belong; null is without end.
  record Validity(LocalDate from, @Nullable LocalDate until) {
    /// Whether the two share a day.
    public boolean overlaps(Validity other) {
      return (until == null || other.from.isBefore(until))
          && (other.until == null || from.isBefore(other.until));
    }

    @Override
    public String toString() {
      return until == null ? "from " + from : "from " + from + " until " + until;
    }
  }

  /// A customer of the centre.
  record Client(String code, String name) implements PeopleRow {}

  /// An organisation that serves contacts for the centre.
  record Partner(String code, String name, String country) implements PeopleRow {}

  /// What a client has given to the centre; `function` is service or sales, `segment` private,
  /// corporate or partner; the leader of `team` answers for its delivery, nobody in particular
  /// where
  /// it is empty.
  record Mission(
      String code, String client, String name, String function, String segment, String team)
      implements PeopleRow {}

  /// A place of work; seats null are one for everybody.
  record Site(
      String code,
      String name,
      Where where,
      OpeningHours.Hours hours,
      @Nullable Integer seats,
      @Nullable LocalDate opened,
      @Nullable LocalDate closed,
      String partner)
      implements PeopleRow {
    /// Country of the law, and clock.
    public record Where(String country, ZoneId zone) {}
  }

  /// Hours somebody may agree to.
  ///
  /// @param probationMonths null where the country's law says how many
  record Terms(
      String code,
      double weeklyHours,
      List<Duration> shiftLengths,
      double toleranceHours,
      @Nullable Integer probationMonths)
      implements PeopleRow {
    public Terms {
      shiftLengths = List.copyOf(shiftLengths);
    }
  }

  /// A meal or break of shifts from a presence on.
  record Break(BreakRule rule) implements PeopleRow {}

  /// A queue with its settings.
  record Queue(String code, String name, Kind kind, Promise promise, Handling handling, Hours hours)
      implements PeopleRow {
    /// How contacts come and for whom.
    public record Kind(Channel channel, String language, String mission, String partner) {}

    /// What customers are promised.
    public record Promise(
        ServiceGoal goal,
        ServiceDefinition definition,
        double maxOccupancy,
        int minimumPeople,
        double shortSeconds) {}

    /// How a contact is worked; patience null is endless.
    public record Handling(
        double handleSeconds,
        @Nullable Double patienceSeconds,
        int concurrency,
        double shrinkage) {}

    /// When it is open, in the site's zone; an empty site is the only one.
    public record Hours(OpeningHours.Hours daily, String site) {}
  }

  /// A team; `unit` is front or back.
  record Team(String code, String site, String name, String unit) implements PeopleRow {}

  /// When somebody's shifts may lie.
  record Times(StartTimes starts, boolean night) {}

  /// A person with everything one line tells; `from` null means from the day of import on.
  record Agent(
      String code, Identity identity, Placing placing, Terms terms, @Nullable LocalDate from)
      implements PeopleRow {
    /// Name and address; the name is the code where none is told, `born` is null where nothing is.
    public record Identity(String name, String email, String worksFrom, @Nullable LocalDate born) {}

    /// Where, with whom, under whom.
    public record Placing(String site, String team, String leader) {}

    /// Contract, queues and times.
    public record Terms(String contract, List<String> skills, Times times) {
      public Terms {
        skills = List.copyOf(skills);
      }
    }
  }

  /// A contract of a person.
  record Employment(String agent, String contract, Validity validity, Times times)
      implements PeopleRow {}

  /// Hours on a weekday or, when `date` is there, on that date; null hours are closed.
  record Opening(
      Opened whose,
      String code,
      @Nullable DayOfWeek weekday,
      @Nullable LocalDate date,
      OpeningHours.@Nullable Hours hours)
      implements PeopleRow {}

  /// What has opening hours.
  enum Opened {
    QUEUE,
    SITE;

    /// The column that holds its code.
    public String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A team somebody is in; one at a time.
  record Membership(String agent, String team, Validity validity) implements PeopleRow {}

  /// A queue somebody can serve, level 1 (new) to 5 (teaches others).
  record Skill(String agent, String queue, int level, Validity validity) implements PeopleRow {}

  /// A language somebody speaks, level A1 to C2 or native.
  record Language(String agent, String language, String level, Validity validity)
      implements PeopleRow {}

  /// A client somebody serves; `ready` once they may take its contacts alone.
  record Assignment(String agent, String client, boolean ready, Validity validity)
      implements PeopleRow {}

  /// Where somebody works on a day: at a site or at home.
  record Place(String agent, LocalDate businessDay, String worksFrom, String site)
      implements PeopleRow {}
}
