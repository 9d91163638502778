package org.floorwalker.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
    assertThat(app.get(History.class).handledByWeek(begins, ends.plus(Duration.ofDays(1))))
        .containsExactly(
            new HandledWeek("kari", "phone", MONDAY, 11, 3300),
            new HandledWeek("kari", "phone", MONDAY.plusWeeks(1), 100, 30_000));
  }

  /// Contacts of five minutes each.
  private void slot(Instant start, int contacts) {
    JdbcClient database = app.get(JdbcClient.class);
    database
        .sql("insert into history_source (name) values ('test') on conflict do nothing")
        .update();
    database
        .sql(
            """
            insert into agent_slot
            select id, 'kari', 'phone', :start, 15, false, 0, 9000, :talk, 0, 0, 0, 0, :contacts,
                   0, 0, 0, 0, 0
              from history_source where name = 'test'
            """)
        .param("start", SqlTime.of(start))
        .param("talk", contacts * 300)
        .param("contacts", contacts)
        .update();
  }
}
