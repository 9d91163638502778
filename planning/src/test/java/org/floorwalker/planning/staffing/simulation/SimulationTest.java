package org.floorwalker.planning.staffing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.simulation.ContactSink.Ending;
import org.floorwalker.planning.staffing.simulation.ContactSink.SimulatedContact;
import org.floorwalker.planning.staffing.simulation.Staffing.Headcounts;
import org.floorwalker.planning.staffing.simulation.Staffing.Presence;
import org.floorwalker.planning.staffing.simulation.Staffing.Presences;
import org.junit.jupiter.api.Test;

/// The simulator on small floors whose answer is known from elsewhere.
class SimulationTest {
  private static final long SEED = 20270301;

  private static QueueModel queue(double[] perHour, TimeLaw handle, TimeLaw patience) {
    return new QueueModel(
        "voice",
        perHour,
        QueueModel.Handling.alone(handle),
        QueueModel.Waiting.withPatience(patience),
        new QueueModel.Promise.AnsweredWithin(20),
        List.of(QueueModel.Route.toGroup(0)),
        QueueModel.Onward.NONE);
  }

  private static FloorModel floor(Timeline timeline, Staffing staffing, QueueModel... queues) {
    List<Integer> all = IntStream.range(0, queues.length).boxed().toList();
    return new FloorModel(
        timeline,
        List.of(queues),
        List.of(GroupModel.longestWaiting("all", all)),
        staffing,
        VolumeVariation.NONE);
  }

  private static double[] same(int slots, double perHour) {
    return IntStream.range(0, slots).mapToDouble(i -> perHour).toArray();
  }

  /// Slots whose load changes, against the transient chain solved by uniformisation.
  @Test
  void a01_changingLoadMatchesTheTransientChain() throws IOException {
    List<String[]> rows =
        Files.readAllLines(Path.of("src/test/resources/queueing/time_varying_constant_n.csv"))
            .stream()
            .skip(1)
            .map(line -> line.split(","))
            .toList();
    for (String name : rows.stream().map(r -> r[1]).distinct().toList()) {
      checkTransient(rows.stream().filter(r -> r[1].equals(name)).toList());
    }
  }

