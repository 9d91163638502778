package org.floorwalker.app.development;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.development.store.VacancyStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// What is held about somebody's career: wishes and steps, applications, what they told of
/// themselves, what rules found, a new leader's programme.
@Component
class CareerHoldings {
  private final Careers careers;
  private final CareerPlans plans;
  private final VacancyStore vacancies;
  private final CareerFinds finds;
  private final ExpectedReturns returns;
  private final NewLeaders leaders;
  private final CareerStories stories;
  private final Alumni alumni;
  private final People people;

  CareerHoldings(
      Careers careers,
      CareerPlans plans,
      VacancyStore vacancies,
      CareerFinds finds,
      ExpectedReturns returns,
      NewLeaders leaders,
      CareerStories stories,
      Alumni alumni,
      People people) {
    this.careers = careers;
    this.plans = plans;
    this.vacancies = vacancies;
    this.finds = finds;
    this.returns = returns;
    this.leaders = leaders;
    this.stories = stories;
    this.alumni = alumni;
    this.people = people;
  }

  List<Held> of(Viewer viewer, PersonId own) {
    List<Held> held = new ArrayList<>();
    careers.list(viewer).stream()
        .filter(one -> one.person().equals(own))
        .forEach(one -> wishes(viewer, one, held));
    plans.list(viewer).stream()
        .filter(step -> step.person().equals(own))
        .forEach(step -> held.add(step(step)));
    vacancies
        .applicationsOf(own)
        .forEach(application -> held.add(application(application, viewer.zone())));
    told(viewer, held);
    finds.foundOfOneself(viewer).finds().forEach(find -> find(find, viewer.zone(), held));
    leaders.list(viewer).stream()
        .filter(NewLeaders.Programme::own)
        .flatMap(programme -> programme.steps().stream())
        .forEach(line -> held.add(step(line, viewer.zone())));
    return held;
  }

  private static void wishes(Viewer viewer, Career career, List<Held> held) {
    career
        .wishes()
        .forEach(
            wish ->
                held.add(
                    new Held(
                        "wish",
                        wish.shared() ? "shared" : "private",
                        Held.day(wish.at(), viewer.zone()),
                        viewer.name(),
                        wish.path().key(),
                        wish.words())));
    career
        .readiness()
        .forEach(
            ready ->
                held.add(
                    new Held(
                        "readiness",
                        ready.step().key(),
                        Held.day(ready.at(), viewer.zone()),
                        ready.by(),
                        ready.path().key(),
                        ready.evidence())));
  }

  private static Held step(CareerStep step) {
    return new Held(
        "career-step",
        step.doneOn() == null ? "open" : "done",
        "" + step.by(),
        step.madeBy(),
        step.path().key(),
        step.helper().isEmpty() ? step.words() : step.words() + " / " + step.helper());
  }

  private static Held application(Vacancy.Application application, ZoneId zone) {
    Vacancy.Decision decision = application.decision();
    return new Held(
        "application",
        decision == null ? "open" : decision.chosen() ? "chosen" : "not-chosen",
        decision == null ? "" : Held.day(decision.at(), zone),
        decision == null ? "" : decision.by(),
        decision == null ? "" : decision.reasons(),
        application.words());
  }

  /// What people told of themselves alone.
  private void told(Viewer viewer, List<Held> held) {
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
                        Held.day(story.at(), viewer.zone()),
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
  }

  private void find(CareerFind find, ZoneId zone, List<Held> held) {
    String today = people.today().toString();
    held.add(new Held("find", find.kind().key(), today, "", "", words(find.facts())));
    find.reviews()
        .forEach(
            review ->
                held.add(
                    new Held(
                        "find-review",
                        review.nominated() ? "nominated" : "not-now",
                        Held.day(review.at(), zone),
                        review.by(),
                        find.kind().key(),
                        review.reasons())));
  }

  private static String words(CareerFind.Facts facts) {
    return "months %d, goals reached %d, grades %s, queues at the level %d"
        .formatted(facts.months(), facts.goals(), facts.grades(), facts.queues());
  }

  private static Held step(NewLeaders.Line line, ZoneId zone) {
    DoneLeaderStep done = line.done();
    return new Held(
        "leader-step",
        done == null ? "open" : "done",
        done == null ? "" + line.dueOn() : Held.day(done.at(), zone),
        done == null ? "" : done.by(),
        line.step().key(),
        done == null ? "" : done.words());
  }
}
