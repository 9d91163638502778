package org.floorwalker.planning.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.floorwalker.planning.programme.ProofPart.Stretch;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.GroupTotal;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Total;

/// Simulates the days that hold sessions, without and with them, and tells what became of every
/// queue whose people, or people who can stand in for them, attend.
///
/// Both runs share seed and customers, so that their difference is the programme's alone. Queues
/// that share no people are simulated apart, so that a day in doubt is simulated again with more
/// replications without any other. What was simulated is remembered: of a plan that changed only
/// the days are simulated that changed. The answers are the same for any number of threads.
public final class ProgrammeProof {
  /// Share that a deadline promises where the goal names none: all but one in twenty.
  private static final double SHARE_OF_DEADLINE = 0.95;

  /// Days with sessions that lie closer are simulated in one run, up to so many days.
  private static final int MOST_DAYS_OF_RUN = 8;

  private final ProofFloor floor;
  private final List<ProofPart> parts;
  private final Chance chance;
  private final int threads;
  private final Map<Run, List<List<Was>>> without = new ConcurrentHashMap<>();
  private final Map<Judging, List<ProvenDay>> known = new ConcurrentHashMap<>();
  private final Map<Run, PartWeek> weeksWithout = new ConcurrentHashMap<>();

  /// @param floor who works when, and what arrives
  /// @param seed where the customers come from
  /// @param replications of a day at first
  /// @param mostReplications of a day in doubt
  /// @param threads that share the work
  public ProgrammeProof(
      ProofFloor floor, long seed, int replications, int mostReplications, int threads) {
    this.floor = floor;
    this.parts = ProofPart.of(floor);
    this.chance = new Chance(seed, replications, mostReplications);
    this.threads = threads;
  }

  /// @param seed where the customers come from
  /// @param least replications at first
  /// @param most replications where in doubt
  private record Chance(long seed, int least, int most) {}

  /// Days of a part simulated so often, without sessions.
  private record Run(int part, Stretch stretch, int count) {}

  /// Days of a part to judge with sessions.
  ///
  /// @param touched days with sessions
  private record Judging(
      int part, Stretch stretch, List<LocalDate> touched, List<Session> sessions) {}

  /// A queue's day without sessions.
  private record Was(double offered, Estimate share) {}

  /// What a part's week adds to the week of all.
  ///
  /// @param offered contacts by queue
  /// @param share in time by queue
  private record PartWeek(
      double[] offered, double[] share, double busySeconds, double staffedSeconds) {}

  ProofFloor floor() {
    return floor;
  }

  int threads() {
    return threads;
  }

  /// Whether somebody attends who serves the queue, or can stand in for those who do.
  boolean concerns(Session session, String queue) {
    return parts.stream().anyMatch(part -> part.serves(queue) && part.isAttending(session));
  }

