package org.floorwalker.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.Backlog;
import org.floorwalker.planning.staffing.CentreNeed;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.CustomerTime;
import org.floorwalker.planning.staffing.MinimumPeople;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.staffing.SlotNeed;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.SlotGrid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// FEATURE: a what-if study reads one queue after the other and gives, bit for bit, what all of
/// them at once would give.
final class WhatIfPartsTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);
  private static final LocalDate AUTUMN = LocalDate.of(2027, 10, 31);
  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final Simulation SIMULATION = new Simulation(7, 12, 1);
  private static final WhatIf.Rules SAME = WhatIf.NOTHING.rules();
  private static final WhatIf BUSIER =
      new WhatIf(null, new WhatIf.Demand(1.3, 1.1, 0.1), SAME, null, null);
  private static final WhatIf WRITERS =
      new WhatIf(
          null, WhatIf.NOTHING.demand(), SAME, null, new WhatIf.Skill(new QueueId("mail"), 3));
  private static final WhatIf PARTNER =
      new WhatIf(
          new QueueId("phone"),
          new WhatIf.Demand(1.4, 1, 0),
          new WhatIf.Rules(ServiceGoal.parse("90% in 10s"), 0.8, null),
          new WhatIf.Overflow(Duration.ofSeconds(20), 2),
          null);
  private static final Map<String, CentreRules> JOINED =
      Map.of(
          "Oslo",
          new CentreRules(
              new CustomerTime.Band(0.3, 0.5, 0.55), 0.09, Map.of("sv", new MinimumPeople(6, 8))));

  private final List<String> read = new ArrayList<>();

  @Test
  void a01_eachQueueByItselfGivesWhatAllAtOnceGive() {
    for (WhatIf question : List.of(WhatIf.NOTHING, BUSIER, WRITERS, PARTNER)) {
      assertThat(study(SPRING, Map.of()).answer(question, _ -> {}).changed())
          .isEqualTo(atOnce(SPRING, Map.of(), question));
    }
  }

  @Test
  void a02_soDoesASiteWhoseRulesJoinItsQueues() {
    for (WhatIf question : List.of(BUSIER, PARTNER)) {
      assertThat(study(SPRING, JOINED).answer(question, _ -> {}).changed())
          .isEqualTo(atOnce(SPRING, JOINED, question))
          .isNotEqualTo(atOnce(SPRING, Map.of(), question));
    }
  }

  @Test
  void a03_andADayOfTwentyFiveHours() {
    assertThat(study(AUTUMN, Map.of()).answer(WRITERS, _ -> {}).changed())
        .isEqualTo(atOnce(AUTUMN, Map.of(), WRITERS));
  }

  @Test
  void a04_asItIsIsAnsweredWithEveryQuestion() {
    WhatIfStudy.Answers answers = study(SPRING, Map.of()).answer(PARTNER, _ -> {});
    assertThat(answers.asItIs()).isEqualTo(atOnce(SPRING, Map.of(), WhatIf.NOTHING));
    assertThat(answers.asItIs())
        .extracting(answer -> answer.queue().name())
        .containsExactly("phone", "mail", "chat", "swedish", "backs");
  }

  @Test
  void a05_aQueueIsReadOnceAndProgressToldAfterEach() {
    List<Integer> readThen = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    study(SPRING, Map.of())
        .answer(
            BUSIER,
            share -> {
              readThen.add(read.size());
              shares.add(share);
            });
    assertThat(read).containsExactly("phone", "mail", "chat", "swedish", "backs");
    assertThat(readThen.subList(0, 6)).containsExactly(1, 2, 3, 4, 5, 5);
    assertThat(shares).isSortedAccordingTo(Comparator.naturalOrder()).last().isEqualTo(1.0);
  }

  @Test
  void a06_whatProgressThrowsStopsTheReadingAndTheSimulation() {
    assertThatThrownBy(() -> stoppedAt(0.2)).isInstanceOf(Stopped.class);
    assertThat(read).containsExactly("phone", "mail");
    read.clear();
    assertThatThrownBy(() -> stoppedAt(0.9)).isInstanceOf(Stopped.class);
    assertThat(read).hasSize(5);
  }

  private void stoppedAt(double limit) {
    study(SPRING, Map.of())
        .answer(
            BUSIER,
            share -> {
              if (share > limit) {
                throw new Stopped();
              }
            });
  }

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private WhatIfStudy study(LocalDate day, Map<String, CentreRules> rules) {
    return new WhatIfStudy(queues(day), SLOT, day, rules, SIMULATION);
  }

  /// All queues with all their slots in memory, each step taken for all of them.
  private List<WhatIfStudy.Answer> atOnce(
      LocalDate day, Map<String, CentreRules> rules, WhatIf question) {
    List<WhatIfStudy.Queue> queues = queues(day);
    List<CentreNeed.Demand> now =
        queues.stream()
            .map(q -> new CentreNeed.Demand(q.settings(), q.zone(), q.slots().get(), Backlog.NONE))
            .toList();
    WhatIfChange change = new WhatIfChange(question);
    List<CentreNeed.Demand> changed = now.stream().map(change::of).toList();
    Map<QueueId, List<SlotNeed>> needs = CentreNeed.needs(SLOT, changed, rules);
    PlannedDesk desk = desk(now, CentreNeed.needs(SLOT, now, rules), day, question);
    Map<QueueId, Map<Instant, Double>> contacts = new HashMap<>();
    Map<QueueId, Double> handle = new HashMap<>();
    Map<QueueId, ContactPaths> paths = new HashMap<>();
    for (int i = 0; i < queues.size(); i++) {
      QueueId id = queues.get(i).settings().id();
      Map<Instant, Double> bySlot = new HashMap<>();
      changed.get(i).slots().forEach(s -> bySlot.put(s.start(), s.contacts().mean()));
      contacts.put(id, bySlot);
      handle.put(id, ScheduleSimulation.meanHandleSeconds(changed.get(i).slots()).orElseThrow());
      paths.put(id, change.of(id, queues.get(i).paths()));
    }
    RosterFloor floor =
        new RosterFloor(
            desk.agents(),
            changed.stream().map(q -> q.settings().withLosses(Shrinkage.NONE)).toList(),
            new RosterFloor.Demand(contacts, handle, VolumeVariation.NONE),
            new RosterFloor.Days(day, 1, OSLO, SLOT),
            paths);
    SimulationResult result = SIMULATION.run(floor.of(desk.roster()));
    List<WhatIfStudy.Answer> answers = new ArrayList<>();
    for (int i = 0; i < changed.size(); i++) {
      answers.add(answer(changed.get(i), needs, result, i));
    }
    return answers;
  }

  private static PlannedDesk desk(
      List<CentreNeed.Demand> now,
      Map<QueueId, List<SlotNeed>> needs,
      LocalDate day,
      WhatIf question) {
    Map<QueueId, List<PlannedDesk.Crew>> crews = new HashMap<>();
    for (CentreNeed.Demand demand : now) {
      crews.put(
          demand.settings().id(),
          needs.getOrDefault(demand.settings().id(), List.of()).stream()
              .filter(n -> LocalDate.ofInstant(n.start(), demand.zone()).equals(day))
              .map(n -> new PlannedDesk.Crew(n.start(), n.atDesk()))
              .toList());
    }
    return new PlannedDesk(
        now.stream().map(demand -> demand.settings().id()).toList(), crews, SLOT, day, question);
  }

  private static WhatIfStudy.Answer answer(
      CentreNeed.Demand demand,
      Map<QueueId, List<SlotNeed>> needs,
      SimulationResult result,
      int index) {
    List<SlotNeed> needed = needs.getOrDefault(demand.settings().id(), List.of());
    double contacts = 0;
    double hours = 0;
    double atDesk = 0;
    double busy = 0;
    for (SlotForecast slot : demand.slots()) {
      contacts += slot.contacts().mean();
    }
    for (SlotNeed need : needed) {
      hours += need.scheduled() * 900 / 3600;
      atDesk += need.atDesk();
      busy += need.atDesk() * need.expected().occupancy();
    }
    return new WhatIfStudy.Answer(
        demand.settings().id(),
        contacts,
        hours,
        needed.stream().mapToDouble(SlotNeed::atDesk).max().orElseThrow(),
        busy / atDesk,
        service(demand.settings(), result, index));
  }

  private static @Nullable Estimate service(
      QueueSettings settings, SimulationResult result, int index) {
    if (settings.promise().goal() instanceof ServiceGoal.DoneBy) {
      return null;
    }
    return result.share(index, settings.promise().definition());
  }

  private List<WhatIfStudy.Queue> queues(LocalDate day) {
    ContactPaths onward =
        new ContactPaths(
            null,
            new ContactPaths.SecondLine(new QueueId("swedish"), 0.1),
            new ContactPaths.Callback(new QueueId("backs"), Duration.ofSeconds(60), 0.3),
            new ContactPaths.Redial(0.4, Duration.ofMinutes(5)));
    return List.of(
        queue("phone", Channel.VOICE, "nb", "Oslo", "80% in 20s", day, 22, onward),
        queue("mail", Channel.EMAIL, "nb", "Oslo", "done in 4h", day, 9, ContactPaths.NONE),
        queue("chat", Channel.CHAT, "fi", "Helsinki", "80% in 60s", day, 7, ContactPaths.NONE),
        queue("swedish", Channel.VOICE, "sv", "Oslo", "average 20s", day, 4, ContactPaths.NONE),
        queue(
            "backs", Channel.TASK, "nb", "Oslo", "done in 8h working", day, 2, ContactPaths.NONE));
  }

  private WhatIfStudy.Queue queue(
      String name,
      Channel channel,
      String language,
      String site,
      String goal,
      LocalDate day,
      double contacts,
      ContactPaths paths) {
    ZoneId zone = site.equals("Oslo") ? OSLO : HELSINKI;
    QueueSettings settings =
        new QueueSettings(
            new Queue(new QueueId(name), channel, language, site),
            new QueueSettings.Promise(
                ServiceGoal.parse(goal), ServiceDefinition.SERVED_OVER_OFFERED, 0.9, 1),
            new QueueSettings.Handling(
                Duration.ofSeconds(300),
                Duration.ofSeconds(180),
                channel == Channel.CHAT ? 3 : 1,
                ConcurrentSpeed.USUAL),
            0.08,
            OpeningHours.daily(0, 1440));
    Supplier<List<SlotForecast>> slots =
        () -> {
          read.add(name);
          return slots(day, zone, contacts);
        };
    return new WhatIfStudy.Queue(settings, zone, slots, paths);
  }

  /// Five days round the one that is simulated, which is busier than is usual; no two slots alike,
  /// none in the small hours of the last.
  private static List<SlotForecast> slots(LocalDate day, ZoneId zone, double contacts) {
    List<SlotForecast> slots = new ArrayList<>();
    for (LocalDate one = day.minusDays(2); !one.isAfter(day.plusDays(2)); one = one.plusDays(1)) {
      for (Instant start : new SlotGrid(zone, SLOT).slotsOf(one)) {
        LocalTime time = start.atZone(zone).toLocalTime();
        boolean quiet = one.equals(day.plusDays(2)) && time.getHour() < 5;
        double mean =
            quiet
                ? 0
                : (one.equals(day) ? 1.7 : 1)
                    * contacts
                    * (1.2 + Math.sin(time.toSecondOfDay() / 7000.0 + one.getDayOfMonth()));
        slots.add(
            new SlotForecast(start, new Band(mean, mean, mean, mean), 240 + 5 * time.getHour()));
      }
    }
    return slots;
  }
}
