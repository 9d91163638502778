package org.floorwalker.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.plan.PlanDirectory;
import org.floorwalker.files.plan.PlanFiles;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.plan.Plan;
import org.floorwalker.planning.plan.PlanInput;
import org.floorwalker.planning.plan.PlanProgress;
import org.floorwalker.planning.plan.Planner;
import org.floorwalker.planning.plan.PromiseLoop;
import org.floorwalker.planning.plan.ScheduleSimulation;
import org.floorwalker.planning.plan.ServiceDay;
import org.floorwalker.planning.plan.ServiceTotal;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.staffing.SlotNeed;

/// Runs the whole of `plan` on a real telephone series: the North American bank of 2003.
///
/// Only the telephone's arrivals are real. Chat (8 % of the calls) and mail (5 %) are simulated as
/// Poisson arrivals of the same shape; handle time (185 s) and patience (409 s) are those of
/// another bank (August 1999); people are invented, as many as the need takes and no more. All
/// times are shifted by 1,148 weeks, so that dated law applies and weekdays stay.
///
/// A share below 1 thins the arrivals to a smaller centre, where a person more or less is felt; a
/// ceiling of 1 leaves the promise alone to decide the need; people may be a number, or a share of
/// what the need takes such as 0.95.
///
/// `FLOORWALKER_DATA=folder java ... org.floorwalker.bench.PlanBench OUTPUT [cpu-seconds] [people]
/// [share] [ceiling]`
public final class PlanBench {
  private static final long SHIFT_WEEKS = 1148;
  private static final long SEED = 1;

  /// Hours at the desk of four weeks: three full-time contracts to one part-time, less the breaks.
  private static final double DESK_HOURS = 4 * (0.75 * 37.5 + 0.25 * 25) * (1 - 0.5 / 7);

  /// Few enough people that breaks and shift ends hurt: need by the formula, without any reserve.
  private static final double USUAL_PEOPLE = 1;
  private static final int DAYS = 28;

  /// Share that phone and chat promise.
  private static final double PROMISED = 0.8;

  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final Path folder;
  private final double share;
  private final double ceiling;

  private PlanBench(Path folder, double share, double ceiling) {
    this.folder = folder;
    this.share = share;
    this.ceiling = ceiling;
  }

  public static void main(String[] arguments) {
    ForecastData data = ForecastData.find().orElse(null);
    if (data == null) {
      System.out.println("PlanBench skipped: FLOORWALKER_DATA is not set.");
      return;
    }
    Path output = Path.of(arguments.length > 0 ? arguments[0] : "plan-bench");
    double seconds = argument(arguments, 1, 60);
    PlanBench bench =
        new PlanBench(
            output.resolve("data"), argument(arguments, 3, 1), argument(arguments, 4, 0.9));
    bench.writeHistory(data.read("bank_na").history());
    bench.writePeople(1);
    double people = argument(arguments, 2, USUAL_PEOPLE);
    bench.writePeople(people >= 2 ? (int) people : (int) Math.ceil(people * peopleForNeed(output)));
    run(output, seconds);
  }

  private static double argument(String[] arguments, int index, double usual) {
    return arguments.length > index ? Double.parseDouble(arguments[index]) : usual;
  }

  private static PlanInput read(Path output, double seconds) {
    PlanInput.Effort effort =
        new PlanInput.Effort(
            new Budget.CpuSeconds(seconds, 2), PlanInput.Effort.USUAL_REPLICATIONS, SEED);
    Parsed<PlanInput> read = PlanDirectory.read(output.resolve("data"), null, DAYS, effort);
    read.problems().forEach(problem -> System.out.println(problem.line()));
    return read.value();
  }

  private static int peopleForNeed(Path output) {
    PlanInput input = read(output, 1);
    List<SlotNeed> needs = Planner.needs(input, Planner.forecasts(input));
    double hours = needs.stream().mapToDouble(SlotNeed::scheduled).sum() / 4;
    return (int) Math.ceil(hours / DESK_HOURS);
  }

  private static void run(Path output, double seconds) {
    PlanInput input = read(output, seconds);
    Plan plan = Planner.plan(input, PlanProgress.NONE);
    PlanFiles.write(output, plan, input.queues());
    int violations = RosterCheck.check(plan.problem(), plan.proposal().roster()).size();
    var hours = plan.proposal().report().hours();
    System.out.printf(
        Locale.ROOT,
        "%d people, %d shifts, short %.2f %% of %.0f h, %d violations, %.0f CPU s in all%n",
        plan.problem().floor().agents().size(),
        plan.proposal().roster().shifts().size(),
        100 * hours.under() / hours.required(),
        hours.required(),
        violations,
        CpuTime.ofProcess());
    for (PromiseLoop.Round round : plan.rounds()) {
      System.out.printf(
          Locale.ROOT,
          "round: %d queue days below, %.1f contacts lack, cost %.0f%n",
          round.daysBelow(),
          round.lacking(),
          round.cost());
    }
    plan.simulation().totals().forEach(PlanBench::print);
    judgeAgain(input, plan);
  }

