package org.floorwalker.files.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.QueueSlot;
import org.junit.jupiter.api.Test;

/// The queue and agent files of Calabrio go in and come out the same.
class CalabrioTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final String AUTUMN =
      """
      15;20271031;01:45;33333;Support NB;42;0;3;0;39;702;95;9360;1170;71;60;9;34;1290;1;1
      60;20271031;02:00;33333;Support NB;5;1;0;1;5;60;0;900.5;20;30;0;2.25;5;0;0;0
      60;20271031;02:00;33333;Support NB;4;0;0;0;4;50;0;800;20;30;0;2;4;0;0;0
      15;20271031;03:00;33333;"Support; NB";0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0
      """;

  private static String written(Found found) throws IOException {
    StringWriter out = new StringWriter();
    CalabrioQueue file = new CalabrioQueue(OSLO);
    for (QueueSlot slot : found.queueSlots) {
      file.write(out, slot, "Support NB");
    }
    return out.toString();
  }

  @Test
  void a01_theQueueFileIsWrittenAsItWasReadByteForByte() throws IOException {
    Found found = Found.in(new CalabrioQueue(OSLO), AUTUMN);
    assertThat(found.problems).isEmpty();
    assertThat(written(found)).isEqualTo(AUTUMN.replace("\"Support; NB\"", "Support NB"));
    assertThat(written(Found.in(new CalabrioQueue(OSLO), written(found))))
        .isEqualTo(written(found));
  }

  @Test
  void a02_theDoubledHourIsTwoHours() {
    assertThat(Found.in(new CalabrioQueue(OSLO), AUTUMN).queueSlots)
        .extracting(QueueSlot::start)
        .containsExactly(
            Instant.parse("2027-10-30T23:45:00Z"),
            Instant.parse("2027-10-31T00:00:00Z"),
            Instant.parse("2027-10-31T01:00:00Z"),
            Instant.parse("2027-10-31T02:00:00Z"));
  }

  @Test
  void a03_overflowFromOtherQueuesIsPartOfTheOffered() {
    QueueSlot.Counts counts = Found.in(new CalabrioQueue(OSLO), AUTUMN).queueSlots.get(1).counts();
    assertThat(counts.offered()).isEqualTo(6);
    assertThat(counts.answered() + counts.abandoned() + counts.overflowOut()).isEqualTo(6);
  }

  @Test
  void a04_badRowsAreAllNamed() {
    Found found =
        Found.in(
            new CalabrioQueue(OSLO),
            """
            15;20270328;02:15;1;A;1;0;0;0;1;0;0;0;0;0;0;0;1;0;0;0
            15;20270329;09:00;1;A;x;0;-3;0;1;0;0;0;0;0;0;0;1;0;0;0
            15;20270329;09:15;1;A
            15;20270329;09:30;1;A;1;0;0;0;1;0;0;0;0;0;0;0;1;0;0;0
            """);
    assertThat(found.problemLines())
        .containsExactly(
            "unreadable-value 1 start",
            "unreadable-value 2 offd_direct_call_cnt",
            "unreadable-value 2 aband_call_cnt",
            "wrong-cell-count 3 ");
    assertThat(found.queueSlots).hasSize(1);
  }

  @Test
  void a05_theAgentTableIsReadWithTimesOrSlotNumbersAndWrittenTheSame() throws IOException {
    String lines =
        """
        33333;20270329;09:00;17;Kari N;800;900;610;100;120;70;9;1;40;0;0;2;30
        33333;20270329;09:15;17;Kari N;900;900;700;0;150;50;10;0;0;1;35.5;0;0
        """;
    Found found = Found.in(new CalabrioAgent(OSLO), lines);
    StringWriter out = new StringWriter();
    for (AgentSlot slot : found.agentSlots) {
      new CalabrioAgent(OSLO).write(out, slot, found.names.getOrDefault(slot.agent(), ""));
    }
    assertThat(out).hasToString(lines);
    Found numbered =
        Found.in(new CalabrioAgent(OSLO), lines.replace("09:00", "36").replace("09:15", "37"));
    assertThat(numbered.agentSlots).isEqualTo(found.agentSlots);
  }
}
