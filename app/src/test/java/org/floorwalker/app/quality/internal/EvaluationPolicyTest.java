package org.floorwalker.app.quality.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.quality.Evaluation.Deed;
import org.floorwalker.app.quality.Evaluation.Entry;
import org.floorwalker.app.quality.Evaluation.Party;
import org.floorwalker.app.quality.Evaluation.State;
import org.junit.jupiter.api.Test;

/// FEATURE: who may do what to an evaluation: every state, every party, every deed, whoever has
/// noted a dialogue.
class EvaluationPolicyTest {
  private static final Entry BY_PERSON = dialogue(true);
  private static final Entry BY_OTHERS = dialogue(false);

  /// What each party may do when both have noted a dialogue; all that is not here is refused.
  private static final String TABLE =
      """
      DRAFT        PERSON
      DRAFT        ASSESSOR SAVE GIVE DROP
      DRAFT        OTHER
      GIVEN        PERSON   ACKNOWLEDGE DISPUTE COMMENT NOTE_DIALOGUE
      GIVEN        ASSESSOR COMMENT NOTE_DIALOGUE
      GIVEN        OTHER    COMMENT NOTE_DIALOGUE
      ACKNOWLEDGED PERSON   DISPUTE COMMENT NOTE_DIALOGUE CLOSE
      ACKNOWLEDGED ASSESSOR COMMENT NOTE_DIALOGUE CLOSE
      ACKNOWLEDGED OTHER    COMMENT NOTE_DIALOGUE CLOSE
      DISPUTED     PERSON   COMMENT NOTE_DIALOGUE
      DISPUTED     ASSESSOR COMMENT NOTE_DIALOGUE
      DISPUTED     OTHER    UPHOLD AMEND COMMENT NOTE_DIALOGUE
      DECIDED      PERSON   COMMENT NOTE_DIALOGUE CLOSE
      DECIDED      ASSESSOR COMMENT NOTE_DIALOGUE CLOSE
      DECIDED      OTHER    COMMENT NOTE_DIALOGUE CLOSE
      CLOSED       PERSON
      CLOSED       ASSESSOR
      CLOSED       OTHER
      """;

  @Test
  void a01_everyStateEveryPartyEveryDeed() {
    List<String> lines = TABLE.lines().toList();
    assertThat(lines).hasSize(State.values().length * Party.values().length);
    for (String line : lines) {
      List<String> words = new ArrayList<>(List.of(line.split(" +")));
      State state = State.valueOf(words.removeFirst());
      Party party = Party.valueOf(words.removeFirst());
      List<Deed> open = words.stream().map(Deed::valueOf).toList();
      assertThat(EvaluationPolicy.allowed(state, party, List.of(BY_PERSON, BY_OTHERS)))
          .as(line)
          .containsExactlyInAnyOrderElementsOf(open);
    }
  }

  /// Without a dialogue nobody closes; with one only the side that did not note it.
  @Test
  void a02_theOtherSideCloses() {
    for (State state : State.values()) {
      for (Party party : Party.values()) {
        boolean open = state == State.ACKNOWLEDGED || state == State.DECIDED;
        boolean person = party == Party.PERSON;
        assertThat(closes(state, party, List.of())).isFalse();
        assertThat(closes(state, party, List.of(BY_PERSON))).isEqualTo(open && !person);
        assertThat(closes(state, party, List.of(BY_OTHERS))).isEqualTo(open && person);
      }
    }
  }

  private static boolean closes(State state, Party party, List<Entry> entries) {
    return EvaluationPolicy.allowed(state, party, entries).contains(Deed.CLOSE);
  }

  @Test
  void a03_aDraftIsItsAuthors() {
    for (State state : State.values()) {
      for (Party party : Party.values()) {
        assertThat(EvaluationPolicy.maySee(state, party))
            .isEqualTo(state != State.DRAFT || party == Party.ASSESSOR);
      }
    }
  }

  private static Entry dialogue(boolean byPerson) {
    return new Entry(Entry.Kind.DIALOGUE, byPerson, "Kari", "We spoke.", Instant.EPOCH);
  }
}
