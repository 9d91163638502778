package org.floorwalker.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.testing.OtherProcess;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: `kill -9` in the midst of an import, a search for a schedule and a publishing. After
/// the next start nothing acknowledged is lost, nothing is half done, and the work is done again.
///
/// The moment is chosen by locks: each of the three stands with half of its rows written, waiting
/// for a table that the test holds.
class KilledAtWorkTest {
  private static final int CONTACTS = 500;

  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);
  private final long draft = floor.draft("known");
  private final JdbcClient database = app.get(JdbcClient.class);
  private final Rostering rostering = app.get(Rostering.class);
  private final HttpClient http = HttpClient.newHttpClient();
  private OtherProcess application = OtherProcess.serve(app.database(), 2);

  @AfterEach
  void killWhatRuns() {
    application.kill();
  }

  @Test
  void a01_nothingIsLostAndNothingIsHalfDone() throws Exception {
    CompletableFuture<HttpResponse<Void>> publishing = killInTheMidstOfEverything();

    assertThat(publishing.handle((_, trouble) -> trouble != null).get()).isTrue();
    assertThat(count("select count(*) from job where state = 'RUNNING'")).isEqualTo(2);
    assertThat(count("select count(*) from upload")).isEqualTo(1);
    assertThat(count("select count(*) from contact")).isZero();
    assertThat(count("select count(*) from history_source where name = 'pbx'")).isZero();
    RosterVersion searched = rostering.listVersions().getFirst();
    assertThat(searched.state()).isEqualTo(RosterVersion.State.SOLVING);
    assertThat(rostering.countPeople(searched.id())).isZero();
    assertThat(stateOf(draft)).isEqualTo(RosterVersion.State.DRAFT);
    assertThat(count("select count(*) from message")).isZero();
    assertThat(count("select count(*) from audit_entry where deed = 'rostering.published'"))
        .isZero();

    application = OtherProcess.serve(app.database(), 2);
    awaitInDatabase("not exists (select from job where state <> 'DONE')");

    assertThat(count("select min(attempts) from job")).isEqualTo(2);
    assertThat(count("select count(*) from contact")).isEqualTo(CONTACTS);
    assertThat(count("select sum(offered)::bigint from queue_slot where derived"))
        .isEqualTo(CONTACTS);
    assertThat(count("select count(*) from import_run where file_name = 'day.csv'")).isEqualTo(1);
    assertThat(count("select count(*) from upload")).isZero();
    assertThat(stateOf(searched.id())).isEqualTo(RosterVersion.State.DRAFT);
    assertThat(rostering.countPeople(searched.id())).isPositive();
    assertThat(app.get(Publishing.class).violations(searched.id())).isEmpty();
    assertThat(rostering.listVersions()).hasSize(2);

    assertThat(publish().statusCode()).isBetween(302, 303);
    application.kill();
    assertThat(stateOf(draft)).isEqualTo(RosterVersion.State.PUBLISHED);
    assertThat(count("select count(*) from message")).isEqualTo(rostering.countPeople(draft));
  }

  /// Asks for all three, waits until each is half way, kills, and waits until the database has
  /// taken back what was not committed. Returns the answer to the publishing that never comes.
  private CompletableFuture<HttpResponse<Void>> killInTheMidstOfEverything() throws SQLException {
    TestApp.Client planner = app.as(Role.PLANNER).on(application);
    try (Connection holder = TestDatabase.dataSource(app.database()).getConnection();
        Statement sql = holder.createStatement()) {
      holder.setAutoCommit(false);
      sql.execute("lock table queue_slot, roster_desk, message in share mode");
      assertThat(planner.send(upload(planner)).statusCode()).isBetween(302, 303);
      assertThat(planner.post("/schedule/make", search()).statusCode()).isBetween(302, 303);
      CompletableFuture<HttpResponse<Void>> publishing =
          http.sendAsync(
              planner
                  .request("/schedule/" + draft + "/publish?reason=opening")
                  .POST(BodyPublishers.noBody())
                  .build(),
              BodyHandlers.discarding());
      awaitInDatabase(
          "(select count(*) = 3 from pg_locks where relation is not null and not granted)");
      application.kill();
      holder.rollback();
      awaitInDatabase(
          "not exists (select from pg_locks where mode = 'RowExclusiveLock' and relation in"
              + " ('contact'::regclass, 'roster_piece'::regclass, 'roster_version'::regclass))");
      return publishing;
    }
  }

  private static Map<String, String> search() {
    return Map.of("first", SmallFloor.MONDAY.toString(), "days", "7", "cpu", "1", "seed", "1");
  }

  private static HttpRequest upload(TestApp.Client planner) {
    String fields =
        Map.of(
                "format",
                "contacts",
                "source",
                "pbx",
                "zone",
                "Europe/Oslo",
                "wrapup",
                "0",
                "bad-rows",
                "refuse")
            .entrySet()
            .stream()
            .map(field -> part("name=\"" + field.getKey() + "\"", field.getValue()))
            .collect(Collectors.joining());
    String file = part("name=\"file\"; filename=\"day.csv\"", contacts());
    return planner
        .request("/imports")
        .header("Content-Type", "multipart/form-data; boundary=cut")
        .POST(BodyPublishers.ofString(fields + file + "--cut--\r\n"))
        .build();
  }

  private static String part(String name, String content) {
    return "--cut\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(name, content);
  }

  private static String contacts() {
    Instant morning = Instant.parse("2027-03-26T07:00:00Z");
    return IntStream.range(0, CONTACTS)
        .mapToObj(i -> "phone,%s,,,,c%d\n".formatted(morning.plusSeconds(60L * i), i))
        .collect(Collectors.joining("", "queue,arrived,answered,ended,outcome,contact\n", ""));
  }

  private HttpResponse<String> publish() {
    return app.as(Role.PLANNER)
        .on(application)
        .post("/schedule/" + draft + "/publish", Map.of("reason", "the floor opens"));
  }

  private RosterVersion.State stateOf(long version) {
    return rostering.findVersion(version).orElseThrow().state();
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  /// Lets the database look again and again until the condition holds; a minute and a half at most.
  private void awaitInDatabase(String condition) throws SQLException {
    try (Connection connection = TestDatabase.dataSource(app.database()).getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("set statement_timeout = '90s'");
      sql.execute(
          """
          do $$ begin
            while not (%s) loop perform pg_sleep(0.05); end loop;
          end $$
          """
              .formatted(condition));
    }
  }
}
