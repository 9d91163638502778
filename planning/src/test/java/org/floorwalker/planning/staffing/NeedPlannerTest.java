package org.floorwalker.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.NeedReason.Limit;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.SlotGrid;
import org.junit.jupiter.api.Test;

/// From a forecast to people: each kind of queue on a Monday in Oslo, open 08-16.
final class NeedPlannerTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 29);
  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final NeedPlanner PLANNER = new NeedPlanner(OSLO, SLOT);

  @Test
  void A01_aCallQueueNeedsTheLeastPeopleOfErlangA() {
    SlotNeed need = PLANNER.need(queue(Channel.VOICE, "80% in 20s", 240), day(60)).getFirst();
    assertThat(need.atDesk()).isEqualTo(19);
    assertThat(need.scheduled()).isCloseTo(19 / 0.92, within(1e-12));
    assertThat(need.model()).isEqualTo(NeedModel.ERLANG_A);
    assertThat(need.expected().service()).isCloseTo(0.849230156, within(1e-9));
  }

  @Test
  void A02_theReasonsNameTheLimitAndOnePersonLessAndMore() {
    SlotNeed need = PLANNER.need(queue(Channel.VOICE, "80% in 20s", 240), day(60)).getFirst();
    assertThat(need.reasons()).contains(new NeedReason.Asks(Limit.SERVICE, 19, true));
    List<Integer> people =
        need.reasons().stream()
            .filter(NeedReason.With.class::isInstance)
            .map(reason -> ((NeedReason.With) reason).people())
            .toList();
    assertThat(people).containsExactly(18, 19, 20);
  }

  @Test
  void A03_anAverageWaitIsAGoalOfItsOwn() {
    SlotNeed need = PLANNER.need(queue(Channel.VOICE, "average 20s", 240), day(60)).getFirst();
    Traffic traffic = new Traffic(240, 240, 180);
    assertThat(servedWait(traffic, (int) need.atDesk())).isLessThanOrEqualTo(20);
    assertThat(servedWait(traffic, (int) need.atDesk() - 1)).isGreaterThan(20);
  }

  private static double servedWait(Traffic traffic, int people) {
    Performance.Steady steady = (Performance.Steady) ErlangA.of(traffic, Crew.of(people), 20);
    Double wait = steady.waits().servedSeconds();
    return wait == null ? Double.POSITIVE_INFINITY : wait;
  }

  @Test
  void A04_longContactsAreStaffedByTheLoadTheyLeaveBehind() {
    List<SlotNeed> needs = PLANNER.need(queue(Channel.VOICE, "80% in 60s", 3600), day(15));
    assertThat(needs.getFirst().model()).isEqualTo(NeedModel.OFFERED_LOAD);
    assertThat(needs.getFirst().atDesk()).isLessThan(needs.getLast().atDesk());
    assertThat(load(needs.getFirst())).isCloseTo(60 * (1 - Math.exp(-0.25)), within(1e-9));
    assertThat(load(needs.getLast())).isCloseTo(60, within(0.03));
  }

  private static double load(SlotNeed need) {
    return ((NeedReason.Load) need.reasons().getFirst()).erlangs();
  }

  @Test
  void A05_chatsShareAPersonButNotForNothing() {
    double one = atDesk(chat(1));
    double three = atDesk(chat(3));
    assertThat(three).isLessThan(one).isGreaterThan(one / 3);
  }

  private static double atDesk(QueueSettings queue) {
    return PLANNER.need(queue, day(60)).getLast().atDesk();
  }

  @Test
  void A06_workWithADeadlineIsLevelledAndDoneInTime() {
    List<SlotForecast> morning = new ArrayList<>(day(0));
    morning.replaceAll(slot -> slot(slot.start(), isEarly(slot) ? 40 : 0));
    List<SlotNeed> needs = PLANNER.need(queue(Channel.EMAIL, "done in 4h", 300), morning);
    double workHours = 4 * 40 * 300 / 3600.0;
    double plannedHours = needs.stream().mapToDouble(SlotNeed::atDesk).sum() / 4;
    assertThat(plannedHours).isCloseTo(workHours, within(1e-9));
    assertThat(needs).allMatch(need -> need.expected().service() == 1);
    double peak = needs.stream().mapToDouble(SlotNeed::atDesk).max().orElseThrow();
    assertThat(peak).isLessThan(4);
  }

  private static boolean isEarly(SlotForecast slot) {
    return slot.start().isBefore(MONDAY.atTime(9, 0).atZone(OSLO).toInstant());
  }

  @Test
  void A07_openingHoursCarryADeadlineOverTheNight() {
    List<SlotForecast> slots = new ArrayList<>(day(0));
    slots.replaceAll(slot -> slot(slot.start(), 0));
    slots.set(slots.size() - 1, slot(slots.getLast().start(), 32));
    slots.addAll(day(MONDAY.plusDays(1), 0));
    double elapsed = PLANNER.need(queue(Channel.TASK, "done in 2h", 900), slots).get(31).atDesk();
    double working =
        PLANNER.need(queue(Channel.TASK, "done in 2h working", 900), slots).get(31).atDesk();
    assertThat(elapsed).isCloseTo(32, within(1e-9));
    assertThat(working).isCloseTo(4, within(1e-9));
  }

  @Test
  void A08_workOnHandIsDoneByItsOwnDeadline() {
    Instant opening = MONDAY.atTime(8, 0).atZone(OSLO).toInstant();
    Backlog onHand = new Backlog(80, opening.minusSeconds(3 * 3600), opening);
    List<SlotForecast> quiet = new ArrayList<>(day(0));
    List<SlotNeed> needs = PLANNER.need(queue(Channel.EMAIL, "done in 4h", 900), quiet, onHand);
    double hours = needs.stream().mapToDouble(SlotNeed::atDesk).sum() / 4;
    assertThat(hours).isCloseTo(20, within(1e-9));
    // The last but one of twenty parts is due at 11:42, after 14 whole slots: the steepest line.
    assertThat(needs.subList(0, 14)).allMatch(need -> Math.abs(need.atDesk() - 19 / 3.5) < 1e-9);
    assertThat(needs.get(14).atDesk()).isCloseTo(4, within(1e-9));
    assertThat(needs.subList(15, 32)).allMatch(need -> need.atDesk() == 0);
  }

  @Test
  void A09_aLanguageLineIsNeverLeftWithFewerThanItsMinimum() {
    QueueSettings line = withMinimum(queue(Channel.VOICE, "80% in 20s", 240), 2);
    SlotNeed need = PLANNER.need(line, day(0)).getFirst();
    assertThat(need.atDesk()).isEqualTo(2);
    assertThat(need.model()).isEqualTo(NeedModel.MINIMUM);
    assertThat(need.reasons()).contains(new NeedReason.Asks(Limit.MINIMUM, 2, true));
  }

  @Test
  void A10_morePeopleRaiseTheChanceOfKeepingTheGoal() {
    ServiceLimits limits =
        ServiceLimits.answered(0.8, Duration.ofSeconds(20), ServiceDefinition.SERVED_OVER_OFFERED);
    List<NeedReason.Chance> chances =
        VolumeRisk.chances(new Traffic(240, 240, 180), limits, 0.1, 19);
    assertThat(chances).extracting(NeedReason.Chance::people).containsExactly(19, 20, 21);
    assertThat(chances.getFirst().chance()).isBetween(0.5, 0.9);
    assertThat(chances).isSortedAccordingTo((a, b) -> Double.compare(a.chance(), b.chance()));
    for (NeedReason.Chance chance : chances) {
      assertThat(chance.chance()).isCloseTo(drawn(limits, chance.people()), within(0.025));
    }
  }

  /// The same chance by drawing the pace of many days and asking for the least people of each.
  private static double drawn(ServiceLimits limits, int people) {
    SplittableRandom random = new SplittableRandom(7);
    double spread = Math.sqrt(Math.log1p(0.01));
    int enough = 0;
    for (int day = 0; day < 4000; day++) {
      double pace = 240 * Math.exp(spread * random.nextGaussian() - spread * spread / 2);
      enough += LeastPeople.of(new Traffic(pace, 240, 180), limits).agents() <= people ? 1 : 0;
    }
    return enough / 4000.0;
  }

  @Test
  void A12_anUncertainForecastCarriesItsChancesIntoTheReasons() {
    List<SlotForecast> uncertain = new ArrayList<>(day(60));
    uncertain.replaceAll(s -> new SlotForecast(s.start(), new Band(60, 44, 60, 76), 0));
    SlotNeed need = PLANNER.need(queue(Channel.VOICE, "80% in 20s", 240), uncertain).getFirst();
    List<NeedReason.Chance> chances =
        need.reasons().stream()
            .filter(NeedReason.Chance.class::isInstance)
            .map(NeedReason.Chance.class::cast)
            .toList();
    assertThat(chances).extracting(NeedReason.Chance::people).containsExactly(19, 20, 21);
    assertThat(chances.getLast().chance()).isBetween(chances.getFirst().chance(), 1.0);
  }

  @Test
  void A13_aPromiseOverTheDayTakesTheFewestPeopleThatKeepIt() {
    int[] volumes = {2, 5, 9, 14, 11, 4};
    List<SlotForecast> slots = new ArrayList<>(day(0).subList(0, volumes.length));
    for (int i = 0; i < volumes.length; i++) {
      slots.set(i, slot(slots.get(i).start(), volumes[i]));
    }
    for (ServiceDefinition definition : ServiceDefinition.values()) {
      List<SlotNeed> needs = PLANNER.need(judgedOver(GoalPeriod.Per.DAY, 0.6, definition), slots);
      double people = needs.stream().mapToDouble(SlotNeed::atDesk).sum();
      assertThat(people).isEqualTo(fewest(volumes, definition, 0.8, 0.6));
      NeedReason.Over over = over(needs.getFirst());
      assertThat(over.expected()).isGreaterThanOrEqualTo(0.8);
      assertThat(needs).allMatch(n -> n.expected().service() >= 0.6 - 1e-12);
      List<SlotNeed> each = PLANNER.need(judgedOver(GoalPeriod.Per.SLOT, 0, definition), slots);
      assertThat(people).isLessThan(each.stream().mapToDouble(SlotNeed::atDesk).sum());
    }
  }

  private static NeedReason.Over over(SlotNeed need) {
    return need.reasons().stream()
        .filter(NeedReason.Over.class::isInstance)
        .map(NeedReason.Over.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /// Every combination of people, slot by slot: the best surplus for each number of people.
  private static int fewest(
      int[] volumes, ServiceDefinition definition, double goal, double floor) {
    int most = 80;
    double[] best = new double[most + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int volume : volumes) {
      double[] next = new double[most + 1];
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int n = 1; n <= 15; n++) {
        Traffic traffic = new Traffic(4 * volume, 240, 180);
        Performance.Steady steady = (Performance.Steady) ErlangA.of(traffic, Crew.of(n), 20);
        if (steady.service(definition) >= floor) {
          for (int before = 0; before + n <= most; before++) {
            double surplus = best[before] + volume * steady.surplus(definition, goal);
            next[before + n] = Math.max(next[before + n], surplus);
          }
        }
      }
      best = next;
    }
    int people = 0;
    while (best[people] < 0) {
      people++;
    }
    return people;
  }

  @Test
  void A14_blocksHoldThirtyContactsAndEachKeepsThePromise() {
    List<SlotNeed> needs =
        PLANNER.need(
            judgedOver(GoalPeriod.Per.BLOCK, 0.5, ServiceDefinition.SERVED_OVER_OFFERED), day(7));
    // 32 slots of 7 contacts: five a block, the last two join the sixth.
    List<NeedReason.Over> blocks = needs.stream().map(NeedPlannerTest::over).distinct().toList();
    assertThat(needs).hasSize(32);
    assertThat(blocks).isNotEmpty().allMatch(over -> over.expected() >= 0.8);
    for (int first = 0; first < 30; first += 5) {
      int end = first == 25 ? 32 : first + 5;
      assertThat(
              needs.subList(first, end).stream()
                  .mapToDouble(n -> n.expected().service())
                  .average()
                  .orElseThrow())
          .isGreaterThanOrEqualTo(0.8 - 1e-9);
    }
  }

  @Test
  void A15_aLineHasTwoAtNightAndOneByDay() {
    QueueSettings base = queue(Channel.VOICE, "80% in 20s", 240);
    QueueSettings line =
        new QueueSettings(
            base.queue(),
            new QueueSettings.Promise(
                base.promise().goal(),
                base.promise().definition(),
                1,
                new MinimumPeople(1, 2),
                GoalPeriod.EACH_SLOT),
            base.handling(),
            0.0,
            OpeningHours.daily(0, 1440));
    List<SlotForecast> night =
        new SlotGrid(OSLO, SLOT)
            .slotsOf(LocalDate.of(2027, 3, 28)).stream().map(s -> slot(s, 0)).toList();
    List<SlotNeed> needs = PLANNER.need(line, night);
    // The hour from two to three is skipped: 92 slots, of them 20 before six and 8 after ten.
    assertThat(needs).hasSize(92);
    assertThat(needs.stream().filter(n -> n.atDesk() == 2)).hasSize(28);
    assertThat(needs.get(19).atDesk()).isEqualTo(2);
    assertThat(needs.get(20).atDesk()).isEqualTo(1);
  }

  @Test
  void A16_lossesMeetIndependentlyAndAtTheirTimes() {
    Shrinkage.Loss ill = Shrinkage.Loss.always("ill", 0.05);
    Shrinkage.Loss late =
        new Shrinkage.Loss(
            "late", 0.04, Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(9, 0));
    Shrinkage losses = new Shrinkage(List.of(ill, late));
    Instant eight = MONDAY.atTime(8, 0).atZone(OSLO).toInstant();
    assertThat(losses.at(eight, OSLO)).isCloseTo(0.088, within(1e-12));
    assertThat(losses.at(eight.plusSeconds(3599), OSLO)).isCloseTo(0.088, within(1e-12));
    assertThat(losses.at(eight.plusSeconds(3600), OSLO)).isCloseTo(0.05, within(1e-12));
    assertThat(losses.at(eight.plusSeconds(86400), OSLO)).isCloseTo(0.05, within(1e-12));
    assertThat(losses.usual()).isCloseTo((167 * 0.05 + 0.088) / 168, within(1e-12));
    QueueSettings base = queue(Channel.VOICE, "80% in 20s", 240);
    QueueSettings lossy =
        new QueueSettings(base.queue(), base.promise(), base.handling(), losses, OPEN);
    List<SlotNeed> needs = PLANNER.need(lossy, day(60));
    assertThat(needs.getFirst().scheduled()).isCloseTo(19 / 0.912, within(1e-12));
    assertThat(needs.getLast().scheduled()).isCloseTo(19 / 0.95, within(1e-12));
  }

  @Test
  void A17_contradictionsAreRefusedWithTheirReason() {
    assertThatThrownBy(() -> judgedOver(GoalPeriod.Per.DAY, 0.9, ServiceDefinition.OF_SERVED))
        .hasMessageContaining("contradicts the goal 80% in 20s");
    assertThatThrownBy(
            () ->
                new QueueSettings.Promise(
                    ServiceGoal.parse("done in 8h"),
                    ServiceDefinition.OF_SERVED,
                    1,
                    MinimumPeople.NONE,
                    new GoalPeriod(GoalPeriod.Per.DAY, 0)))
        .hasMessageContaining("cannot be judged over a day");
  }

  /// Handling that takes no time, patience without end under overload, a goal of everything.
  @Test
  void A18_extremesAreAnsweredWithNumbers() {
    List<QueueSettings> extremes =
        List.of(
            queue(Channel.VOICE, "80% in 20s", 0),
            endless(queue(Channel.VOICE, "99.9% in 0s", 3600)),
            queue(Channel.VOICE, "100% in 20s", 240),
            queue(Channel.VOICE, "average 0s", 240),
            queue(Channel.EMAIL, "done in 1s", 300));
    for (QueueSettings extreme : extremes) {
      for (SlotNeed need : PLANNER.need(extreme, day(3))) {
        assertThat(need.atDesk()).isFinite().isPositive();
        assertThat(need.expected().service()).isBetween(0.0, 1.0);
        assertThat(need.expected().occupancy()).isBetween(0.0, 1.0);
      }
    }
  }

  private static QueueSettings endless(QueueSettings base) {
    QueueSettings.Handling handling =
        new QueueSettings.Handling(base.handling().handleTime(), null, 1, base.handling().speed());
    return new QueueSettings(base.queue(), base.promise(), handling, 0.0, OPEN);
  }

  private static QueueSettings judgedOver(
      GoalPeriod.Per per, double floor, ServiceDefinition definition) {
    QueueSettings base = queue(Channel.VOICE, "80% in 20s", 240);
    QueueSettings.Promise promise =
        new QueueSettings.Promise(
            base.promise().goal(), definition, 1, MinimumPeople.NONE, new GoalPeriod(per, floor));
    return new QueueSettings(base.queue(), promise, base.handling(), 0.0, OPEN);
  }

  @Test
  void A11_customerTimeCountsHoursOfPeople() {
    CustomerTime week =
        new CustomerTime(Map.of(Channel.VOICE, 12.0, Channel.CHAT, 6.0, Channel.EMAIL, 6.0), 32);
    assertThat(week.share()).isCloseTo(0.75, within(1e-12));
    assertThat(week.against(new CustomerTime.Band(0.6, 0.72, 0.78)))
        .isEqualTo(CustomerTime.Verdict.ABOVE_BAND);
  }

  private static List<SlotForecast> day(double contacts) {
    return day(MONDAY, contacts);
  }

  private static List<SlotForecast> day(LocalDate date, double contacts) {
    return new SlotGrid(OSLO, SLOT)
        .slotsOf(date).stream()
            .filter(start -> OPEN.isOpen(start, OSLO))
            .map(start -> slot(start, contacts))
            .toList();
  }

  private static SlotForecast slot(Instant start, double contacts) {
    return new SlotForecast(start, new Band(contacts, contacts, contacts, contacts), 0);
  }

  private static final OpeningHours OPEN = openOnWeekdays();

  private static OpeningHours openOnWeekdays() {
    Map<DayOfWeek, List<OpeningHours.Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= 5) {
        week.put(day, List.of(new OpeningHours.Hours(480, 960)));
      }
    }
    return new OpeningHours(week, Map.of());
  }

  private static QueueSettings queue(Channel channel, String goal, int handleSeconds) {
    return new QueueSettings(
        new Queue(new QueueId("q"), channel, "nb", "oslo"),
        new QueueSettings.Promise(
            ServiceGoal.parse(goal), ServiceDefinition.SERVED_OVER_OFFERED, 1, 0),
        new QueueSettings.Handling(
            Duration.ofSeconds(handleSeconds), Duration.ofSeconds(180), 1, ConcurrentSpeed.USUAL),
        0.08,
        OPEN);
  }

  private static QueueSettings chat(int concurrency) {
    QueueSettings base = queue(Channel.CHAT, "80% in 60s", 500);
    QueueSettings.Handling handling =
        new QueueSettings.Handling(
            base.handling().handleTime(),
            base.handling().patience(),
            concurrency,
            ConcurrentSpeed.USUAL);
    return new QueueSettings(
        base.queue(), base.promise(), handling, base.shrinkage(), base.opening());
  }

  private static QueueSettings withMinimum(QueueSettings base, int people) {
    QueueSettings.Promise promise =
        new QueueSettings.Promise(base.promise().goal(), base.promise().definition(), 1, people);
    return new QueueSettings(
        base.queue(), promise, base.handling(), base.shrinkage(), base.opening());
  }
}
