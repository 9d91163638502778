package org.floorwalker.app.development;

import java.util.List;
import org.floorwalker.app.development.internal.Situation;
import org.floorwalker.app.development.internal.Situations;
import org.floorwalker.app.development.internal.TalkDeeds;
import org.floorwalker.app.development.internal.TalkOpening;
import org.floorwalker.app.development.internal.TalkPeople;
import org.floorwalker.app.development.internal.TalkPolicy;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to talks: reading one as the viewer may, and doing something in it.
@Service
public class Talks {
  private final TalkStore talks;
  private final TalkPeople who;
  private final Situations situations;
  private final TalkOpening opening;
  private final TalkDeeds deeds;

  Talks(
      TalkStore talks,
      TalkPeople who,
      Situations situations,
      TalkOpening opening,
      TalkDeeds deeds) {
    this.talks = talks;
    this.who = who;
    this.situations = situations;
    this.opening = opening;
    this.deeds = deeds;
  }

  /// The talk as this viewer may see it.
  ///
  /// @throws NotFound when there is none, or it is none of the viewer's business
  @Transactional
  public OpenTalk open(Viewer viewer, long id) {
    Talk talk = talks.find(id).orElseThrow(() -> unknown(id));
    TalkParty party = party(viewer, talk);
    return opening.open(viewer, situations.of(viewer, talk, party), party);
  }

  /// Does something in a talk, if nothing speaks against it. The talk is held for the length of
  /// the transaction, so that of two clicks at once one sees what the other did.
  ///
  /// @throws NotFound when there is none, or it is none of the viewer's business
  @Transactional
  public TalkOutcome act(Viewer viewer, long id, TalkAction action) {
    Talk talk = talks.lock(id).orElseThrow(() -> unknown(id));
    TalkParty party = party(viewer, talk);
    Situation situation = situations.of(viewer, talk, party);
    List<TalkOutcome.Reason> reasons = TalkPolicy.reasonsAgainst(situation, party, action);
    return reasons.isEmpty()
        ? deeds.carryOut(viewer, situation, party, action)
        : new TalkOutcome.NotPossible(reasons);
  }

  private TalkParty party(Viewer viewer, Talk talk) {
    TalkParty party = who.party(viewer, talk);
    if (party == TalkParty.STRANGER) {
      throw unknown(talk.id());
    }
    return party;
  }

  private static NotFound unknown(long id) {
    return new NotFound("talk " + id);
  }
}
