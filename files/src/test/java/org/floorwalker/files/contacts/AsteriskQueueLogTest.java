package org.floorwalker.files.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.planning.demand.AgentState;
import org.floorwalker.planning.demand.AgentStatistics;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.Outcome;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.demand.QueueStatistics;
import org.floorwalker.planning.demand.Segment;
import org.floorwalker.planning.demand.SegmentKind;
import org.floorwalker.planning.demand.ServiceThreshold;
import org.junit.jupiter.api.Test;

/// A queue log captured from a real Asterisk becomes contacts, agents' states and slot figures.
class AsteriskQueueLogTest {
  private static final long START = 1_795_306_200L;

  private static byte[] captured() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            AsteriskQueueLogTest.class.getResourceAsStream("/contacts/queue_log.txt"))) {
      return in.readAllBytes();
    }
  }

  private static Found read(String text) {
    return Found.in(new AsteriskQueueLog(0), text);
  }

  private static String told(Contact contact) {
    return contact.segments().stream()
        .map(AsteriskQueueLogTest::told)
        .collect(Collectors.joining(", ", contact.id() + ": ", ""));
  }

  private static String told(Segment s) {
    Instant end = s.end();
    return "%s %s %s-%s %s"
        .formatted(
            s.kind(),
            s.agent().isEmpty() ? "-" : s.agent(),
            s.start().getEpochSecond() - START,
            end == null ? "" : end.getEpochSecond() - START,
            s.outcome());
  }

  @Test
  void a01_theCapturedLogTellsFiveCalls() throws IOException {
    Found found = Found.in(new AsteriskQueueLog(0), captured());
    assertThat(found.problems).isEmpty();
    assertThat(found.rows)
        .as("the line each call began in")
        .contains(2L, 3L)
        .doesNotHaveDuplicates();
    assertThat(found.contacts)
        .extracting(AsteriskQueueLogTest::told)
        .containsExactlyInAnyOrder(
            "1795306234.1: QUEUE Kari 35-37 ANSWERED, TALK Kari 37-40 COMPLETED",
            "1795306235.5: QUEUE Ola 36-39 ANSWERED, TALK Ola 39-47 COMPLETED",
            "1795306237.7: QUEUE Kari 37-45 ANSWERED, TALK Kari 45-54 COMPLETED",
            "1795306238.11: QUEUE - 38-44 ABANDONED",
            "1795306239.13: QUEUE - 39-59 ABANDONED, RING Kari 57-59 NO_ANSWER");
    assertThat(found.raw).containsExactly("1 1795306186|NONE|NONE|NONE|QUEUESTART|");
  }

  /// Asterisk's own counters after the capture: Completed 3, Abandoned 2, holds 2, 3 and 8 s.
  @Test
  void a02_theSlotFiguresAreThoseAsteriskItselfCounted() throws IOException {
    Found found = Found.in(new AsteriskQueueLog(0), captured());
    QueueStatistics statistics =
        new QueueStatistics(Duration.ofMinutes(15), queue -> new ServiceThreshold(5, 2));
    found.contacts.forEach(statistics::add);
    QueueSlot slot = statistics.slots().getFirst();
    assertThat(statistics.slots()).hasSize(1);
    assertThat(slot.counts()).isEqualTo(new QueueSlot.Counts(5, 0, 0, 3, 2, 2, 0, 0));
    assertThat(slot.seconds()).isEqualTo(new QueueSlot.Seconds(13, 26, 8, 20, 20, 0));
    assertThat(slot.counts().waiting()).isZero();
  }

  @Test
  void a03_agentsStatesFollowTheirCallsAndPauses() throws IOException {
    Found found = Found.in(new AsteriskQueueLog(10), captured());
    assertThat(found.events)
        .filteredOn(e -> e.agent().equals("Ola"))
        .extracting(e -> e.at().getEpochSecond() - START + " " + e.state() + " " + e.reason())
        .containsExactly(
            "37 RINGING ", "39 BUSY ", "43 PAUSED lunch", "47 WRAPUP ", "57 READY ", "65 READY ");
    AgentStatistics statistics = new AgentStatistics(Duration.ofMinutes(15));
    found.contacts.forEach(statistics::add);
    assertThat(statistics.slots(Instant.ofEpochSecond(START + 100)))
        .extracting(s -> s.agent() + " " + s.counts().answered() + " " + s.seconds().talk())
        .containsExactly("Kari 2.0 12.0", "Ola 1.0 8.0");
  }

  @Test
  void a04_everyEndingIsUnderstood() {
    Found found =
        read(
            """
            1795306200|a|q|NONE|ENTERQUEUE||1|1
            1795306230|a|q|NONE|EXITWITHTIMEOUT|1|1|30
            1795306200|b|q|NONE|ENTERQUEUE||1|1
            1795306205|b|q|NONE|EXITEMPTY|1|1|5
            1795306200|c|q|NONE|ENTERQUEUE||1|1
            1795306209|c|q|NONE|EXITWITHKEY|7|1|1|9
            1795306200|d|q|NONE|ENTERQUEUE||1|1
            1795306207|d|q|NONE|WITHDRAW|1|1|7|moved
            1795306200|e|q|NONE|ENTERQUEUE||1|1
            1795306203|e|q|Ann|CONNECT|3|x|1
            1795306211|e|q|Ann|BLINDTRANSFER|900|default|3|8|1
            1795306200|f|q|NONE|ENTERQUEUE||1|1
            1795306204|f|q|Ann|CONNECT|4|x|1
            1795306214|f|q|Ann|ATTENDEDTRANSFER|BRIDGE|y|4|10|1
            1795306200|g|q|NONE|ENTERQUEUE||1|1
            """);
    assertThat(found.contacts)
        .extracting(AsteriskQueueLogTest::told)
        .containsExactlyInAnyOrder(
            "a: QUEUE - 0-30 TIMEOUT",
            "b: QUEUE - 0-5 LEFT_EMPTY",
            "c: QUEUE - 0-9 DEFLECTED",
            "d: QUEUE - 0-7 OVERFLOW_OUT",
            "e: QUEUE Ann 0-3 ANSWERED, TALK Ann 3-11 TRANSFERRED",
            "f: QUEUE Ann 0-4 ANSWERED, TALK Ann 4-14 TRANSFERRED",
            "g: QUEUE - 0- OPEN");
    assertInvariant(found);
  }

  private static void assertInvariant(Found found) {
    QueueStatistics statistics =
        new QueueStatistics(Duration.ofMinutes(15), queue -> ServiceThreshold.USUAL);
    found.contacts.forEach(statistics::add);
    long open =
        found.contacts.stream()
            .flatMap(c -> c.segments().stream())
            .filter(s -> s.kind() == SegmentKind.QUEUE && s.outcome() == Outcome.OPEN)
            .count();
    for (QueueSlot slot : statistics.slots()) {
      QueueSlot.Counts c = slot.counts();
      assertThat(c.offered()).isEqualTo(c.answered() + c.abandoned() + c.overflowOut() + open);
    }
  }

  @Test
  void a05_aCallThatMovesOnIsOfferedInBothQueues() {
    Found found =
        read(
            """
            1795306200|a|first|NONE|ENTERQUEUE||1|1
            1795306230|a|first|NONE|EXITWITHTIMEOUT|1|1|30
            1795306230|a|second|NONE|ENTERQUEUE||1|1
            1795306235|a|second|Ann|CONNECT|5|x|1
            1795306295|a|second|Ann|COMPLETECALLER|5|60|1
            """);
    QueueStatistics statistics =
        new QueueStatistics(Duration.ofMinutes(15), queue -> ServiceThreshold.USUAL);
    found.contacts.forEach(statistics::add);
    assertThat(statistics.slots())
        .extracting(s -> s.queue() + " " + s.counts() + " " + s.seconds().talk())
        .containsExactly(
            "first " + new QueueSlot.Counts(1, 0, 1, 0, 0, 0, 0, 0) + " 0.0",
            "second " + new QueueSlot.Counts(1, 1, 0, 1, 1, 0, 0, 0) + " 60.0");
  }

  @Test
  void a06_aLogCutAnywhereTellsTheSameCallsInAnyOrder() throws IOException {
    List<String> lines = new String(captured(), StandardCharsets.UTF_8).lines().toList();
    List<Contact> whole = Found.in(new AsteriskQueueLog(0), captured()).contacts;
    for (int cut = 1; cut < lines.size(); cut++) {
      Found head = read(String.join("\n", lines.subList(0, cut)) + "\n");
      Found tail = read(String.join("\n", lines.subList(cut, lines.size())) + "\n");
      for (Contact contact : whole) {
        assertThat(joined(contact.id(), head, tail)).as("cut at %s", cut).isEqualTo(told(contact));
        assertThat(joined(contact.id(), tail, head)).as("cut at %s", cut).isEqualTo(told(contact));
      }
    }
  }

  private static String joined(String id, Found first, Found second) {
    List<Contact> parts =
        Stream.concat(first.contacts.stream(), second.contacts.stream())
            .filter(c -> c.id().equals(id))
            .toList();
    return told(parts.size() == 1 ? parts.getFirst() : parts.get(0).mergedWith(parts.get(1)));
  }

  @Test
  void a07_microsecondsWindowsLinesAndOddWritersAreRead() {
    Found found =
        read(
            "1795306200.250000|a|q|NONE|ENTERQUEUE||1|1|||\r\n"
                + "1795306201.500000|a|q|Ann|CONNECT|1|x|1||\r\n"
                + "1795306202|REALTIME|NONE|Ann|PENALTY|3||||\r\n"
                + "1795306203|MANAGER|q|Ann|PAUSE|lunch\r\n"
                + "1795306203.750000|a|q|Ann|COMPLETEAGENT|1|2|1||");
    assertThat(found.problems).isEmpty();
    assertThat(found.contacts.getFirst().segments().getFirst().length())
        .isEqualTo(Duration.ofMillis(1250));
    assertThat(found.raw).hasSize(1);
    assertThat(found.events.getLast().state()).isEqualTo(AgentState.READY);
  }

  @Test
  void a08_badLinesAreNamedAndTheOthersKept() {
    Found found =
        read(
            """
            1795306200|a|q|NONE|ENTERQUEUE||1|1
            not a line
            179530|b|q|NONE|ENTERQUEUE||1|1
            1795306209|a|q|NONE|ABANDON|1|1|9
            """);
    assertThat(found.problemLines()).containsExactly("unreadable-line 2 ", "unreadable-line 3 ");
    assertThat(found.contacts)
        .extracting(AsteriskQueueLogTest::told)
        .containsExactly("a: QUEUE - 0-9 ABANDONED");
  }

  @Test
  void a09_aBinaryFileIsRefusedAndNothingHandedOut() {
    byte[] bytes = new byte[300_000];
    new SplittableRandom(1).nextBytes(bytes);
    Found found = Found.in(new AsteriskQueueLog(0), bytes);
    assertThat(found.problems.getLast().code()).isEqualTo("not-text");
    assertThat(found.contacts).isEmpty();
    assertThat(read("").problemLines()).containsExactly("empty-file 0 ");
  }
}
