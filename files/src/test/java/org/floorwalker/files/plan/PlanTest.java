package org.floorwalker.files.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.problem.ScheduleFile;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.plan.CustomerTimeWeek;
import org.floorwalker.planning.plan.PersonTime;
import org.floorwalker.planning.plan.Plan;
import org.floorwalker.planning.plan.PlanInput;
import org.floorwalker.planning.plan.PlanProgress;
import org.floorwalker.planning.plan.PlanSimulation;
import org.floorwalker.planning.plan.Planner;
import org.floorwalker.planning.plan.PromiseLoop;
import org.floorwalker.planning.plan.ScheduleSimulation;
import org.floorwalker.planning.plan.ServiceDay;
import org.floorwalker.planning.plan.ServiceTotal;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.staffing.CustomerTime;
import org.floorwalker.planning.staffing.NeedReason;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job on the handbook's sample data: history in, lawful simulated schedule out.
class PlanTest {
  private static final Path SAMPLE = Path.of("../docs/sample");
  private static final int DAYS = 7;

  @TempDir static Path folder;

  private static PlanInput input = read(1);
  private static Plan plan = Planner.plan(input, PlanProgress.NONE);

  private static PlanInput read(int threads) {
    PlanInput.Effort effort = new PlanInput.Effort(new Budget.Iterations(60_000, threads), 12, 1);
    Parsed<PlanInput> read = PlanDirectory.read(SAMPLE, null, DAYS, effort);
    assertThat(read.problems()).isEmpty();
    return read.value();
  }

  @BeforeAll
  static void write() {
    PlanFiles.write(folder, plan, input.queues());
  }

  @Test
  void a01_theSampleIsWhatItsGeneratorWrites(@TempDir Path fresh) throws IOException {
    new SampleCentre(fresh).write();
    try (Stream<Path> files = Files.list(fresh)) {
      for (Path file : files.toList()) {
        assertThat(SAMPLE.resolve(file.getFileName())).hasSameTextualContentAs(file);
      }
    }
  }

  @Test
  void a02_everyFileIsThereWithItsColumns() throws IOException {
    assertThat(header("forecast.csv")).startsWith("queue,start,mean,p10,p50,p90");
    assertThat(header("needs.csv"))
        .isEqualTo("queue,start,need,at_desk,scheduled,expected_service,expected_occupancy");
    assertThat(header("schedule.csv"))
        .isEqualTo("agent,business_day,kind,start,end,queue,activity");
    assertThat(header("coverage.csv")).isEqualTo("queue,start,need,served");
    assertThat(header("simulation.csv"))
        .startsWith("queue,day,service,service_low,service_high,occupancy,offered");
    assertThat(folder.resolve("report.json")).isNotEmptyFile();
  }

