package org.floorwalker.planning.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.FloorModel;
import org.floorwalker.planning.staffing.simulation.GroupTotal;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Total;

/// Simulates each week that holds sessions, without and with them, and tells what became of every
/// queue's day.
///
/// Both runs share seed and customers, so that their difference is the programme's alone. A week in
/// which a goal is in doubt is simulated again with more replications.
///
/// What was simulated without sessions is remembered for the next time it is asked for.
public final class ProgrammeProof {
  /// Share that a deadline promises where the goal names none: all but one in twenty.
  private static final double SHARE_OF_DEADLINE = 0.95;

  private static final int DAYS_OF_WEEK = 7;

  private final ProofFloor floor;
  private final long seed;
  private final int replications;
  private final int mostReplications;
  private final int threads;
  private final Map<Run, List<List<Was>>> without = new HashMap<>();

  /// @param floor who works when, and what arrives
  /// @param seed where the customers come from
  /// @param replications of a week at first
  /// @param mostReplications of a week in doubt
  /// @param threads that share the replications
  public ProgrammeProof(
      ProofFloor floor, long seed, int replications, int mostReplications, int threads) {
    this.floor = floor;
    this.seed = seed;
    this.replications = replications;
    this.mostReplications = mostReplications;
    this.threads = threads;
  }

  ProofFloor floor() {
    return floor;
  }

  /// A week simulated so often.
  private record Run(LocalDate week, int count) {}

  /// A queue's day without sessions.
  private record Was(double offered, Estimate share) {}

  /// Every queue's days of the weeks in which there are sessions, by day and queue.
  public List<ProvenDay> judge(List<Session> sessions) {
    TreeMap<LocalDate, List<Session>> weeks = new TreeMap<>();
    for (Session session : sessions) {
      weeks.computeIfAbsent(weekOf(session), _ -> new ArrayList<>()).add(session);
    }
    List<ProvenDay> days = new ArrayList<>();
    weeks.forEach((week, theirs) -> days.addAll(judge(week, theirs)));
    return days;
  }

  /// All weeks of the schedule, those without sessions as well.
  public List<ProvenWeek> weeks(List<Session> sessions) {
    List<ProvenWeek> weeks = new ArrayList<>();
    RosterFloor.Days all = floor.days();
    LocalDate end = all.first().plusDays(all.count());
    for (LocalDate week = all.first(); week.isBefore(end); week = next(week)) {
      SimulationResult before = simulate(week, floor.with(List.of()), replications);
      SimulationResult after =
          sessions.isEmpty() ? before : simulate(week, floor.with(sessions), replications);
      weeks.add(week(week, before, after));
    }
    return weeks;
  }

