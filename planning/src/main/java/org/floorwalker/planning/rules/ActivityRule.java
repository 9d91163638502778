package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.LeaderHours;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// An activity brings all its people together once, for its length, inside its window and their
/// shifts, clear of meals, breaks and other activities.
///
/// It looks at the whole roster, since several people attend; leaders who are not agents need no
/// shift but are bound by their absences and hours.
final class ActivityRule {
  private static final String LAW = "activity request";

  private final RosterProblem problem;
  private final Map<String, List<Seat>> seats = new LinkedHashMap<>();
  private final Map<String, List<Seat>> seatsByPerson = new HashMap<>();
  private final List<Violation> violations = new ArrayList<>();

  /// One person's part in an activity; the shift is null when they have none around it.
  private record Seat(String person, LocalDate day, PlacedActivity placed, @Nullable Shift shift) {
    TimeRange range() {
      return placed.range();
    }
  }

  private ActivityRule(RosterProblem problem) {
    this.problem = problem;
  }

  public static String name() {
    return "activity";
  }

  /// Every breach by an activity of the roster.
  public static List<Violation> check(RosterProblem problem, Roster roster) {
    ActivityRule rule = new ActivityRule(problem);
    rule.seat(roster);
    rule.seats.forEach(rule::checkActivity);
    rule.seatsByPerson.values().forEach(rule::checkPerson);
    return rule.violations;
  }

  private void seat(Roster roster) {
    for (Shift shift : roster.shifts()) {
      for (PlacedActivity placed : shift.activities()) {
        seat(new Seat(shift.agent(), shift.day().date(), placed, shift));
      }
    }
    roster
        .attendances()
        .forEach(a -> seat(new Seat(a.person(), a.day().date(), a.activity(), null)));
  }

  private void seat(Seat seat) {
    seats.computeIfAbsent(seat.placed().activity(), id -> new ArrayList<>()).add(seat);
    seatsByPerson.computeIfAbsent(seat.person(), id -> new ArrayList<>()).add(seat);
  }

  private void checkActivity(String id, List<Seat> places) {
    ActivityRequest request = Objects.requireNonNull(problem.activities().requests().get(id));
    Seat first = places.getFirst();
    for (String person : request.attendees().everyone()) {
      long times = places.stream().filter(seat -> seat.person().equals(person)).count();
      if (times != 1) {
        report(person, first.day(), times, 1, "attendance");
      }
    }
    for (Seat seat : places) {
      checkSeat(request, seat, first);
    }
  }

  private void checkSeat(ActivityRequest request, Seat seat, Seat first) {
    if (!request.attendees().everyone().contains(seat.person())) {
      report(seat, 1, 0, "attendance");
    }
    if (!seat.range().equals(first.range())) {
      Duration apart =
          Duration.between(first.range().startInclusive(), seat.range().startInclusive());
      report(seat, minutes(apart.abs()), 0, "min apart");
    }
    if (!seat.range().length().equals(request.length())) {
      report(seat, minutes(seat.range().length()), minutes(request.length()), "min long");
    }
    if (!request.window().encloses(seat.range())) {
      Duration inside = request.window().overlap(seat.range());
      report(seat, minutes(seat.range().length().minus(inside)), 0, "min outside the window");
    }
    Duration off =
        StartGridRule.offGrid(
            seat.range().startInclusive(), problem.zoneOf(seat.person()), problem.period().slot());
    if (!off.isZero()) {
      report(seat, minutes(off), 0, "min off the grid");
    }
    checkPresence(seat);
  }

  private void checkPresence(Seat seat) {
    if (!problem.floor().agents().containsKey(seat.person())) {
      checkLeader(seat);
      return;
    }
    if (seat.shift() == null || !seat.shift().range().encloses(seat.range())) {
      Duration inside =
          seat.shift() == null ? Duration.ZERO : seat.shift().range().overlap(seat.range());
      report(seat, minutes(seat.range().length().minus(inside)), 0, "min outside the shift");
    }
    if (seat.shift() != null) {
      seat.shift().pauses().stream()
          .filter(pause -> pause.range().overlaps(seat.range()))
          .forEach(
              pause ->
                  report(seat, minutes(pause.range().overlap(seat.range())), 0, "min in a break"));
    }
  }

  private void checkLeader(Seat seat) {
    Duration blocked = UnavailableRule.blocked(unavailable(seat.person()), seat.range());
    if (!blocked.isZero()) {
      report(seat, minutes(blocked), 0, "min while the leader is away");
    }
    List<LeaderHours> hours = problem.activities().leaderHours();
    if (hours != null && hoursOf(hours, seat).noneMatch(open -> open.encloses(seat.range()))) {
      report(seat, minutes(seat.range().length()), 0, "min outside the leader's hours");
    }
  }

  private List<Unavailability> unavailable(String person) {
    return problem.floor().unavailable().stream().filter(u -> u.person().equals(person)).toList();
  }

  /// The leader's hours around the seat; lines of one leader that touch do not run on.
  private Stream<TimeRange> hoursOf(List<LeaderHours> hours, Seat seat) {
    ZoneId zone = problem.zoneOf(seat.person());
    LocalDate day = BusinessDay.of(seat.range().startInclusive(), zone).date();
    return hours.stream()
        .filter(line -> line.leader().equals(seat.person()))
        .flatMap(
            line -> Stream.of(day.minusDays(1), day).flatMap(date -> onDate(line, date, zone)));
  }

  private static Stream<TimeRange> onDate(LeaderHours line, LocalDate date, ZoneId zone) {
    return date.getDayOfWeek() == line.weekday()
        ? Stream.of(
            TimeRange.of(
                LocalMinute.of(date, line.startMinute(), zone),
                LocalMinute.of(date, line.endMinute(), zone)))
        : Stream.empty();
  }

  /// No two activities of one person at once.
  private void checkPerson(List<Seat> places) {
    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < i; j++) {
        Duration both = places.get(i).range().overlap(places.get(j).range());
        if (!both.isZero()) {
          report(places.get(i), minutes(both), 0, "min in two activities");
        }
      }
    }
  }

  private void report(Seat seat, double measured, double limit, String unit) {
    report(seat.person(), seat.day(), measured, limit, unit);
  }

  private void report(String person, LocalDate day, double measured, double limit, String unit) {
    violations.add(
        new Violation(name(), LAW, person, day, new Violation.Figure(measured, limit, unit)));
  }

  private static double minutes(Duration duration) {
    return duration.toSeconds() / 60.0;
  }
}
