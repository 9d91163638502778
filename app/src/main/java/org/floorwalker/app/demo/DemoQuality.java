package org.floorwalker.app.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.quality.Calibrations;
import org.floorwalker.app.quality.Evaluation.Deed;
import org.floorwalker.app.quality.Evaluations;
import org.floorwalker.app.quality.Marks;
import org.floorwalker.app.quality.SampledContact;
import org.floorwalker.app.quality.Samples;
import org.floorwalker.app.quality.Scorecard;
import org.floorwalker.app.quality.ScorecardContent.Item;
import org.floorwalker.app.quality.Scorecards;
import org.springframework.stereotype.Component;

/// Contacts drawn by chance and judged in a few teams, and one calibration. What is there already
/// is left alone, so that it may run again.
@Component
final class DemoQuality {
  private static final int TEAMS = 3;
  private static final int CALIBRATED = 6;
  private static final List<String> WORDS =
      List.of(
          "You found the real need with two questions. Say the next step once more at the end.",
          "Calm in a hard contact. The note in the case would help the next one if it said why.",
          "Right and complete. The customer was interrupted once, early on.",
          "Warm and quick. Check that the customer has written down the date.");

  private final Samples samples;
  private final Scorecards scorecards;
  private final Evaluations evaluations;
  private final Calibrations calibrations;

  DemoQuality(
      Samples samples, Scorecards scorecards, Evaluations evaluations, Calibrations calibrations) {
    this.samples = samples;
    this.scorecards = scorecards;
    this.evaluations = evaluations;
    this.calibrations = calibrations;
  }

  void bring(Viewer quality, Viewer leader, Viewer agent, long seed) {
    Scorecard card = scorecards.listUsable().getFirst();
    Random random = new Random(seed);
    List<TeamId> own = samples.teams(leader).stream().map(TeamCard::id).toList();
    own.forEach(team -> judge(leader, team, card, agent, random));
    samples.teams(quality).stream()
        .map(TeamCard::id)
        .filter(team -> !own.contains(team))
        .limit(TEAMS)
        .forEach(team -> judge(quality, team, card, agent, random));
    answer(agent, leader);
    calibrate(quality, leader, card, random);
  }

  /// Two of three drawn contacts are judged, the others wait; all of the demo agent's are.
  private void judge(Viewer assessor, TeamId team, Scorecard card, Viewer agent, Random random) {
    if (!evaluations.of(assessor, team).isEmpty()) {
      return;
    }
    samples.draw(assessor, team);
    for (Samples.Open open : samples.open(assessor, team)) {
      boolean chosen = random.nextInt(3) > 0;
      if (chosen || open.person().id().equals(agent.person())) {
        evaluations
            .begin(assessor, open.contact().id(), card.id())
            .ifPresent(
                id ->
                    act(
                        assessor,
                        id,
                        Deed.GIVE,
                        marks(card, random),
                        WORDS.get(random.nextInt(WORDS.size()))));
      }
    }
  }

  private void act(Viewer viewer, long id, Deed deed, Marks marks, String words) {
    int edition = evaluations.open(viewer, id).evaluation().edition();
    Evaluations.Outcome outcome =
        evaluations.act(viewer, id, deed, new Evaluations.Typed(edition, marks, words));
    if (outcome != Evaluations.Outcome.DONE) {
      throw new IllegalStateException("The demo's evaluation is refused: " + outcome);
    }
  }

  /// Most is well done, a critical question is missed once in thirty.
  private static Marks marks(Scorecard card, Random random) {
    Map<String, Integer> marks = new HashMap<>();
    for (Item item : card.content().items()) {
      int best = item.question().steps() - 1;
      int missed = item.question().critical() ? 30 : 5;
      marks.put(item.key(), random.nextInt(missed) == 0 ? best - 1 : best);
    }
    return new Marks(marks);
  }

  /// The demo's agent has closed one after a dialogue, and says that another is not right.
  private void answer(Viewer agent, Viewer leader) {
    List<Evaluations.Line> own = evaluations.own(agent);
    boolean fresh = own.stream().allMatch(one -> one.evaluation().edition() == 2);
    if (fresh && own.size() >= 2) {
      long first = own.getFirst().evaluation().id();
      act(agent, first, Deed.ACKNOWLEDGE, Marks.NONE, "");
      String said = "We heard it together and agreed to close with what happens next.";
      if (own.getFirst().evaluation().assessor().user().equals(leader.user())) {
        act(leader, first, Deed.NOTE_DIALOGUE, Marks.NONE, said);
        act(agent, first, Deed.CLOSE, Marks.NONE, "");
      }
      String words = "The identity was checked in the app before the call came to me.";
      act(agent, own.get(1).evaluation().id(), Deed.DISPUTE, Marks.NONE, words);
    }
  }

  private void calibrate(Viewer quality, Viewer leader, Scorecard card, Random random) {
    if (!calibrations.list(quality).isEmpty()) {
      return;
    }
    calibrations
        .begin(quality, card.id(), CALIBRATED)
        .ifPresent(
            id -> {
              for (SampledContact contact : calibrations.open(quality, id).contacts()) {
                Marks marks = marks(card, random);
                calibrations.judge(quality, id, contact.id(), marks);
                boolean alike = random.nextInt(3) > 0;
                calibrations.judge(leader, id, contact.id(), alike ? marks : marks(card, random));
              }
              calibrations.reveal(quality, id);
            });
  }
}
