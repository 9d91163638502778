package org.floorwalker.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.floorwalker.app.history.ImportOrder.BadRows;
import org.floorwalker.app.history.internal.TraceRetention;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.contacts.ContactFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: which agent did what is known for two years and a month, what came to queues stays.
class TraceRetentionTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Instant DAY_BEGINS = Instant.parse("2026-11-22T00:00:00Z");
  private static final Duration KEPT = Duration.ofDays(761);

  private final TestApp app = TestApp.fresh();
  private final JdbcClient jdbc = app.get(JdbcClient.class);

  @BeforeEach
  void aDayOfAQueueLogWithALineNobodyReads() throws IOException {
    ContactFormat format = ContactFormat.ASTERISK_QUEUE_LOG;
    try (InputStream in =
        Objects.requireNonNull(
            TraceRetentionTest.class.getResourceAsStream("/contacts/queue_log.txt"))) {
      byte[] log = in.readAllBytes();
      ImportOrder order =
          new ImportOrder(
              "pbx", format.commandName(), "file", format.reader(OSLO, 0), BadRows.REFUSE_FILE);
      app.get(HistoryImport.class)
          .bring(order, new ByteArrayInputStream(log), log.length, ImportWatch.NONE);
    }
    jdbc.sql("update raw_line set kept_since = timestamptz '2026-11-22T00:00:00Z'").update();
  }

  /// Rows of each table that tell of an agent, or of anybody.
  private List<Integer> traces() {
    return List.of(
            "agent_slot",
            "agent_week",
            "agent_event",
            "contact_segment where agent <> ''",
            "source_name where kind = 'agent'",
            "raw_line")
        .stream()
        .map(table -> jdbc.sql("select count(*) from " + table).query(Integer.class).single())
        .toList();
  }

  private List<QueueResult> queues() {
    return app.get(History.class).queueResults(DAY, OSLO);
  }

  private void choreAt(Instant now) {
    app.clock().standAt(now);
    app.get(TraceRetention.class).run();
  }

  private int deeds() {
    return app.get(Audit.class)
        .find(app.viewer(Role.AUDITOR), AuditSearch.of("history.traces"))
        .size();
  }

  @Test
  void a01_untilTheTimeIsOverEverythingStays() {
    List<Integer> before = traces();
    assertThat(before.subList(0, 4)).as("the log names agents everywhere").doesNotContain(0);
    choreAt(DAY_BEGINS.plus(KEPT));
    assertThat(traces()).isEqualTo(before);
    assertThat(deeds()).isZero();
  }

  @Test
  void a02_thenNobodyIsNamedAndQueuesKeepTheirFigures() {
    List<QueueResult> before = queues();
    assertThat(before).isNotEmpty();
    choreAt(DAY_BEGINS.plus(KEPT).plus(Duration.ofDays(1)));
    assertThat(traces()).containsOnly(0);
    assertThat(queues()).isEqualTo(before);
    choreAt(DAY_BEGINS.plus(KEPT).plus(Duration.ofDays(2)));
    assertThat(deeds()).as("once").isOne();
  }
}