  /// The plan's word against days that it has not seen, and the time one changed shift takes.
  private static void judgeAgain(PlanInput input, Plan plan) {
    ScheduleSimulation judging =
        new ScheduleSimulation(plan.problem(), input.queues(), plan.forecasts(), input.paths());
    List<ServiceDay> again = judging.simulate(plan.proposal().roster(), 100, 4711, 2).days();
    double worst = 0;
    int below = 0;
    for (int i = 0; i < again.size(); i++) {
      double said = plan.simulation().days().get(i).service().value();
      worst = Math.max(worst, Math.abs(said - again.get(i).service().value()));
      boolean isMail = again.get(i).queue().name().equals("mail");
      below += !isMail && again.get(i).service().value() < PROMISED - 0.005 ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT, "%d of %d queue days below on fresh days%n", below, again.size());
    double before = CpuTime.ofProcess();
    judging.simulateDay(plan.proposal().roster(), again.get(0).day(), 100, SEED, 2);
    System.out.printf(
        Locale.ROOT,
        "queue days: at most %.2f points from what the plan said; one day again: %.2f CPU s%n",
        100 * worst,
        CpuTime.ofProcess() - before);
  }

  private static void print(ServiceTotal total) {
    System.out.printf(
        Locale.ROOT,
        "%-6s %-22s %8.0f contacts  %5.1f %% in time (± %.1f)  wait %5.0f s  left %4.1f %%%n",
        total.queue(),
        total.goal().text(),
        total.offered(),
        100 * total.service().value(),
        196 * total.service().standardError(),
        total.averageWaitSeconds().value(),
        100 * total.abandoned().value());
  }

  private void writeHistory(IntervalHistory calls) {
    SplittableRandom random = new SplittableRandom(SEED);
    CsvOutput.write(
        folder.resolve("intervals.csv"),
        List.of("queue", "start", "offered"),
        sink -> {
          for (int row = 0; row < calls.size(); row++) {
            String start = shifted(calls.start(row)).toString();
            double offered = calls.offered(row);
            sink.row("phone", start, Double.toString(thinned(offered, random)));
            sink.row("chat", start, Integer.toString(poisson(share * 0.08 * offered, random)));
            sink.row("mail", start, Integer.toString(poisson(share * 0.05 * offered, random)));
          }
        });
  }

  private static LocalDateTime shifted(Instant start) {
    return LocalDateTime.ofInstant(start, ZONE).plusWeeks(SHIFT_WEEKS);
  }

  /// Each call stays with the probability of the share.
  private double thinned(double offered, SplittableRandom random) {
    if (share >= 1) {
      return offered;
    }
    int kept = 0;
    for (int call = 0; call < offered; call++) {
      kept += random.nextDouble() < share ? 1 : 0;
    }
    return kept;
  }

  /// Number of arrivals of a Poisson process within one mean's time.
  private static int poisson(double mean, SplittableRandom random) {
    int count = 0;
    for (double t = random.nextExponential(); t < mean; t += random.nextExponential()) {
      count++;
    }
    return count;
  }

  private void writePeople(int people) {
    table("sites.csv", "site,country,zone,opens,closes", "centre,NO," + ZONE + ",06:30,22:00");
    table(
        "contracts.csv",
        "contract,weekly_hours,shift_hours,tolerance_hours",
        "full,37.5,6.5 7 7.5 8 8.5,2",
        "part,25,4 4.5 5 5.5 6,2");
    table(
        "breaks.csv",
        "min_presence_hours,kind,minutes,paid,earliest_after_minutes,latest_before_end_minutes",
        "0,break,15,yes,60,75",
        "6,break,15,yes,60,210",
        "6,meal,30,no,180,150",
        "6,break,15,yes,255,60");
    table(
        "queues.csv",
        "queue,channel,goal,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,"
            + "opens,closes",
        "phone,voice,80% in 20s," + ceiling + ",409,1,0.04,185,07:00,21:00",
        "chat,chat,80% in 1m," + ceiling + ",300,2,0.04,400,07:00,21:00",
        "mail,email,done in 8h working,0.95,,1,0.04,360,07:00,21:00");
    table("opening.csv", "queue,weekday,date,opens,closes", opening().toArray(String[]::new));
    CsvOutput.write(
        folder.resolve("agents.csv"),
        List.of(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night".split(",")),
        sink -> {
          for (int i = 1; i <= people; i++) {
            sink.row(
                "p%03d".formatted(i),
                "centre",
                "team-" + (i / 15 + 1),
                "leader-" + (i / 15 + 1),
                i % 4 == 0 ? "part" : "full",
                i % 5 == 0 ? "phone chat mail" : i % 5 == 1 ? "phone mail" : "phone",
                "06:30",
                "16:00",
                "no");
          }
        });
  }

  private static List<String> opening() {
    List<String> rows = new ArrayList<>();
    for (String queue : new TreeSet<>(List.of("phone", "chat", "mail"))) {
      for (int weekday = 1; weekday <= 5; weekday++) {
        rows.add(queue + "," + weekday + ",,07:00,21:00");
      }
    }
    return rows;
  }

  private void table(String name, String header, String... rows) {
    CsvOutput.write(
        folder.resolve(name),
        List.of(header.split(",")),
        sink -> Arrays.stream(rows).forEach(row -> sink.row(row.split(",", -1))));
  }
}