  private static LocalDate next(LocalDate week) {
    return week.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private ProvenWeek week(LocalDate week, SimulationResult before, SimulationResult after) {
    double offered = 0;
    double goal = 0;
    double was = 0;
    double is = 0;
    for (int queue = 0; queue < floor.queues().size(); queue++) {
      QueueSettings settings = floor.queues().get(queue);
      double contacts = offered(before, queue);
      if (settings.promise().goal() instanceof ServiceGoal.AnswerWithin within && contacts > 0) {
        offered += contacts;
        goal += contacts * within.share();
        was += contacts * before.share(queue, settings.promise().definition()).value();
        is += contacts * after.share(queue, settings.promise().definition()).value();
      }
    }
    return offered == 0
        ? new ProvenWeek(week, 0, 0, 0, busy(before), busy(after))
        : new ProvenWeek(
            week, goal / offered, was / offered, is / offered, busy(before), busy(after));
  }

  private static double offered(SimulationResult result, int queue) {
    double offered = 0;
    for (int day = 0; day < result.floor().timeline().days(); day++) {
      offered += result.meanOfDay(Total.OFFERED, queue, day);
    }
    return offered;
  }

  private static double busy(SimulationResult result) {
    double busy = 0;
    double staffed = 0;
    for (int group = 0; group < result.floor().groups().size(); group++) {
      for (int day = 0; day < result.floor().timeline().days(); day++) {
        busy += result.meanOfDay(GroupTotal.BUSY_SECONDS, group, day);
        staffed += result.meanOfDay(GroupTotal.STAFFED_SECONDS, group, day);
      }
    }
    return staffed == 0 ? 0 : busy / staffed;
  }

  /// The Monday of the session's week, or the first day of the schedule when that is later.
  LocalDate weekOf(Session session) {
    LocalDate day = dayOf(session, floor);
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.isBefore(floor.days().first()) ? floor.days().first() : monday;
  }

  static LocalDate dayOf(Session session, ProofFloor floor) {
    return session.range().startInclusive().atZone(floor.days().zone()).toLocalDate();
  }

  private List<ProvenDay> judge(LocalDate week, List<Session> sessions) {
    int count = replications;
    List<ProvenDay> days = judge(week, sessions, count);
    while (count < mostReplications && days.stream().anyMatch(ProvenDay::isInDoubt)) {
      count = Math.min(mostReplications, 3 * count);
      days = judge(week, sessions, count);
    }
    return days;
  }

  private List<ProvenDay> judge(LocalDate week, List<Session> sessions, int count) {
    List<List<Was>> before =
        without.computeIfAbsent(new Run(week, count), run -> was(run.week(), run.count()));
    SimulationResult after = simulate(week, floor.with(sessions), count);
    List<ProvenDay> days = new ArrayList<>();
    TreeSet<LocalDate> touched = new TreeSet<>();
    sessions.forEach(session -> touched.add(dayOf(session, floor)));
    for (LocalDate day : touched) {
      int index = (int) (day.toEpochDay() - week.toEpochDay());
      for (int queue = 0; queue < floor.queues().size(); queue++) {
        add(days, day, index, queue, before.get(index).get(queue), after);
      }
    }
    return days;
  }

  /// Every day of the week by queue.
  private List<List<Was>> was(LocalDate week, int count) {
    SimulationResult result = simulate(week, floor.with(List.of()), count);
    List<List<Was>> days = new ArrayList<>();
    for (int day = 0; day < result.floor().timeline().days(); day++) {
      List<Was> queues = new ArrayList<>();
      for (int queue = 0; queue < floor.queues().size(); queue++) {
        QueueSettings settings = floor.queues().get(queue);
        queues.add(
            new Was(
                result.meanOfDay(Total.OFFERED, queue, day),
                result.share(queue, day, settings.promise().definition())));
      }
      days.add(queues);
    }
    return days;
  }

  private void add(
      List<ProvenDay> days,
      LocalDate day,
      int index,
      int queue,
      Was before,
      SimulationResult after) {
    QueueSettings settings = floor.queues().get(queue);
    Estimate is = after.share(queue, index, settings.promise().definition());
    if (before.offered() > 0 && before.share().isKnown() && is.isKnown()) {
      days.add(
          new ProvenDay(
              settings.id().name(), day, goal(settings), before.offered(), before.share(), is));
    }
  }

  /// An average wait is kept when half of the customers wait no longer than it.
  private static double goal(QueueSettings settings) {
    return switch (settings.promise().goal()) {
      case ServiceGoal.AnswerWithin goal -> goal.share();
      case ServiceGoal.AverageAnswerTime _ -> 0.5;
      case ServiceGoal.DoneBy _ -> SHARE_OF_DEADLINE;
    };
  }

  private SimulationResult simulate(LocalDate week, Roster roster, int count) {
    RosterFloor.Days all = floor.days();
    int left = (int) (all.first().plusDays(all.count()).toEpochDay() - week.toEpochDay());
    RosterFloor.Days days =
        new RosterFloor.Days(week, Math.min(daysOf(week), left), all.zone(), all.slot());
    FloorModel model =
        new RosterFloor(floor.agents(), floor.queues(), floor.demand(), days)
            .of(within(roster, week));
    return new Simulation(seed, count, threads).run(model);
  }

  /// Days until the next Monday.
  private static int daysOf(LocalDate week) {
    return DAYS_OF_WEEK + 1 - week.getDayOfWeek().getValue();
  }

  /// The shifts that touch the week.
  private Roster within(Roster roster, LocalDate week) {
    var start = week.atStartOfDay(floor.days().zone()).toInstant();
    var end = week.plusDays(DAYS_OF_WEEK).atStartOfDay(floor.days().zone()).toInstant();
    return Roster.of(
        roster.shifts().stream()
            .filter(
                shift ->
                    shift.range().endExclusive().isAfter(start)
                        && shift.range().startInclusive().isBefore(end))
            .toList(),
        List.of());
  }
}
