package org.floorwalker.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.floorwalker.planning.staffing.simulation.FloorModel;
import org.floorwalker.planning.staffing.simulation.GroupModel;
import org.floorwalker.planning.staffing.simulation.QueueModel;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.SteadyState;
import org.floorwalker.planning.staffing.simulation.TimeLaw;
import org.floorwalker.planning.staffing.simulation.Timeline;
import org.floorwalker.planning.staffing.simulation.Total;

/// Prints how many contacts the simulator works through in a second of one core.
///
/// Random skill sets of three queues a group, load 90 % of the agents, exponential handle time 300
/// s and patience 180 s; every contact counts, warm-up and run-out included.
///
/// `java ... org.floorwalker.bench.SimulationBench`
public final class SimulationBench {
  private static final long SEED = 1;
  private static final int REPLICATIONS = 4;
  private static final double WARM_UP_HOURS = 1;
  private static final double HANDLE_SECONDS = 300;
  private static final double LOAD = 0.9;

  private SimulationBench() {}

  public static void main(String[] arguments) {
    System.out.println("queues groups agents   contacts  cpu s  M contacts/s  left");
    for (int round = 0; round < 3; round++) {
      measure(1, 1, 50, 2000);
      measure(7, 13, 140, 700);
      measure(40, 60, 900, 200);
    }
  }

  private static void measure(int queues, int groups, int agents, double hours) {
    FloorModel floor = floor(queues, groups, agents, hours);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    SimulationResult result = new Simulation(SEED, REPLICATIONS, 1).run(floor);
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    double measured =
        IntStream.range(0, queues)
            .mapToDouble(q -> REPLICATIONS * result.meanOfDay(Total.OFFERED, q, 0))
            .sum();
    double all = measured * (hours + 2 * WARM_UP_HOURS) / hours;
    System.out.printf(
        Locale.ROOT,
        "%6d %6d %6d %10.0f %6.2f %13.2f %5.2f %%%n",
        queues,
        groups,
        agents,
        all,
        nanos / 1e9,
        all / nanos * 1e3,
        100 * result.ratioOfAll(Total.ABANDONED, Total.OFFERED).value());
  }

  private static FloorModel floor(int queues, int groups, int agents, double hours) {
    SplittableRandom random = new SplittableRandom(SEED);
    Timeline timeline = Timeline.steady(3600 * WARM_UP_HOURS, 3600 * hours);
    List<List<Integer>> skills = new ArrayList<>();
    int[] heads = new int[groups];
    for (int group = 0; group < groups; group++) {
      heads[group] = (agents + group) / groups;
      skills.add(skills(group, queues, random));
    }
    double perHour = LOAD * agents / queues * 3600 / HANDLE_SECONDS;
    List<QueueModel> models =
        IntStream.range(0, queues).mapToObj(q -> queue(q, perHour, skills)).toList();
    List<GroupModel> groupModels =
        skills.stream().map(s -> GroupModel.longestWaiting(s.toString(), s)).toList();
    return SteadyState.of(timeline, models, groupModels, heads).floor();
  }

  private static List<Integer> skills(int group, int queues, SplittableRandom random) {
    List<Integer> skills = new ArrayList<>(List.of(group % queues));
    while (skills.size() < Math.min(queues, 3)) {
      int queue = random.nextInt(queues);
      if (!skills.contains(queue)) {
        skills.add(queue);
      }
    }
    return skills;
  }

  private static QueueModel queue(int index, double perHour, List<List<Integer>> skills) {
    return new QueueModel(
        "q" + index,
        SteadyState.constantRates(perHour),
        QueueModel.Handling.alone(new TimeLaw.Exponential(HANDLE_SECONDS)),
        QueueModel.Waiting.withPatience(new TimeLaw.Exponential(180)),
        new QueueModel.Promise.AnsweredWithin(20),
        IntStream.range(0, skills.size())
            .filter(group -> skills.get(group).contains(index))
            .mapToObj(QueueModel.Route::toGroup)
            .toList(),
        QueueModel.Onward.NONE);
  }
}
