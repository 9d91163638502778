package org.floorwalker.app.development;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// What is held about somebody beside their talks: goals, expectations, coaching, careers,
/// proposals. Read through the same doors as the pages, by the person themselves.
@Component
class Holdings {
  private final PeopleGoals goals;
  private final Expectations expectations;
  private final Coaching coaching;
  private final CareerHoldings careers;
  private final Proposals proposals;

  Holdings(
      PeopleGoals goals,
      Expectations expectations,
      Coaching coaching,
      CareerHoldings careers,
      Proposals proposals) {
    this.goals = goals;
    this.expectations = expectations;
    this.coaching = coaching;
    this.careers = careers;
    this.proposals = proposals;
  }

  List<Held> of(Viewer viewer) {
    PersonId own = viewer.person();
    List<Held> held = new ArrayList<>();
    if (own != null) {
      goals(viewer, own, held);
      expectations(viewer, held);
      coaching(viewer, own, held);
      held.addAll(careers.of(viewer, own));
      proposals(viewer, own, held);
    }
    return held;
  }

  private void goals(Viewer viewer, PersonId own, List<Held> held) {
    for (PeopleGoals.Line line : goals.list(viewer)) {
      Goal goal = line.goal();
      if (goal.owner().equals(new Goal.Owner.Person(own))) {
        held.add(
            new Held(
                "goal",
                goal.state().key(),
                "" + goal.dueOn(),
                goal.proposedBy().key(),
                goal.target(),
                goal.words()));
        goal.history()
            .forEach(
                word ->
                    held.add(
                        new Held(
                            "goal-word",
                            word.what(),
                            Held.day(word.at(), viewer.zone()),
                            word.by(),
                            goal.words(),
                            word.words())));
      }
    }
  }

  private void expectations(Viewer viewer, List<Held> held) {
    expectations.plans(viewer).stream()
        .filter(plan -> plan.own() == Side.EMPLOYEE)
        .forEach(
            plan ->
                plan.views()
                    .forEach(
                        (side, view) ->
                            held.add(
                                new Held(
                                    "expectation",
                                    view.agrees() ? "confirmed" : "disagrees",
                                    Held.day(view.at(), viewer.zone()),
                                    view.by(),
                                    plan.expectation().audience().stage().key(),
                                    view.words()))));
  }

  private void coaching(Viewer viewer, PersonId own, List<Held> held) {
    boolean here = coaching.circle(viewer).stream().anyMatch(one -> one.id().equals(own));
    if (here) {
      for (Coaching.Line line : coaching.of(viewer, own).aims()) {
        CoachingAim aim = line.aim();
        held.add(
            new Held(
                "coaching-aim",
                aim.isOpen() ? "open" : "ended",
                Held.day(aim.times().made(), viewer.zone()),
                aim.proposedBy().key(),
                aim.beginning().fact(),
                aim.words()));
      }
    }
  }

  private void proposals(Viewer viewer, PersonId own, List<Held> held) {
    for (Proposals.Line line : proposals.list(viewer)) {
      Proposal proposal = line.proposal();
      if (proposal.origin().person().equals(own)) {
        held.add(
            new Held(
                "proposal",
                "",
                Held.day(proposal.origin().at(), viewer.zone()),
                viewer.name(),
                "",
                proposal.words()));
        proposal
            .steps()
            .forEach(
                step ->
                    held.add(
                        new Held(
                            "proposal-step",
                            step.kind().key(),
                            Held.day(step.at(), viewer.zone()),
                            step.by(),
                            proposal.words(),
                            step.words())));
      }
    }
  }
}
