package org.floorwalker.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what everybody handled week by week, for what groups learn of themselves (TRN-09).
class HandledWeekTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  /// The clock goes forward on the Sunday of this week, so that it has 167 hours.
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 22);

  private final TestApp app = TestApp.fresh();

  /// By UTC the first of the three slots would belong to the week before, the last to this one.
  @Test
  void a01_aWeekBeginsAndEndsAtTheCentresMidnight() {
    app.bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes\noslo,NO,Europe/Oslo,00:00,24:00\n",
        LocalDate.of(2020, 1, 1));
    Instant begins = MONDAY.atStartOfDay(OSLO).toInstant();
    Instant ends = MONDAY.plusWeeks(1).atStartOfDay(OSLO).toInstant();
    assertThat(Duration.between(begins, ends)).hasHours(167);
    slot(begins, 1);
    slot(ends.minus(Duration.ofMinutes(15)), 10);
    slot(ends, 100);
    addUp(MONDAY);
    addUp(MONDAY.plusWeeks(1));
    assertThat(app.get(History.class).handledByWeek(MONDAY, MONDAY.plusDays(8)))
        .containsExactly(
            new HandledWeek("kari", "phone", MONDAY, 11, 3300),
            new HandledWeek("kari", "phone", MONDAY.plusWeeks(1), 100, 30_000));
    assertThat(app.get(History.class).handledByWeek(MONDAY.plusDays(1), MONDAY.plusDays(7)))
        .as("weeks that begin within")
        .isEmpty();
  }

  private void addUp(LocalDate monday) {
    app.get(JdbcClient.class)
        .sql("insert into agent_week select * from agent_weeks_of(:monday)")
        .param("monday", monday)
        .update();
  }

  /// What is asked of many people at once is what their weeks add up to.
  @Test
  void a02_sumsFromADayOfEachOnAreThoseOfTheirWeeks() {
    History history = app.get(History.class);
    List<String> agents = List.of("ada", "bo", "cai");
    for (int week = 0; week < 8; week++) {
      LocalDate monday = MONDAY.plusWeeks(week);
      for (int agent = 0; agent < agents.size(); agent++) {
        Instant start = monday.plusDays(agent).atTime(12, 0).atZone(OSLO).toInstant();
        slot(agents.get(agent), week % 2 == 0 ? "phone" : "chat", start, 1 + 10 * agent + week);
      }
      addUp(monday);
    }
    Map<String, LocalDate> since =
        Map.of("ada", MONDAY.minusYears(9), "bo", MONDAY.plusWeeks(3), "dag", MONDAY);
    Map<String, double[]> expected = new TreeMap<>();
    LocalDate until = MONDAY.plusWeeks(7);
    for (HandledWeek one : history.handledByWeek(MONDAY.plusDays(1), until)) {
      if (since.containsKey(one.agent()) && !one.week().isBefore(since.get(one.agent()))) {
        double[] sum = expected.computeIfAbsent(one.queue(), _ -> new double[2]);
        sum[0] += one.contacts();
        sum[1] += one.seconds();
      }
    }
    List<HandledInQueue> all =
        history.handledSince(since, List.of("phone", "chat"), MONDAY.plusDays(1), until);
    assertThat(all)
        .isEqualTo(
            expected.entrySet().stream()
                .map(of -> new HandledInQueue(of.getKey(), of.getValue()[0], of.getValue()[1]))
                .toList())
        .hasSize(2);
    assertThat(history.handledSince(since, List.of("chat"), MONDAY.plusDays(1), until))
        .as("of one queue alone")
        .containsExactly(all.getFirst());
    assertThat(history.handledSince(since, List.of(), MONDAY, until)).isEmpty();
    assertThat(history.handledByWeek(List.of("cai", "ada"), MONDAY, until))
        .isEqualTo(
            history.handledByWeek(MONDAY, until).stream()
                .filter(one -> !one.agent().equals("bo"))
                .toList())
        .hasSize(14);
    assertThat(history.firstHandledWeek(MONDAY.plusDays(1))).contains(MONDAY.plusWeeks(1));
    assertThat(history.firstHandledWeek(MONDAY.plusWeeks(8))).isEmpty();
  }

  private void slot(Instant start, int contacts) {
    slot("kari", "phone", start, contacts);
  }

  /// Contacts of five minutes each.
  private void slot(String agent, String queue, Instant start, int contacts) {
    JdbcClient database = app.get(JdbcClient.class);
    database
        .sql("insert into history_source (name) values ('test') on conflict do nothing")
        .update();
    database
        .sql(
            """
            insert into agent_slot
            select id, :agent, :queue, :start, 15, false, 0, 9000, :talk, 0, 0, 0, 0, :contacts,
                   0, 0, 0, 0, 0
              from history_source where name = 'test'
            """)
        .param("agent", agent)
        .param("queue", queue)
        .param("start", SqlTime.of(start))
        .param("talk", contacts * 300)
        .param("contacts", contacts)
        .update();
  }
}