  /// Days with sessions of every queue that they concern, by day and queue.
  public List<ProvenDay> judge(List<Session> sessions) {
    List<Judging> wanted = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      wanted.addAll(judgings(part, parts.get(part).own(sessions)));
    }
    List<Callable<List<ProvenDay>>> tasks = new ArrayList<>();
    wanted.forEach(one -> tasks.add(() -> known.computeIfAbsent(one, this::judge)));
    return InOrder.of(threads, tasks).stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(ProvenDay::day).thenComparing(ProvenDay::queue))
        .toList();
  }

  /// Days with sessions, put together where they are simulated in one run.
  private List<Judging> judgings(int part, List<Session> sessions) {
    TreeSet<LocalDate> days = new TreeSet<>();
    sessions.forEach(session -> days.add(dayOf(session, floor)));
    List<Judging> judgings = new ArrayList<>();
    List<LocalDate> touched = new ArrayList<>();
    Stretch stretch = null;
    for (LocalDate day : days) {
      Stretch next = parts.get(part).around(day);
      Stretch both = stretch == null ? next : new Stretch(stretch.first(), next.last());
      boolean isNear = stretch != null && !next.first().isAfter(stretch.last());
      if (stretch != null && (!isNear || both.days() > MOST_DAYS_OF_RUN)) {
        judgings.add(judging(part, stretch, touched, sessions));
        touched.clear();
        both = next;
      }
      touched.add(day);
      stretch = both;
    }
    if (stretch != null) {
      judgings.add(judging(part, stretch, touched, sessions));
    }
    return judgings;
  }

  private Judging judging(
      int part, Stretch stretch, List<LocalDate> touched, List<Session> sessions) {
    List<Session> within =
        sessions.stream().filter(one -> stretch.contains(dayOf(one, floor))).toList();
    return new Judging(part, stretch, List.copyOf(touched), within);
  }

  static LocalDate dayOf(Session session, ProofFloor floor) {
    return session.range().startInclusive().atZone(floor.days().zone()).toLocalDate();
  }

  private List<ProvenDay> judge(Judging judging) {
    int count = chance.least();
    List<ProvenDay> days = judge(judging, count);
    while (count < chance.most() && days.stream().anyMatch(ProvenDay::isInDoubt)) {
      count = Math.min(chance.most(), 3 * count);
      days = judge(judging, count);
    }
    return days;
  }

  private List<ProvenDay> judge(Judging judging, int count) {
    ProofPart part = parts.get(judging.part());
    List<List<Was>> before =
        without.computeIfAbsent(new Run(judging.part(), judging.stretch(), count), this::was);
    SimulationResult after =
        part.simulate(judging.stretch(), judging.sessions(), simulation(count));
    List<ProvenDay> days = new ArrayList<>();
    for (LocalDate day : judging.touched()) {
      int index = judging.stretch().indexOf(day);
      for (int queue = 0; queue < part.queues().size(); queue++) {
        QueueSettings settings = part.queues().get(queue);
        Was was = before.get(index).get(queue);
        Estimate is = after.share(queue, index, settings.promise().definition());
        if (was.offered() > 0 && was.share().isKnown() && is.isKnown()) {
          days.add(
              new ProvenDay(
                  settings.id().name(), day, goal(settings), was.offered(), was.share(), is));
        }
      }
    }
    return days;
  }

  private Simulation simulation(int count) {
    return new Simulation(chance.seed(), count, 1);
  }

  /// Every day of the run by queue.
  private List<List<Was>> was(Run run) {
    ProofPart part = parts.get(run.part());
    SimulationResult result = part.simulate(run.stretch(), List.of(), simulation(run.count()));
    List<List<Was>> days = new ArrayList<>();
    for (int day = 0; day < run.stretch().days(); day++) {
      List<Was> queues = new ArrayList<>();
      for (int queue = 0; queue < part.queues().size(); queue++) {
        queues.add(
            new Was(
                result.meanOfDay(Total.OFFERED, queue, day),
                result.share(queue, day, part.queues().get(queue).promise().definition())));
      }
      days.add(queues);
    }
    return days;
  }

  /// An average wait is kept when half of the customers wait no longer than it.
  private static double goal(QueueSettings settings) {
    return switch (settings.promise().goal()) {
      case ServiceGoal.AnswerWithin goal -> goal.share();
      case ServiceGoal.AverageAnswerTime _ -> 0.5;
      case ServiceGoal.DoneBy _ -> SHARE_OF_DEADLINE;
    };
  }

  /// All weeks of the schedule, those without sessions as well.
  public List<ProvenWeek> weeks(List<Session> sessions) {
    List<List<Session>> own = parts.stream().map(part -> part.own(sessions)).toList();
    LocalDate end = floor.days().first().plusDays(floor.days().count());
    List<Callable<ProvenWeek>> tasks = new ArrayList<>();
    LocalDate first = floor.days().first();
    while (first.isBefore(end)) {
      LocalDate next = first.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      Stretch week = new Stretch(first, (next.isBefore(end) ? next : end).minusDays(1));
      tasks.add(() -> week(week, own));
      first = next;
    }
    return InOrder.of(threads, tasks);
  }

  private ProvenWeek week(Stretch week, List<List<Session>> own) {
    WeekSum sum = new WeekSum();
    for (int number = 0; number < parts.size(); number++) {
      ProofPart part = parts.get(number);
      PartWeek before =
          weeksWithout.computeIfAbsent(
              new Run(number, week, chance.least()),
              run -> partWeek(parts.get(run.part()), run.stretch(), List.of()));
      List<Session> within =
          own.get(number).stream().filter(one -> week.contains(dayOf(one, floor))).toList();
      sum.add(part.queues(), before, within.isEmpty() ? before : partWeek(part, week, within));
    }
    return sum.of(week.first());
  }

  private PartWeek partWeek(ProofPart part, Stretch week, List<Session> sessions) {
    SimulationResult result = part.simulate(week, sessions, simulation(chance.least()));
    double[] offered = new double[part.queues().size()];
    double[] share = new double[offered.length];
    for (int queue = 0; queue < offered.length; queue++) {
      for (int day = 0; day < week.days(); day++) {
        offered[queue] += result.meanOfDay(Total.OFFERED, queue, day);
      }
      share[queue] = result.share(queue, part.queues().get(queue).promise().definition()).value();
    }
    return new PartWeek(
        offered,
        share,
        seconds(result, GroupTotal.BUSY_SECONDS, week.days()),
        seconds(result, GroupTotal.STAFFED_SECONDS, week.days()));
  }

  private static double seconds(SimulationResult result, GroupTotal total, int days) {
    double seconds = 0;
    for (int group = 0; group < result.floor().groups().size(); group++) {
      for (int day = 0; day < days; day++) {
        seconds += result.meanOfDay(total, group, day);
      }
    }
    return seconds;
  }

  /// The week of all parts while it is added up.
  private static final class WeekSum {
    private double offered;
    private double goal;
    private double was;
    private double is;
    private final double[] busy = new double[2];
    private final double[] staffed = new double[2];

    void add(List<QueueSettings> queues, PartWeek before, PartWeek after) {
      for (int queue = 0; queue < queues.size(); queue++) {
        double contacts = before.offered()[queue];
        if (queues.get(queue).promise().goal() instanceof ServiceGoal.AnswerWithin within
            && contacts > 0) {
          offered += contacts;
          goal += contacts * within.share();
          was += contacts * before.share()[queue];
          is += contacts * after.share()[queue];
        }
      }
      addTimes(0, before);
      addTimes(1, after);
    }

    private void addTimes(int which, PartWeek week) {
      busy[which] += week.busySeconds();
      staffed[which] += week.staffedSeconds();
    }

    ProvenWeek of(LocalDate first) {
      double contacts = offered == 0 ? 1 : offered;
      return new ProvenWeek(
          first, goal / contacts, was / contacts, is / contacts, busyShare(0), busyShare(1));
    }

    private double busyShare(int which) {
      return staffed[which] == 0 ? 0 : busy[which] / staffed[which];
    }
  }
}
