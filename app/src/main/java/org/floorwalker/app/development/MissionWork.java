package org.floorwalker.app.development;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.careers.JobVariation;
import org.floorwalker.planning.careers.StayingCurve;
import org.floorwalker.planning.roster.Shift;
import org.springframework.stereotype.Component;

/// What the work for a mission is like for those who do it now, so that nobody begins with a wrong
/// picture of it: who is told truly beforehand stays longer.
///
/// Source: Phillips 1998, Effects of realistic job previews on multiple organizational outcomes,
/// Academy of Management Journal 41; Earnest, Allen and Landis 2011, Mechanisms linking realistic
/// job previews with turnover, Personnel Psychology 64.
@Component
public final class MissionWork {
  /// Weeks of schedules in force that are looked at.
  public static final int WEEKS = 4;

  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final LocalTime NIGHT = LocalTime.of(23, 0);
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  private final People people;
  private final Rostering rostering;
  private final JobVariations variations;
  private final Turnover turnover;

  MissionWork(People people, Rostering rostering, JobVariations variations, Turnover turnover) {
    this.people = people;
    this.rostering = rostering;
    this.variations = variations;
    this.turnover = turnover;
  }

  /// @param people who work for the mission, five at least
  /// @param hours when they work; empty when no schedule is in force
  /// @param kinds mean number of equally shared kinds of work; empty when fewer than five
  ///     handled contacts
  /// @param yearLater share of all who begin here that is still here after a year, with its band;
  ///     empty below twenty people
  public record Figures(
      int people,
      Optional<Hours> hours,
      Optional<Double> kinds,
      Optional<StayingCurve.Point> yearLater) {}

  /// Shares of the scheduled time, local to the site; a Saturday night is both.
  ///
  /// @param evening from 18 to 23
  /// @param night from 23 to 6
  /// @param weekend on Saturday and Sunday
  public record Hours(double evening, double night, double weekend) {}

  /// Empty without a mission, or when fewer than five people work for it.
  ///
  /// @param countries whose people are looked at; empty for all
  Optional<Figures> of(String mission, Collection<String> countries) {
    LocalDate today = people.today();
    List<Placement> doing =
        people.placementsOn(today).stream()
            .filter(one -> !mission.isEmpty() && one.client().equals(mission))
            .filter(one -> !one.tenure().leads())
            .filter(one -> countries.isEmpty() || countries.contains(one.card().place().country()))
            .toList();
    return doing.size() < JobVariations.LEAST_PEOPLE
        ? Optional.empty()
        : Optional.of(
            new Figures(doing.size(), hours(doing, today), kinds(doing), turnover.yearLater()));
  }

  private Optional<Hours> hours(List<Placement> doing, LocalDate today) {
    List<PersonId> persons = doing.stream().map(Placement::id).toList();
    Map<PersonId, List<Shift>> shifts =
        rostering.publishedShifts(persons, today.minusWeeks(WEEKS), today);
    Sum sum = new Sum();
    for (Placement one : doing) {
      shifts
          .getOrDefault(one.id(), List.of())
          .forEach(shift -> sum.add(shift, one.card().place().zone()));
    }
    return sum.hours();
  }

  private Optional<Double> kinds(List<Placement> doing) {
    Set<String> codes = doing.stream().map(one -> one.card().code()).collect(Collectors.toSet());
    List<JobVariation> found =
        variations.byAgent().entrySet().stream()
            .filter(one -> codes.contains(one.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return found.size() < JobVariations.LEAST_PEOPLE
        ? Optional.empty()
        : Optional.of(found.stream().mapToDouble(JobVariation::kinds).average().orElseThrow());
  }

  /// Slots of shifts, counted.
  private static final class Sum {
    private int all;
    private int evening;
    private int night;
    private int weekend;

    void add(Shift shift, ZoneId zone) {
      Instant end = shift.range().endExclusive();
      for (Instant t = shift.range().startInclusive(); t.isBefore(end); t = t.plus(SLOT)) {
        count(t.atZone(zone));
      }
    }

    private void count(ZonedDateTime local) {
      LocalTime time = local.toLocalTime();
      boolean late = !time.isBefore(NIGHT) || time.isBefore(MORNING);
      all++;
      night += late ? 1 : 0;
      evening += !late && !time.isBefore(EVENING) ? 1 : 0;
      weekend += local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1 : 0;
    }

    Optional<Hours> hours() {
      return all == 0
          ? Optional.empty()
          : Optional.of(
              new Hours((double) evening / all, (double) night / all, (double) weekend / all));
    }
  }
}
