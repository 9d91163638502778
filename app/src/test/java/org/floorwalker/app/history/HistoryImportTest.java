package org.floorwalker.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.floorwalker.app.history.ImportOrder.BadRows;
import org.floorwalker.app.history.ImportReport.State;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.Problem;
import org.floorwalker.files.contacts.ContactFormat;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what happened comes in from files, wholly or not at all, once (OPS-11, OPS-23).
class HistoryImportTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final Instant MORNING = Instant.parse("2026-11-22T00:00:00Z");

  private final TestApp app = TestApp.fresh();
  private final HistoryImport imports = app.get(HistoryImport.class);
  private final ImportRuns runs = app.get(ImportRuns.class);
  private final History history = app.get(History.class);
  private final JdbcClient jdbc = app.get(JdbcClient.class);

  private ImportReport bring(ContactFormat format, String text) {
    return bring(format, text, BadRows.REFUSE_FILE);
  }

  private ImportReport bring(ContactFormat format, String text, BadRows badRows) {
    ImportOrder order =
        new ImportOrder("pbx", format.commandName(), "file", format.reader(OSLO, 0), badRows);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return imports.bring(order, new ByteArrayInputStream(bytes), bytes.length, ImportWatch.NONE);
  }

  private static String log() {
    try (InputStream in =
        Objects.requireNonNull(
            HistoryImportTest.class.getResourceAsStream("/contacts/queue_log.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private QueueResult support() {
    return history.queueResults(LocalDate.of(2026, 11, 22), OSLO).stream()
        .filter(q -> q.queue().equals("support_nb"))
        .findFirst()
        .orElseThrow();
  }

  private String everything() {
    return jdbc.sql(
            """
            select jsonb_build_object(
              'contacts', (select jsonb_agg(to_jsonb(c) - 'id' order by source_contact_id)
                             from contact c),
              'segments', (select jsonb_agg(to_jsonb(s) - 'contact_id' || jsonb_build_object(
                             'of', (select source_contact_id from contact where id = contact_id))
                             order by start_at, kind, end_at, agent) from contact_segment s),
              'events', (select jsonb_agg(to_jsonb(e) order by at, agent, state)
                           from agent_event e),
              'queues', (select jsonb_agg(to_jsonb(q) order by start_at, queue) from queue_slot q),
              'agents', (select jsonb_agg(to_jsonb(a) order by start_at, agent, queue)
                           from agent_slot a),
              'raw', (select jsonb_agg(text order by text) from raw_line))::text
            """)
        .query(String.class)
        .single();
  }

  /// Whatever a test brought in, and in what order.
  @AfterEach
  void weeksOfAgentsAreWhatTheirSlotsAddUpTo() {
    String bySlots =
        """
        select date_trunc('week', start_at at time zone
                 coalesce((select zone from site order by code limit 1), 'UTC'))::date as week,
               agent, queue, sum(answered) as contacts, sum(talk_s + wrapup_s) as seconds
        from agent_slot told
        where derived or not exists (
          select from agent_slot other
          where other.derived and other.source_id = told.source_id and other.agent = told.agent
            and other.queue = told.queue and other.start_at = told.start_at)
        group by week, agent, queue
        having sum(answered) > 0
        order by week, agent, queue
        """;
    assertThat(
            jdbc.sql("select * from agent_week order by week, agent, queue").query().listOfRows())
        .isEqualTo(jdbc.sql(bySlots).query().listOfRows());
  }

  @AfterEach
  void hoursOfWeeksAreWhatTheirSlotsAddUpTo() {
    String bySlots =
        """
        with told as (
          select slot.*, start_at at time zone coalesce(site.zone, 'UTC') as clock
          from queue_slot slot
          left join queue on queue.code = slot.queue
          left join site on site.id = queue.site_id
          where derived or not exists (
            select from queue_slot other
            where other.derived and other.source_id = slot.source_id
              and other.queue = slot.queue and other.start_at = slot.start_at)
        )
        select date_trunc('week', clock)::date as week, queue,
               extract(hour from clock)::integer as hour, sum(offered) as offered,
               sum(answered) as answered, sum(abandoned) as abandoned
        from told
        where answered is not null and abandoned is not null
          and minutes <= (
            select minutes from told same
            where same.queue = told.queue
              and date_trunc('week', same.clock) = date_trunc('week', told.clock)
            group by minutes order by count(*) desc, minutes limit 1)
        group by week, queue, hour
        order by week, queue, hour
        """;
    assertThat(
            jdbc.sql("select * from queue_week_hour order by week, queue, hour")
                .query()
                .listOfRows())
        .isEqualTo(jdbc.sql(bySlots).query().listOfRows());
  }

  @Test
  void a01_aQueueLogBecomesContactsAndFigures() {
    ImportReport report = bring(ContactFormat.ASTERISK_QUEUE_LOG, log());
    assertThat(report.state()).isEqualTo(State.DONE);
    assertThat(report.counts().rawLines()).isEqualTo(1);
    QueueResult result = support();
    assertThat(result.counts().offered()).isEqualTo(5);
    assertThat(result.counts().answered()).isEqualTo(3);
    assertThat(result.counts().abandoned()).isEqualTo(2);
    assertThat(result.seconds().queuedAnswered()).isEqualTo(13);
    assertThat(result.handleSeconds()).isEqualTo(20 / 3.0);
    assertThat(jdbc.sql("select sum(contacts) from agent_week").query(Double.class).single())
        .isEqualTo(3);
    assertThat(jdbc.sql("select sum(abandoned) from queue_week_hour").query(Double.class).single())
        .isEqualTo(2);
    assertThat(history.unknownQueues()).containsExactly(Map.entry("support_nb", 5.0));
    assertThat(report.notices())
        .as("named to who brings it in")
        .anyMatch(
            notice ->
                notice.contains(" row 2: There is no queue \"support_nb\"; its contacts are kept"));
    assertThat(report.problems()).as("it stops nothing").isEmpty();
    assertThat(runs.listProblems(report.run()))
        .as("and stands on the import's page with its row")
        .extracting(Problem::code, Problem::row)
        .containsExactly(tuple("unknown-queue", 2L));
  }

  @Test
  void a01b_anUnknownQueueIsToldOnceWithTheFirstRowThatNamesIt() {
    ImportReport report =
        bring(
            ContactFormat.INTERVALS,
            """
            queue,start,offered
            ghost,2026-11-20T09:15:00Z,3
            ghost,2026-11-20T09:00:00Z,4
            spectre,2026-11-20T09:00:00Z,1
            """);
    assertThat(report.state()).isEqualTo(State.DONE);
    assertThat(report.counts().problems()).as("no row is left out").isZero();
    assertThat(runs.listProblems(report.run()))
        .extracting(Problem::row, problem -> problem.wrong().values().getFirst())
        .containsExactly(tuple(2L, "ghost"), tuple(4L, "spectre"));
    assertThat(history.unknownQueues()).containsOnlyKeys("ghost", "spectre");
  }

  /// The same figures by one statement over the segments, a second way to each number.
  @Test
  void a02_derivedFiguresAreThoseOfAPlainStatement() {
    bring(ContactFormat.ASTERISK_QUEUE_LOG, log());
    String bySql =
        jdbc.sql(
                """
                select count(*) || ' ' || count(*) filter (where outcome = 'answered') || ' ' ||
                       count(*) filter (where outcome = 'abandoned') || ' ' ||
                       sum(extract(epoch from end_at - start_at))
                         filter (where outcome = 'answered')::int
                  from contact_segment where kind = 'queue' and queue = 'support_nb'
                """)
            .query(String.class)
            .single();
    QueueResult result = support();
    assertThat(bySql)
        .isEqualTo(
            "%.0f %.0f %.0f %.0f"
                .formatted(
                    result.counts().offered(),
                    result.counts().answered(),
                    result.counts().abandoned(),
                    result.seconds().queuedAnswered()));
  }

  @Test
  void a03_theSameFileAgainChangesNothing() {
    bring(ContactFormat.ASTERISK_QUEUE_LOG, log());
    String before = everything();
    assertThat(bring(ContactFormat.ASTERISK_QUEUE_LOG, log()).state()).isEqualTo(State.UNCHANGED);
    assertThat(bring(ContactFormat.ASTERISK_QUEUE_LOG, log() + "\n").counts().changed()).isZero();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void a04_aLogCutInTwoTellsTheSameInAnyOrder() {
    bring(ContactFormat.ASTERISK_QUEUE_LOG, log());
    String whole = everything();
    List<String> lines = log().lines().toList();
    for (int cut : List.of(3, 7, 11)) {
      TestApp.fresh();
      String head = String.join("\n", lines.subList(0, cut)) + "\n";
      String tail = String.join("\n", lines.subList(cut, lines.size())) + "\n";
      bring(ContactFormat.ASTERISK_QUEUE_LOG, cut == 7 ? tail : head);
      bring(ContactFormat.ASTERISK_QUEUE_LOG, cut == 7 ? head : tail);
      assertThat(contactsAndQueues(everything()))
          .as("cut at %s", cut)
          .isEqualTo(contactsAndQueues(whole));
    }
  }

  private String contactsAndQueues(String everything) {
    return jdbc.sql("select (cast(:all as jsonb) - 'events' - 'agents')::text")
        .param("all", everything)
        .query(String.class)
        .single();
  }

  @Test
  void a05_aLateRecordOpensItsSlotAgain() {
    String header = "queue,arrived,answered,ended,outcome,contact\n";
    bring(
        ContactFormat.CONTACTS,
        header + "q,2027-03-29T08:00:00Z,,,,c1\nq,2027-03-29T08:01:00Z,,,,c2\n");
    QueueResult waiting = result("q");
    assertThat(waiting.counts().waiting()).isEqualTo(2);
    ImportReport late =
        bring(
            ContactFormat.CONTACTS,
            header
                + "q,2027-03-29T08:00:00Z,2027-03-29T08:00:10Z,2027-03-29T08:05:10Z,answered,c1\n");
    assertThat(late.counts().changed()).isEqualTo(1);
    assertThat(result("q").counts().waiting()).isEqualTo(1);
    assertThat(result("q").handleSeconds()).isEqualTo(300);
  }

  private QueueResult result(String queue) {
    return history.queueResults(LocalDate.of(2027, 3, 29), OSLO).stream()
        .filter(q -> q.queue().equals(queue))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a06_badRowsKeepTheFileOutUnlessTheyAreToBeLeftOut() {
    String text =
        """
        queue,start,offered
        q,2027-03-29T08:00:00Z,5
        q,yesterday,5
        q,2027-03-29T08:30:00Z,-1
        """;
    ImportReport refused = bring(ContactFormat.INTERVALS, text);
    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(refused.problems()).hasSize(2);
    assertThat(runs.listProblems(refused.run())).isEqualTo(refused.problems());
    assertThat(everything()).doesNotContain("offered");
    ImportReport accepted = bring(ContactFormat.INTERVALS, text, BadRows.LEAVE_OUT);
    assertThat(accepted.state()).isEqualTo(State.DONE);
    assertThat(accepted.counts().changed()).isEqualTo(1);
  }

  @Test
  void a07_idsThatStandTwiceAreRefused() {
    String row = "q,2027-03-29T08:00:00Z,,,,c1\n";
    ImportReport report =
        bring(ContactFormat.CONTACTS, "queue,arrived,answered,ended,outcome,contact\n" + row + row);
    assertThat(report.state()).isEqualTo(State.REFUSED);
    assertThat(report.problems()).extracting(p -> p.code()).containsExactly("duplicate-id");
    ImportReport slots =
        bring(
            ContactFormat.INTERVALS,
            "queue,start,offered\nq,2027-03-29T08:00:00Z,5\nq,2027-03-29T08:00:00Z,6\n");
    assertThat(slots.state()).isEqualTo(State.REFUSED);
  }

  /// A file without end that is garbage from some point on is given up, not read for ever.
  @Test
  void a08_anEndlessBadFileIsGivenUp() {
    InputStream endless =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return "bad,row\n".charAt(at++ % 8);
          }
        };
    byte[] header = "queue,start,offered\n".getBytes(StandardCharsets.UTF_8);
    ImportOrder order =
        new ImportOrder(
            "pbx",
            "intervals",
            "endless",
            ContactFormat.INTERVALS.reader(OSLO, 0),
            BadRows.LEAVE_OUT);
    ImportReport report =
        imports.bring(
            order,
            new SequenceInputStream(new ByteArrayInputStream(header), endless),
            0,
            ImportWatch.NONE);
    assertThat(report.state()).isEqualTo(State.REFUSED);
    assertThat(report.problems().getLast().code()).isEqualTo("too-many-problems");
  }

  @Test
  void a09_aStreamThatBreaksOrIsStoppedLeavesNothing() {
    StringBuilder text = new StringBuilder("queue,start,offered\n");
    IntStream.range(0, 60_000)
        .forEach(i -> text.append("q,").append(MORNING.plusSeconds(900L * i)).append(",1\n"));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    ImportOrder order =
        new ImportOrder(
            "pbx",
            "intervals",
            "broken",
            ContactFormat.INTERVALS.reader(OSLO, 0),
            BadRows.REFUSE_FILE);
    InputStream breaks =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the line went dead");
              }
            });
    assertThatThrownBy(() -> imports.bring(order, breaks, 0, ImportWatch.NONE))
        .hasMessageContaining("the line went dead");
    assertThat(everything()).doesNotContain("offered");
    ImportReport stopped =
        imports.bring(
            order,
            new ByteArrayInputStream(bytes),
            bytes.length,
            new ImportWatch() {
              @Override
              public void progress(Step step, double share) {}

              @Override
              public boolean stopAsked() {
                return true;
              }
            });
    assertThat(stopped.state()).isEqualTo(State.STOPPED);
    assertThat(everything()).doesNotContain("offered");
  }

  @Test
  void a10_forecastsGetTheSeriesWithTheDoubledHour() {
    bring(
        ContactFormat.INTERVALS,
        """
        queue,start,offered,answered,handle_seconds
        q,2027-10-31T01:30,4,4,100
        q,2027-10-31T02:00,5,5,110
        q,2027-10-31T02:30,6,6,120
        q,2027-10-31T02:00,7,7,130
        q,2027-10-31T02:30,8,8,140
        """);
    IntervalHistory series =
        history.intervals(new QueueId("q"), Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"));
    assertThat(series.slot().toMinutes()).isEqualTo(30);
    assertThat(series.size()).isEqualTo(5);
    assertThat(series.start(3)).isEqualTo(Instant.parse("2027-10-31T01:00:00Z"));
    assertThat(series.handleSeconds(3)).isEqualTo(130);
  }

  /// A real file's stream, unlike one in memory, cannot be read once closed.
  @Test
  void a11_aReaderThatClosesTheStreamDoesNotBreakTheImport() {
    byte[] bytes =
        "queue,start,offered\nq,2027-03-01T08:00:00Z,5\n".getBytes(StandardCharsets.UTF_8);
    ImportOrder order =
        new ImportOrder(
            "pbx",
            ContactFormat.INTERVALS.commandName(),
            "file",
            ContactFormat.INTERVALS.reader(OSLO, 0),
            BadRows.REFUSE_FILE);
    ImportReport report =
        imports.bring(
            order,
            new BufferedInputStream(new ByteArrayInputStream(bytes)),
            bytes.length,
            ImportWatch.NONE);
    assertThat(report.state()).isEqualTo(State.DONE);
  }
}
