package org.floorwalker.app.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.staffing.Backlog;
import org.floorwalker.planning.staffing.CentreNeed;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.SlotNeed;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what pages add up of many queues' days is what their slots say.
class NeedDaysTest {
  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);
  private final Staffing staffing = app.get(Staffing.class);
  private final JdbcClient database = app.get(JdbcClient.class);

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }

  private Map<Instant, Double> bySlots(List<String> queues, Instant from, Instant until) {
    Map<Instant, Double> sums = new TreeMap<>();
    for (Need need : staffing.listScheduledNeeds(floor.need(), from, until)) {
      if (queues.contains(need.queue())) {
        sums.merge(need.start(), need.heads(), Double::sum);
      }
    }
    return sums;
  }

  /// A second queue that closes at noon for two hours, and one slot too small for four bytes.
  private void another() {
    database
        .sql(
            """
            insert into need_queue (version, queue, zone, settings, paths)
            select version, 'loans', zone, replace(settings::text, '"phone"', '"loans"')::jsonb, paths
            from need_queue where queue = 'phone'
            """)
        .update();
    database
        .sql(
            """
            insert into need_slot
            select version, 'loans', start_at, contacts, handle_seconds, 0,
                   case when extract(minute from start_at) = 0 then 1e-200 else 3.25 end,
                   model, expected_service, expected_occupancy, reasons
            from need_slot
            where queue = 'phone' and extract(hour from start_at at time zone 'UTC') not in (10, 11)
            """)
        .update();
    database
        .sql("insert into need_day select * from need_days_of(:version, 'loans')")
        .param("version", floor.need())
        .update();
    database
        .sql("insert into need_desk_day select * from need_desk_days_of(:version, 'loans')")
        .param("version", floor.need())
        .update();
  }

  @Test
  void a01_sumsOfDaysAreThoseOfSlots() {
    another();
    LocalDate monday = SmallFloor.MONDAY;
    for (List<String> queues :
        List.of(List.of("phone"), List.of("loans"), List.of("loans", "phone"), List.of("none"))) {
      for (Instant[] range :
          new Instant[][] {
            {at(monday, 0), at(monday.plusDays(14), 0)},
            {at(monday, 9), at(monday, 11)},
            {at(monday.plusDays(1), 10), at(monday.plusDays(1), 12)}
          }) {
        Map<Instant, Double> expected = bySlots(queues, range[0], range[1]);
        Map<Instant, Double> sums = staffing.sumScheduled(floor.need(), queues, range[0], range[1]);
        assertThat(sums).as("%s", queues).hasSameSizeAs(expected);
        sums.forEach(
            (slot, people) ->
                assertThat(people)
                    .as("%s", slot)
                    .isCloseTo(expected.getOrDefault(slot, -1.0), within(1e-5)));
      }
    }
    assertThat(bySlots(List.of("loans"), at(monday, 10), at(monday, 12)))
        .as("closed at noon")
        .isEmpty();
    assertThat(bySlots(List.of("phone"), at(monday, 0), at(monday.plusDays(14), 0))).isNotEmpty();
  }

  @Test
  void a02_everySlotIsToldOnceOfItsQueue() {
    another();
    LocalDate monday = SmallFloor.MONDAY;
    Map<Instant, Double> told = new TreeMap<>();
    staffing.eachScheduled(
        floor.need(),
        List.of("loans"),
        at(monday, 0),
        at(monday.plusDays(1), 0),
        (queue, start, people) -> {
          assertThat(queue).isEqualTo("loans");
          assertThat(told.put(start, people)).isNull();
        });
    assertThat(told.keySet())
        .isEqualTo(bySlots(List.of("loans"), at(monday, 0), at(monday.plusDays(1), 0)).keySet());
  }

  @Test
  void a03_aVersionThatIsThereIsSummedOnceAndOneThatIsMadeAnew() {
    Instant from = at(SmallFloor.MONDAY, 0);
    Instant until = at(SmallFloor.MONDAY.plusDays(14), 0);
    List<String> queues = List.of("phone");
    Map<Instant, Double> first = staffing.sumScheduled(floor.need(), queues, from, until);
    assertThat(staffing.sumScheduled(floor.need(), queues, from, until)).isSameAs(first);
    assertThat(staffing.sumScheduled(floor.need(), queues, from, at(SmallFloor.MONDAY, 12)))
        .isNotEqualTo(first);
    database
        .sql("update need_version set ready = false where id = :id")
        .param("id", floor.need())
        .update();
    Instant later = until.minusSeconds(3600);
    assertThat(staffing.sumScheduled(floor.need(), queues, from, later))
        .isNotSameAs(staffing.sumScheduled(floor.need(), queues, from, later));
  }

  /// As the page of a day drew it before: from the slots and reasons of each queue.
  private QueueNeed bySlots(String queue, LocalDate day) {
    QueueNeed need = staffing.findNeed(floor.need(), queue).orElseThrow();
    return need.withSlots(need.slots(day));
  }

  @Test
  void a04_aDayOfManyQueuesIsWhatTheirSlotsSay() {
    another();
    database.sql("update need_queue set zone = 'Pacific/Auckland' where queue = 'loans'").update();
    Viewer viewer = app.viewer(Role.PLANNER);
    for (int after = 0; after < 14; after++) {
      LocalDate day = SmallFloor.MONDAY.plusDays(after);
      List<DayNeed> days =
          staffing.listDays(viewer, floor.need(), List.of("phone", "none", "loans"), day);
      assertThat(days).extracting(DayNeed::queue).containsExactly("loans", "phone");
      days.forEach(of -> same(of, bySlots(of.queue(), day), day));
    }
  }

  private static void same(DayNeed day, QueueNeed expected, LocalDate of) {
    assertThat(day.settings()).isEqualTo(expected.settings());
    assertThat(day.slots())
        .extracting(DayNeed.Slot::start)
        .isEqualTo(expected.slots().stream().map(slot -> slot.need().start()).toList());
    double customerSeconds = 0;
    for (int i = 0; i < expected.slots().size(); i++) {
      DayNeed.Slot slot = day.slots().get(i);
      QueueNeed.Slot full = expected.slots().get(i);
      close(slot.desk().people(), full.need().atDesk());
      close(slot.desk().occupancy(), full.need().expected().occupancy());
      close(slot.scheduled(), full.need().scheduled());
      close(slot.range().low(), full.rangeOrNeed().low());
      close(slot.range().high(), full.rangeOrNeed().high());
      customerSeconds += slot.desk().inHand() * 900;
    }
    CentreNeed.Demand demand =
        new CentreNeed.Demand(expected.settings(), expected.zone(), List.of(), Backlog.NONE);
    List<SlotNeed> needs = expected.slots().stream().map(QueueNeed.Slot::need).toList();
    CentreNeed.Load load =
        new CentreNeed(Duration.ofMinutes(15), List.of(demand), CentreRules.NONE)
            .byDay(Map.of(expected.settings().id(), needs))
            .get(of);
    close(customerSeconds / 3600, load == null ? 0 : load.customerHours());
  }

  private static void close(double figure, double expected) {
    assertThat(figure).isCloseTo(expected, within(1e-6 * Math.max(1, expected)));
  }

  @Test
  void a05_whereAQueueOpensNextIsItsFirstSlotFromThenOn() {
    another();
    LocalDate monday = SmallFloor.MONDAY;
    for (Instant from :
        List.of(
            at(monday, 0),
            at(monday, 10),
            at(monday, 10).plusSeconds(60),
            at(monday, 23),
            at(monday.plusDays(5), 0),
            at(monday.plusDays(400), 0))) {
      Map<String, Instant> expected = new TreeMap<>();
      for (Need need :
          staffing.listScheduledNeeds(floor.need(), from, at(monday.plusDays(99), 0))) {
        expected.merge(
            need.queue(), need.start(), (one, other) -> one.isBefore(other) ? one : other);
      }
      assertThat(staffing.nextOpen(floor.need(), from)).as("%s", from).isEqualTo(expected);
    }
  }
}