  private static void checkTransient(List<String[]> rows) {
    double[] perHour = rows.stream().mapToDouble(r -> Double.parseDouble(r[4])).toArray();
    double[] first = IntStream.range(3, 9).mapToDouble(i -> number(rows.getFirst()[i])).toArray();
    Timeline timeline = Timeline.day(rows.size(), first[0]);
    QueueModel queue =
        queue(perHour, new TimeLaw.Exponential(first[2]), TimeLaw.patience(first[3]));
    Headcounts staffing = Headcounts.constant(rows.size(), (int) first[4]);
    SimulationResult result = new Simulation(SEED, 1500, 1).run(floor(timeline, staffing, queue));
    for (int slot = 0; slot < rows.size(); slot++) {
      String[] row = rows.get(slot);
      Estimate service = result.slotShare(0, slot);
      double allowed = 3.5 * service.standardError() + 1e-4;
      assertThat(service.value()).as(row[0]).isCloseTo(number(row[11]), within(allowed));
      double busy = result.mean(GroupTotal.BUSY_SECONDS, 0, slot) / first[0] / first[4];
      assertThat(busy).as(row[0]).isCloseTo(number(row[14]), within(0.006));
      double line = result.mean(Total.LINE_SECONDS, 0, slot) / first[0];
      assertThat(line).as(row[0]).isCloseTo(number(row[15]), within(0.03 * number(row[15]) + 0.02));
    }
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  @Test
  void a02_everyContactEndsInExactlyOneWay() {
    Timeline timeline = Timeline.day(8, 900);
    QueueModel queue = queue(same(8, 400), new TimeLaw.Lognormal(240, 1.1), TimeLaw.patience(90));
    List<SimulatedContact> contacts = new ArrayList<>();
    FloorModel floor = floor(timeline, Headcounts.constant(8, 20), queue);
    Simulation.export(floor, SEED, 0, contacts::add);
    SimulationResult result = new Simulation(SEED, 1, 1).run(floor);
    assertThat(contacts).hasSize((int) Math.round(result.meanOfDay(Total.OFFERED, 0, 0)));
    long answered = contacts.stream().filter(c -> c.ending() == Ending.ANSWERED).count();
    assertThat((double) answered).isEqualTo(result.meanOfDay(Total.ANSWERED, 0, 0));
    assertThat(contacts).allMatch(c -> c.endedSeconds() >= c.arrivedSeconds());
    assertThat(result.meanOfDay(Total.ANSWERED, 0, 0) + result.meanOfDay(Total.ABANDONED, 0, 0))
        .isEqualTo(contacts.size());
  }

  @Test
  void a03_theResultIsTheSameForAnyNumberOfThreads() {
    Timeline timeline = Timeline.day(8, 900);
    QueueModel queue = queue(same(8, 300), new TimeLaw.Exponential(240), TimeLaw.patience(90));
    FloorModel floor =
        floor(timeline, Headcounts.constant(8, 20), queue)
            .withVariation(new VolumeVariation(0.1, 0.05));
    SimulationResult one = new Simulation(SEED, 40, 1).run(floor);
    SimulationResult two = new Simulation(SEED, 40, 2).run(floor);
    SimulationResult three = new Simulation(SEED, 40, 3).run(floor);
    for (Total total : Total.values()) {
      for (int slot = 0; slot < 8; slot++) {
        assertThat(two.mean(total, 0, slot)).isEqualTo(one.mean(total, 0, slot));
        assertThat(three.mean(total, 0, slot)).isEqualTo(one.mean(total, 0, slot));
      }
    }
  }

  /// Waits of slots, counted by hand over the contacts of each replication.
  @Test
  void a03bTheWaitOfASlotIsTheMeanOfItsContactsAndItsErrorTheirSpread() {
    int replications = 30;
    QueueModel queue = queue(same(4, 400), new TimeLaw.Exponential(240), TimeLaw.patience(90));
    FloorModel floor = floor(Timeline.day(4, 900), Headcounts.constant(4, 20), queue);
    SimulationResult result = new Simulation(SEED, replications, 1).run(floor);
    for (int slot = 0; slot < 4; slot++) {
      double[] waits = new double[replications];
      double[] answered = new double[replications];
      for (int i = 0; i < replications; i++) {
        List<SimulatedContact> contacts = new ArrayList<>();
        Simulation.export(floor, SEED, i, contacts::add);
        for (SimulatedContact contact : contacts) {
          if (contact.ending() == Ending.ANSWERED
              && (int) (contact.arrivedSeconds() / 900) == slot) {
            waits[i] += contact.answeredSeconds() - contact.arrivedSeconds();
            answered[i]++;
          }
        }
      }
      Estimate expected = Ratio.of(waits, answered);
      assertThat(result.slotWait(0, slot).value()).isCloseTo(expected.value(), within(1e-9));
      assertThat(result.slotWait(0, slot).standardError())
          .isCloseTo(expected.standardError(), within(1e-9));
    }
  }

  @Test
  void a03cNobodyAnsweredHasNoWait() {
    QueueModel queue = queue(same(1, 400), new TimeLaw.Exponential(240), TimeLaw.patience(90));
    FloorModel floor = floor(Timeline.day(1, 900), Headcounts.constant(1, 0), queue);
    assertThat(new Simulation(SEED, 2, 1).run(floor).slotWait(0, 0).isKnown()).isFalse();
  }

  /// The variance of what one agent more brings, against two independent simulations.
  @Test
  void a04_commonRandomNumbersCutTheVarianceOfAComparisonAtLeastFivefold() {
    Timeline timeline = Timeline.day(16, 900);
    QueueModel queue = queue(same(16, 300), new TimeLaw.Exponential(240), TimeLaw.patience(180));
    double[] common = new double[60];
    double[] independent = new double[60];
    for (int i = 0; i < common.length; i++) {
      double more = service(timeline, queue, 21, SEED + i);
      common[i] = more - service(timeline, queue, 20, SEED + i);
      independent[i] = more - service(timeline, queue, 20, SEED + 1000 + i);
    }
    assertThat(variance(independent) / variance(common)).isGreaterThan(5);
  }

  private static double service(Timeline timeline, QueueModel queue, int agents, long seed) {
    FloorModel floor = floor(timeline, Headcounts.constant(timeline.slots(), agents), queue);
    return new Simulation(seed, 4, 1)
        .run(floor)
        .share(0, ServiceDefinition.SERVED_OVER_OFFERED)
        .value();
  }

  private static double variance(double[] values) {
    double mean = IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(0);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }

  @Test
  void a05_whoIsBusyAtTheEndOfAShiftFinishesTheContact() {
    Timeline timeline = Timeline.day(4, 900);
    QueueModel queue =
        queue(new double[] {60, 60, 0, 0}, new TimeLaw.Fixed(1000), new TimeLaw.Endless());
    Presence amy = new Presence("Amy", 0, new double[] {0}, new double[] {1800});
    List<SimulatedContact> contacts = new ArrayList<>();
    Simulation.export(floor(timeline, new Presences(List.of(amy)), queue), SEED, 0, contacts::add);
    assertThat(contacts).isNotEmpty();
    assertThat(contacts).allMatch(c -> c.answeredSeconds() < 1800 && c.agent() == 0);
    assertThat(contacts.getLast().endedSeconds()).isGreaterThan(1800);
  }

  /// Recomputed from every single contact: what lies in the times at the desk, no more.
  @Test
  void a05b_timeWithCustomersEndsWithTheTimeAtTheDesk() {
    Timeline timeline = Timeline.day(6, 900);
    QueueModel queue =
        queue(new double[] {60, 60, 60, 60, 0, 0}, new TimeLaw.Fixed(1000), new TimeLaw.Endless());
    double[] from = {0, 1900};
    double[] until = {1800, 3600};
    Presence amy = new Presence("Amy", 0, from, until);
    FloorModel floor = floor(timeline, new Presences(List.of(amy)), queue);
    List<SimulatedContact> contacts = new ArrayList<>();
    Simulation.export(floor, SEED, 0, contacts::add);
    double atDesk = 0;
    double whole = 0;
    for (SimulatedContact contact : contacts) {
      whole += contact.endedSeconds() - contact.answeredSeconds();
      for (int stretch = 0; stretch < from.length; stretch++) {
        double begins = Math.max(contact.answeredSeconds(), from[stretch]);
        atDesk += Math.max(0, Math.min(contact.endedSeconds(), until[stretch]) - begins);
      }
    }
    assertThat(whole).isGreaterThan(atDesk + 100);
    assertThat(new Simulation(SEED, 1, 1).run(floor).agentBusySeconds(0, 0))
        .isCloseTo(atDesk, offset(1e-6));
  }

  @Test
  void a06_nobodyTakesAContactInABreak() {
    Timeline timeline = Timeline.day(8, 900);
    QueueModel queue = queue(same(8, 40), new TimeLaw.Exponential(60), new TimeLaw.Endless());
    Presence amy =
        new Presence("Amy", 0, new double[] {0, 3600, 5400}, new double[] {1800, 5400, 7200});
    List<SimulatedContact> contacts = new ArrayList<>();
    Simulation.export(floor(timeline, new Presences(List.of(amy)), queue), SEED, 0, contacts::add);
    assertThat(contacts)
        .noneMatch(c -> c.answeredSeconds() >= 1800 && c.answeredSeconds() < 3600)
        .anyMatch(c -> c.answeredSeconds() == 3600);
  }

  @Test
  void a07_aQueueNobodyServesEndsAndIsNotMet() {
    Timeline timeline = Timeline.day(4, 900);
    QueueModel queue = queue(same(4, 60), new TimeLaw.Exponential(300), new TimeLaw.Endless());
    SimulationResult result =
        new Simulation(SEED, 2, 1).run(floor(timeline, Headcounts.constant(4, 0), queue));
    assertThat(result.share(0, ServiceDefinition.SERVED_OVER_OFFERED).value()).isZero();
    assertThat(result.meanOfDay(Total.ANSWERED, 0, 0)).isZero();
  }

  @Test
  void a08_finiteLinesTurnPeopleAwayAsErlangBSays() {
    // Erlang B with 10 lines and 10 erlangs blocks 21.458 % (recursion B(k) = aB/(k + aB)).
    Timeline timeline = SteadyState.timeline(400_000, 120, 300);
    QueueModel base =
        queue(
            SteadyState.constantRates(120), new TimeLaw.Lognormal(300, 1.2), TimeLaw.patience(60));
    QueueModel lossy =
        new QueueModel(
            base.name(),
            base.contactsPerHour(),
            base.handling(),
            new QueueModel.Waiting(base.waiting().patience(), 0, 0, 0, Double.POSITIVE_INFINITY),
            base.promise(),
            base.routes(),
            base.onward());
    SimulationResult result =
        new Simulation(SEED, 16, 1).run(floor(timeline, Headcounts.constant(3, 10), lossy));
    Estimate blocked = result.ratio(Total.TURNED_AWAY, Total.OFFERED, 0);
    double b = 1;
    for (int k = 1; k <= 10; k++) {
      b = 10 * b / (k + 10 * b);
    }
    assertThat(blocked.value()).isCloseTo(b, within(3.5 * blocked.standardError()));
  }

  /// Pollaczek-Khinchine: one server, wait = a E[S²] / (2 E[S] (1 - rho)), for three handle laws.
  @Test
  void a09_oneServerWaitsAsPollaczekAndKhinchineSay() {
    double weibullSquare = GammaFunction.of(1 + 2 / 1.5);
    double scale = 300 / GammaFunction.of(1 + 1 / 1.5);
    checkSingleServer(new TimeLaw.Fixed(300), 300.0 * 300);
    checkSingleServer(new TimeLaw.Lognormal(300, 0.8), 300.0 * 300 * Math.exp(0.64));
    checkSingleServer(TimeLaw.Weibull.ofMean(300, 1.5), scale * scale * weibullSquare);
    checkSingleServer(new TimeLaw.Empirical(new double[] {0, 600}), 600.0 * 600 / 3);
  }

  private static void checkSingleServer(TimeLaw handle, double meanSquare) {
    assertThat(handle.meanSeconds()).isCloseTo(300, within(1e-9));
    double perSecond = 0.7 / 300;
    Timeline timeline = SteadyState.timeline(600_000, perSecond * 3600, 300);
    QueueModel queue =
        queue(SteadyState.constantRates(perSecond * 3600), handle, new TimeLaw.Endless());
    SimulationResult result =
        new Simulation(SEED, 64, 1).run(floor(timeline, Headcounts.constant(3, 1), queue));
    Estimate wait = result.ratio(Total.WAIT_SECONDS, Total.OFFERED, 0);
    double exact = perSecond * meanSquare / (2 * (1 - 0.7));
    assertThat(wait.value()).isCloseTo(exact, within(4 * wait.standardError()));
    assertThat(wait.standardError()).isLessThan(0.03 * exact);
  }

  @Test
  void a10_emailLeavesIdlePeopleForThoseOnTheLine() {
    Timeline timeline = Timeline.day(16, 900);
    QueueModel voice = queue(same(16, 100), new TimeLaw.Exponential(240), new TimeLaw.Endless());
    double withReserve = voiceService(timeline, voice, 2);
    double withoutReserve = voiceService(timeline, voice, 0);
    double alone = service(timeline, voice, 12, SEED);
    assertThat(withReserve).isGreaterThan(withoutReserve + 0.05).isLessThan(alone + 1e-9);
  }

  private static double voiceService(Timeline timeline, QueueModel voice, int reserve) {
    double[] morning = same(16, 0);
    morning[0] = 400;
    QueueModel email =
        new QueueModel(
            "email",
            morning,
            QueueModel.Handling.alone(new TimeLaw.Exponential(500)),
            QueueModel.Waiting.deferrable(reserve, 8 * 3600),
            new QueueModel.Promise.DoneWithin(4 * 3600, OpenTimes.ALWAYS),
            List.of(QueueModel.Route.toGroup(0)),
            QueueModel.Onward.NONE);
    FloorModel floor =
        new FloorModel(
            timeline,
            List.of(voice, email),
            List.of(GroupModel.inOrder("all", List.of(0, 1))),
            Headcounts.constant(16, 12),
            VolumeVariation.NONE);
    return new Simulation(SEED, 20, 1)
        .run(floor)
        .share(0, ServiceDefinition.SERVED_OVER_OFFERED)
        .value();
  }

  @Test
  void a11_deadlinesRunOnlyWhileOpen() {
    OpenTimes open = new OpenTimes(new double[] {100, 1000}, new double[] {200, 2000});
    assertThat(open.afterOpenSeconds(50, 60)).isEqualTo(160);
    assertThat(open.afterOpenSeconds(150, 60)).isEqualTo(1010);
    assertThat(open.afterOpenSeconds(500, 60)).isEqualTo(1060);
    assertThat(open.afterOpenSeconds(500, 5000)).isInfinite();
    assertThat(OpenTimes.ALWAYS.afterOpenSeconds(7, 60)).isEqualTo(67);
  }

  @Test
  void a12_thoseWhoGaveUpCallAgainAndTheSecondLineGetsItsShare() {
    Timeline timeline = SteadyState.timeline(200_000, 60, 300);
    QueueModel first =
        new QueueModel(
            "first",
            SteadyState.constantRates(60),
            QueueModel.Handling.alone(new TimeLaw.Exponential(300)),
            QueueModel.Waiting.withPatience(TimeLaw.patience(60)),
            new QueueModel.Promise.AnsweredWithin(20),
            List.of(QueueModel.Route.toGroup(0)),
            QueueModel.Onward.secondLine(0.3, 1));
    QueueModel second =
        queue(SteadyState.constantRates(0), new TimeLaw.Exponential(300), new TimeLaw.Endless());
    SimulationResult result =
        new Simulation(SEED, 8, 1).run(floor(timeline, Headcounts.constant(3, 8), first, second));
    double passedOn =
        result.meanOfDay(Total.OFFERED, 1, 0) / result.meanOfDay(Total.ANSWERED, 0, 0);
    assertThat(passedOn).isCloseTo(0.3, within(0.02));
  }

  @Test
  void a13_variationOfVolumeWidensTheDaysButKeepsTheirMean() {
    Timeline timeline = Timeline.day(16, 900);
    QueueModel queue = queue(same(16, 300), new TimeLaw.Exponential(60), TimeLaw.patience(180));
    FloorModel calm = floor(timeline, Headcounts.constant(16, 20), queue);
    double[] plain = offered(calm);
    double[] varied = offered(calm.withVariation(new VolumeVariation(0.15, 0)));
    assertThat(deviation(varied)).isGreaterThan(3 * deviation(plain));
    double standardError = deviation(varied) / Math.sqrt(varied.length);
    assertThat(mean(varied)).isCloseTo(mean(plain), within(3.5 * standardError));
  }

  /// Contacts of the day in each of 400 replications.
  private static double[] offered(FloorModel floor) {
    return IntStream.range(0, 400)
        .mapToDouble(i -> new Simulation(SEED + i, 1, 1).run(floor).meanOfDay(Total.OFFERED, 0, 0))
        .toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }
}
