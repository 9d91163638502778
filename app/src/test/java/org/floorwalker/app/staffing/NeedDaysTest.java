package org.floorwalker.app.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.roster.Need;
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
            select version, 'loans', zone, settings, paths from need_queue where queue = 'phone'
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
}
