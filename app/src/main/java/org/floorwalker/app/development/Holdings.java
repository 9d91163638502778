package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.development.store.VacancyStore;
import org.floorwalker.app.people.People;
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
  private final Careers careers;
  private final CareerPlans plans;
  private final VacancyStore store;
  private final CareerFinds finds;
  private final ExpectedReturns returns;
  private final NewLeaders leaders;
  private final CareerStories stories;
  private final Alumni alumni;
  private final Proposals proposals;
  private final People people;

  Holdings(
      PeopleGoals goals,
      Expectations expectations,
      Coaching coaching,
      Careers careers,
      CareerPlans plans,
      VacancyStore store,
      CareerFinds finds,
      ExpectedReturns returns,
      NewLeaders leaders,
      CareerStories stories,
      Alumni alumni,
      Proposals proposals,
      People people) {
    this.goals = goals;
    this.expectations = expectations;
    this.coaching = coaching;
    this.careers = careers;
    this.plans = plans;
    this.store = store;
    this.finds = finds;
    this.returns = returns;
    this.leaders = leaders;
    this.stories = stories;
    this.alumni = alumni;
    this.proposals = proposals;
    this.people = people;
  }

  /// One thing that is held.
  ///
  /// @param kind such as `goal`
  /// @param state where it stands; may be empty
  /// @param day ISO day it is from; may be empty
  /// @param by who said it; empty for nobody in particular
  record Held(String kind, String state, String day, String by, String part, String words) {}

  List<Held> of(Viewer viewer) {
    PersonId own = viewer.person();
    List<Held> held = new ArrayList<>();
    if (own != null) {
      goals(viewer, own, held);
      expectations(viewer, held);
      coaching(viewer, own, held);
      careers(viewer, own, held);
      growth(viewer, held);
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
                            day(word.at(), viewer.zone()),
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
                                    day(view.at(), viewer.zone()),
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
                day(aim.times().made(), viewer.zone()),
                aim.proposedBy().key(),
                aim.beginning().fact(),
                aim.words()));
      }
    }
  }

  private void careers(Viewer viewer, PersonId own, List<Held> held) {
    ZoneId zone = viewer.zone();
    careers.list(viewer).stream()
        .filter(one -> one.person().equals(own))
        .forEach(
            one -> {
              one.wishes()
                  .forEach(
                      wish ->
                          held.add(
                              new Held(
                                  "wish",
                                  wish.shared() ? "shared" : "private",
                                  day(wish.at(), zone),
                                  viewer.name(),
                                  wish.path().key(),
                                  wish.words())));
              one.readiness()
                  .forEach(
                      ready ->
                          held.add(
                              new Held(
                                  "readiness",
                                  ready.step().key(),
                                  day(ready.at(), zone),
                                  ready.by(),
                                  ready.path().key(),
                                  ready.evidence())));
            });
    for (CareerStep step : plans.list(viewer)) {
      if (step.person().equals(own)) {
        held.add(
            new Held(
                "career-step",
                step.doneOn() == null ? "open" : "done",
                "" + step.by(),
                step.madeBy(),
                step.path().key(),
                step.helper().isEmpty() ? step.words() : step.words() + " / " + step.helper()));
      }
    }
    for (Vacancy.Application application : store.applicationsOf(own)) {
      Vacancy.Decision decision = application.decision();
      held.add(
          new Held(
              "application",
              decision == null ? "open" : decision.chosen() ? "chosen" : "not-chosen",
              decision == null ? "" : day(decision.at(), zone),
              decision == null ? "" : decision.by(),
              decision == null ? "" : decision.reasons(),
              application.words()));
    }
  }

  private void growth(Viewer viewer, List<Held> held) {
    ZoneId zone = viewer.zone();
    returns
        .own(viewer)
        .ifPresent(
            told ->
                held.add(
                    new Held(
                        "expected-return",
                        told.shared() ? "shared" : "private",
                        "" + told.month(),
                        viewer.name(),
                        "",
                        told.words())));
    stories
        .own(viewer)
        .ifPresent(
            story ->
                held.add(
                    new Held(
                        "story",
                        story.shown() ? "shown" : "private",
                        day(story.at(), zone),
                        viewer.name(),
                        story.path().key(),
                        story.words())));
    alumni
        .own(viewer)
        .ifPresent(
            one ->
                held.add(
                    new Held(
                        "alumnus",
                        one.gone().to().key(),
                        "" + one.agreed().until(),
                        one.by(),
                        one.agreed().how(),
                        one.contact())));
    for (CareerFind find : finds.foundOfOneself(viewer).finds()) {
      held.add(new Held("find", find.kind().key(), today(), "", "", words(find.facts())));
      find.reviews()
          .forEach(
              review ->
                  held.add(
                      new Held(
                          "find-review",
                          review.nominated() ? "nominated" : "not-now",
                          day(review.at(), zone),
                          review.by(),
                          find.kind().key(),
                          review.reasons())));
    }
    leaders.list(viewer).stream()
        .filter(NewLeaders.Programme::own)
        .flatMap(programme -> programme.steps().stream())
        .forEach(line -> held.add(step(line, zone)));
  }

  private static String words(CareerFind.Facts facts) {
    return "months %d, goals reached %d, grades %s, queues at the level %d"
        .formatted(facts.months(), facts.goals(), facts.grades(), facts.queues());
  }

  private static Held step(NewLeaders.Line line, ZoneId zone) {
    NewLeaders.Done done = line.done();
    return new Held(
        "leader-step",
        done == null ? "open" : "done",
        done == null ? "" + line.dueOn() : day(done.at(), zone),
        done == null ? "" : done.by(),
        line.step().key(),
        done == null ? "" : done.words());
  }

  private void proposals(Viewer viewer, PersonId own, List<Held> held) {
    for (Proposals.Line line : proposals.list(viewer)) {
      Proposal proposal = line.proposal();
      if (proposal.origin().person().equals(own)) {
        held.add(
            new Held(
                "proposal",
                "",
                day(proposal.origin().at(), viewer.zone()),
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
                            day(step.at(), viewer.zone()),
                            step.by(),
                            proposal.words(),
                            step.words())));
      }
    }
  }

  private String today() {
    LocalDate today = people.today();
    return today.toString();
  }

  private static String day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate().toString();
  }
}
