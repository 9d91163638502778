package org.floorwalker.app.rostering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.floorwalker.planning.roster.RosterText;
import org.junit.jupiter.api.Test;

/// Who serves which queue in a published schedule: as many as the need asks for, and people with
/// several skills in turns.
class DeskTableTest {
  private static final String DAY =
      """
      floor   Oslo, 15 min, Mon 2027-03-01, 1 days
      need    voice  08:00 1  16:00 0
      need    chat   08:00 1  16:00 0
      """;

  @Test
  void a01_peopleOfTheSameSkillsTakeTurnsOfTwoHours() {
    DeskTable.Split split = split("Amy 08-16 voice,chat\nBeth 08-16 voice,chat\n");
    assertThat(slotsByQueue(split, "Amy")).isEqualTo(Map.of("voice", 16, "chat", 16));
    assertThat(turns(split, "Amy")).isEqualTo(4);
    assertThat(split.shortHours()).isZero();
  }

  @Test
  void a02_nobodyLeavesTheirQueueForOneThatNobodyElseCanHold() {
    DeskTable.Split split = split("Amy 08-16 voice,chat\nBeth 08-16 voice\n");
    assertThat(slotsByQueue(split, "Amy")).isEqualTo(Map.of("chat", 32));
    assertThat(split.shortHours()).isZero();
  }

  private static DeskTable.Split split(String people) {
    RosterText text = RosterText.parse(DAY + people);
    return DeskTable.of(text.problem(), text.roster().shifts()).split();
  }

  private static SequencedMap<Instant, String> of(DeskTable.Split split, String agent) {
    return Objects.requireNonNull(split.byPerson().get(agent));
  }

  private static Map<String, Integer> slotsByQueue(DeskTable.Split split, String agent) {
    Map<String, Integer> slots = new TreeMap<>();
    of(split, agent).values().forEach(queue -> slots.merge(queue, 1, Integer::sum));
    return slots;
  }

  private static int turns(DeskTable.Split split, String agent) {
    int turns = 0;
    String before = "";
    for (String queue : of(split, agent).values()) {
      turns += queue.equals(before) ? 0 : 1;
      before = queue;
    }
    return turns;
  }
}
