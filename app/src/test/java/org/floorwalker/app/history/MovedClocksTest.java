package org.floorwalker.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.history.internal.MovedClocks;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.contacts.ContactFormat;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: days and weeks of queues and agents go by the clock of their site, also of what came
/// before the site or the queue was known, or before it moved.
class MovedClocksTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  /// Sunday by UTC and in Oslo, Monday in Helsinki.
  private static final Instant NIGHT = Instant.parse("2027-03-21T22:30:00Z");

  private static final Instant NOON = Instant.parse("2027-03-22T12:00:00Z");
  private static final Instant LATER = Instant.parse("2027-03-24T23:15:00Z");

  private final TestApp app = TestApp.fresh();
  private final JdbcClient database = app.get(JdbcClient.class);
  private final MovedClocks moved = app.get(MovedClocks.class);

  private void came(Instant... arrivals) {
    StringBuilder file =
        new StringBuilder("queue,arrived,answered,ended,outcome,agent,wrapup_seconds,contact\n");
    for (Instant at : arrivals) {
      file.append(
          "q,%s,%s,%s,completed,kari,0,%s%n"
              .formatted(at, at.plusSeconds(5), at.plusSeconds(65), at.getEpochSecond()));
    }
    ContactFormat format = ContactFormat.CONTACTS;
    ImportOrder order =
        new ImportOrder(
            "pbx",
            format.commandName(),
            "file",
            format.reader(OSLO, 0),
            ImportOrder.BadRows.REFUSE_FILE);
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    app.get(HistoryImport.class)
        .bring(order, new ByteArrayInputStream(bytes), bytes.length, ImportWatch.NONE);
  }

  private void site(ZoneId zone) {
    app.bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes\nhere,FI,%s,00:00,24:00\n".formatted(zone),
        LocalDate.of(2020, 1, 1));
  }

  private void queue() {
    app.bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site
        q,voice,fi,80% in 20s,served_over_offered,0.85,180,1,0.05,300,00:00,24:00,here
        """,
        LocalDate.of(2020, 1, 1));
  }

  /// Contacts by day, by week and hour, and of the agent by week, each counted here.
  private void goBy(ZoneId ofQueue, ZoneId ofCentre, Instant... arrivals) {
    Map<String, Double> expected = new TreeMap<>();
    for (Instant at : arrivals) {
      ZonedDateTime local = at.atZone(ofQueue);
      expected.merge("day " + local.toLocalDate(), 1.0, Double::sum);
      expected.merge("week %s %02d".formatted(monday(local), local.getHour()), 1.0, Double::sum);
      expected.merge("kari " + monday(at.atZone(ofCentre)), 1.0, Double::sum);
    }
    Map<String, Double> kept = new TreeMap<>();
    database
        .sql(
            """
            select 'day ' || day as what, offered as contacts from queue_day
            union all
            select 'week ' || week || ' ' || lpad(hour::text, 2, '0'), offered from queue_week_hour
            union all
            select 'kari ' || week, contacts from agent_week
            """)
        .query(
            row -> {
              kept.put(row.getString("what"), row.getDouble("contacts"));
            });
    assertThat(kept).isEqualTo(expected);
  }

  private static LocalDate monday(ZonedDateTime local) {
    return local.toLocalDate().with(ChronoField.DAY_OF_WEEK, 1);
  }

  @Test
  void a01_aQueueThatIsToldOfAfterItsContactsCame() {
    came(NIGHT, NOON);
    moved.run();
    goBy(ZoneOffset.UTC, ZoneOffset.UTC, NIGHT, NOON);
    site(HELSINKI);
    moved.run();
    goBy(ZoneOffset.UTC, HELSINKI, NIGHT, NOON);
    queue();
    moved.run();
    goBy(HELSINKI, HELSINKI, NIGHT, NOON);
  }

  /// What comes between the move and the chore is added up by the new clock already, and does not
  /// hide that the other days were not.
  @Test
  void a02_aSiteThatMovesToAnotherZone() {
    site(HELSINKI);
    queue();
    came(NIGHT, NOON);
    goBy(HELSINKI, HELSINKI, NIGHT, NOON);
    site(OSLO);
    came(LATER);
    moved.run();
    goBy(OSLO, OSLO, NIGHT, NOON, LATER);
  }

  @Test
  void a03_sumsByTheRightClockAreLeftAlone() {
    site(HELSINKI);
    queue();
    came(NIGHT, NOON);
    String written = written();
    moved.run();
    assertThat(written()).isEqualTo(written);
    site(OSLO);
    moved.run();
    assertThat(written()).isNotEqualTo(written);
  }

  private String written() {
    return database
        .sql("select string_agg(xmin::text, ' ' order by day) from queue_day")
        .query(String.class)
        .single();
  }
}
