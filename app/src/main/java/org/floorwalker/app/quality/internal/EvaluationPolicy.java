package org.floorwalker.app.quality.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.quality.Evaluation;
import org.floorwalker.app.quality.Evaluation.Deed;
import org.floorwalker.app.quality.Evaluation.Entry;
import org.floorwalker.app.quality.Evaluation.Party;
import org.floorwalker.app.quality.Evaluation.State;

/// Who may do what to an evaluation in which state. Knows neither clock nor database.
public final class EvaluationPolicy {
  private EvaluationPolicy() {}

  /// Deeds open to a party. A dialogue has two sides: what one has noted, the other closes.
  public static Set<Deed> allowed(State state, Party party, List<Entry> entries) {
    Set<Deed> deeds = of(state, party);
    if (!Evaluation.isSpokenOf(entries, party != Party.PERSON)) {
      deeds.remove(Deed.CLOSE);
    }
    return deeds;
  }

  private static Set<Deed> of(State state, Party party) {
    return switch (state) {
      case DRAFT ->
          party == Party.ASSESSOR
              ? EnumSet.of(Deed.SAVE, Deed.GIVE, Deed.DROP)
              : EnumSet.noneOf(Deed.class);
      case GIVEN ->
          party == Party.PERSON
              ? with(Deed.ACKNOWLEDGE, Deed.DISPUTE)
              : EnumSet.of(Deed.COMMENT, Deed.NOTE_DIALOGUE);
      case ACKNOWLEDGED ->
          party == Party.PERSON ? with(Deed.DISPUTE, Deed.CLOSE) : with(Deed.CLOSE, Deed.CLOSE);
      case DISPUTED ->
          party == Party.OTHER
              ? with(Deed.UPHOLD, Deed.AMEND)
              : EnumSet.of(Deed.COMMENT, Deed.NOTE_DIALOGUE);
      case DECIDED -> with(Deed.CLOSE, Deed.CLOSE);
      case CLOSED -> EnumSet.noneOf(Deed.class);
    };
  }

  private static Set<Deed> with(Deed first, Deed second) {
    return EnumSet.of(Deed.COMMENT, Deed.NOTE_DIALOGUE, first, second);
  }

  /// Whether a party may look at it at all.
  public static boolean maySee(State state, Party party) {
    return state != State.DRAFT || party == Party.ASSESSOR;
  }
}
