package org.floorwalker.app.rostering.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.MeetingTrouble;
import org.floorwalker.app.rostering.MeetingTrouble.Hindered;
import org.floorwalker.app.rostering.MeetingTrouble.Room;
import org.floorwalker.app.rostering.RepairedDay;
import org.floorwalker.app.rostering.Upset;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.optimise.Disturbance;
import org.floorwalker.planning.optimise.MeetingBars;
import org.floorwalker.planning.optimise.MeetingMove;
import org.floorwalker.planning.optimise.RosterRepair;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterProblem.Activities;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// A meeting that has to be at another time: it may lie anywhere on the wished day, whatever window
/// it was asked for in, and when it cannot, why.
public final class MovedMeeting {
  private MovedMeeting() {}

  /// The same inputs; the window of a meeting that moves reaches over the wished day.
  public static Inputs in(Inputs gathered, Upset upset) {
    ActivityRequest asked = gathered.problem().activities().requests().get(upset.subject());
    if (upset.kind() != Upset.Kind.MEETING || asked == null) {
      return gathered;
    }
    LocalDate day = upset.from().atZone(gathered.zone()).toLocalDate();
    TimeRange wished =
        TimeRange.of(
            day.atStartOfDay(gathered.zone()).toInstant(),
            latest(upset.until(), day.plusDays(1).atStartOfDay(gathered.zone()).toInstant()));
    TimeRange window =
        TimeRange.of(
            earliest(asked.window().startInclusive(), wished.startInclusive()),
            latest(asked.window().endExclusive(), wished.endExclusive()));
    return gathered.with(
        withRequest(
            gathered.problem(),
            new ActivityRequest(
                asked.id(), asked.kind(), asked.length(), asked.attendees(), window)));
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static RosterProblem withRequest(RosterProblem problem, ActivityRequest request) {
    SequencedMap<String, ActivityRequest> requests =
        new LinkedHashMap<>(problem.activities().requests());
    requests.put(request.id(), request);
    return new RosterProblem(
        problem.period(),
        problem.terms(),
        problem.floor(),
        problem.needs(),
        new Activities(requests, problem.activities().leaderHours()));
  }

  /// Why a meeting cannot be then.
  ///
  /// @param instead the roster with other shifts that make room; null where none were found
  record Hindrance(MeetingTrouble trouble, @Nullable Roster instead) {}

  /// Null where the meeting can be then, and for all other disturbances.
  static @Nullable Hindrance hindrance(
      RepairRows rows, RepairRows.Case repair, RosterRepair search, Disturbance disturbance) {
    @Nullable MeetingBars bars = disturbance instanceof MeetingMove move ? search.bars(move) : null;
    if (bars == null) {
      return null;
    }
    MeetingBars.@Nullable Way way = bars.way();
    List<RepairedDay> instead =
        way == null ? List.of() : rows.changed(repair, way.roster(), List.of());
    MeetingTrouble trouble =
        new MeetingTrouble(
            bars.bars().stream()
                .map(bar -> new Hindered(bar.why(), person(rows, bar.person()), bar.shift()))
                .toList(),
            bars.rooms().stream().map(room -> new Room(room.start(), room.cost())).toList(),
            instead,
            way == null ? 0 : way.cost());
    return new Hindrance(trouble, way == null ? null : way.roster());
  }

  private static @Nullable PersonId person(RepairRows rows, @Nullable String code) {
    return code == null ? null : new PersonId(rows.person(code));
  }
}