  private static String header(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name)).getFirst();
  }

  @Test
  void a03_theWrittenScheduleBreaksNoRule() {
    Parsed<Roster> schedule = ScheduleFile.read(folder.resolve("schedule.csv"), plan.problem());
    assertThat(schedule.problems()).isEmpty();
    assertThat(schedule.value().shifts()).isNotEmpty();
    assertThat(RosterCheck.check(plan.problem(), schedule.value())).isEmpty();
  }

  @Test
  void a04_needIsWhatIsRosteredAndGrossExceedsNet() {
    assertThat(plan.needs()).isNotEmpty();
    assertThat(plan.needs()).allMatch(n -> n.scheduled() >= n.atDesk());
    double rostered = plan.problem().needs().stream().mapToDouble(n -> n.heads()).sum();
    double needed = plan.needs().stream().mapToDouble(n -> n.scheduled()).sum();
    assertThat(rostered).isCloseTo(needed, within(1e-6));
  }

  @Test
  void a05_everyOpenDayIsSimulatedWithItsInterval() {
    List<ServiceDay> days = plan.simulation().days();
    assertThat(days).hasSize(10);
    assertThat(days)
        .allSatisfy(
            day -> {
              assertThat(day.service().value()).isBetween(0.0, 1.0);
              assertThat(day.service().lowShare()).isLessThanOrEqualTo(day.service().highShare());
              assertThat(day.occupancy()).isBetween(0.0, 1.0);
              assertThat(day.offered()).isPositive();
            });
    assertThat(plan.simulation().totals()).extracting(ServiceTotal::offered).allMatch(o -> o > 100);
  }

  @Test
  void a06_theReportStandsAlone() throws IOException {
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page).contains("<svg", "What is short, and why", "phone", "mail");
    assertThat(page).doesNotContain("http://", "https://", "src=", "@import", "<script", "NaN");
  }

  @Test
  void a07_theSameFilesAgainForAnyNumberOfThreads(@TempDir Path again) throws IOException {
    Plan other = Planner.plan(read(2), PlanProgress.NONE);
    PlanFiles.write(again, other, input.queues());
    for (String name : List.of("forecast.csv", "needs.csv", "schedule.csv", "simulation.csv")) {
      assertThat(again.resolve(name)).hasSameTextualContentAs(folder.resolve(name));
    }
  }

  @Test
  void a08_whatIsMissingOrUnknownIsNamedAllAtOnce(@TempDir Path broken) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : new ArrayList<>(files.toList())) {
        Files.copy(file, broken.resolve(file.getFileName().toString()));
      }
    }
    Files.delete(broken.resolve("intervals.csv"));
    Path agents = broken.resolve("agents.csv");
    Files.writeString(agents, Files.readString(agents).replace("phone mail", "phone fax"));
    Parsed<PlanInput> read = PlanDirectory.read(broken, null, DAYS, input.effort());
    assertThat(read.problems())
        .extracting(p -> p.code() + " " + p.file())
        .contains("missing-file intervals.csv", "unknown-queue agents.csv");
  }

  /// Judged once more on days that neither the rounds nor the plan's own judgement have seen.
  @Test
  void a09_whatThePlanSaysOfEachQueueIsFoundAgain() {
    PlanSimulation again =
        new ScheduleSimulation(plan.problem(), input.queues(), plan.forecasts(), input.paths())
            .simulate(plan.proposal().roster(), 40, 4711, 1);
    for (int queue = 0; queue < again.totals().size(); queue++) {
      Estimate said = plan.simulation().totals().get(queue).service();
      Estimate found = again.totals().get(queue).service();
      double error = Math.hypot(said.standardError(), found.standardError());
      assertThat(found.value()).isCloseTo(said.value(), within(0.005 + 3 * error));
    }
  }

  @Test
  void a10_theScheduleWithFewestContactsLackingIsTheAnswer() {
    assertThat(plan.rounds()).hasSizeBetween(1, PromiseLoop.ROUNDS);
    assertThat(plan.proposal().report().violations()).isZero();
    assertThat(plan.rounds()).allMatch(round -> round.lacking() >= 0);
  }

  @Test
  void a11_timeWithCustomersIsWithinPaidTime() {
    double customer =
        plan.simulation().people().stream().mapToDouble(PersonTime::customerHours).sum();
    double paid = plan.simulation().people().stream().mapToDouble(PersonTime::paidHours).sum();
    double load =
        plan.needs().stream()
                .mapToDouble(n -> ((NeedReason.Load) n.reasons().getFirst()).erlangs())
                .sum()
            / 4;
    assertThat(customer).isPositive().isLessThan(paid);
    // Nobody is busy longer than the work that arrives lasts, unplanned loss included.
    assertThat(customer).isLessThan(load / 0.85);
  }

  /// The weekly table, computed once more by hand.
  @Test
  void a12_everybodyWhoWorksStandsSomewhereToTheBand() throws IOException {
    List<CustomerTimeWeek> weeks =
        CustomerTimeWeek.of(plan.simulation().people(), CustomerTime.Band.USUAL);
    assertThat(weeks).hasSize(1);
    long people =
        plan.proposal().roster().shifts().stream().map(shift -> shift.agent()).distinct().count();
    assertThat(weeks.getFirst().people().values().stream().mapToInt(n -> n).sum())
        .isEqualTo((int) people);
    double customers =
        plan.simulation().people().stream().mapToDouble(PersonTime::customerHours).sum();
    double paid = plan.simulation().people().stream().mapToDouble(PersonTime::paidHours).sum();
    assertThat(weeks.getFirst().meanShare()).isCloseTo(customers / paid, within(1e-12));
    assertThat(weeks.getFirst().highestShare()).isBetween(customers / paid, 1.0);
    assertThat(Files.readString(folder.resolve("report.html"))).contains("Time with customers");
  }
}
