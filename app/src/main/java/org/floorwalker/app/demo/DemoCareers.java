package org.floorwalker.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.floorwalker.app.development.Career;
import org.floorwalker.app.development.CareerFinds;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.development.CareerPlans;
import org.floorwalker.app.development.CareerRules;
import org.floorwalker.app.development.CareerStories;
import org.floorwalker.app.development.Careers;
import org.floorwalker.app.development.ExpectedReturns;
import org.floorwalker.app.development.Goal;
import org.floorwalker.app.development.LeaderStep;
import org.floorwalker.app.development.NewCareerStep;
import org.floorwalker.app.development.NewLeaders;
import org.floorwalker.app.development.PeopleGoals;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// What the people of the demo wish, plan and tell, and what their leaders have seen of them. What
/// is there already is left alone, so that it may run again.
@Component
final class DemoCareers {
  private static final List<String> GOALS =
      List.of("Two kinds of cases handled alone", "Every closing says what happens next");

  private final Careers careers;
  private final CareerPlans plans;
  private final CareerFinds finds;
  private final CareerStories stories;
  private final ExpectedReturns returns;
  private final NewLeaders programme;
  private final PeopleGoals goals;

  DemoCareers(
      Careers careers,
      CareerPlans plans,
      CareerFinds finds,
      CareerStories stories,
      ExpectedReturns returns,
      NewLeaders programme,
      PeopleGoals goals) {
    this.careers = careers;
    this.plans = plans;
    this.finds = finds;
    this.stories = stories;
    this.returns = returns;
    this.programme = programme;
    this.goals = goals;
  }

  /// @param leader of the colleagues, new in the role
  /// @param colleagues of one team, eight at least
  /// @param others leaders of other teams
  record Cast(Viewer hr, Viewer leader, List<Viewer> colleagues, List<Viewer> others) {}

  void bring(Cast cast, LocalDate today) {
    if (careers.list(cast.leader()).stream().anyMatch(one -> !one.readiness().isEmpty())) {
      return;
    }
    wish(cast, today);
    meanToGo(cast, today);
    tell(cast, today);
    begin(cast.leader());
    reachGoals(cast, today);
    assess(cast.leader(), 3);
    cast.others().forEach(leader -> assess(leader, 2));
  }

  private void wish(Cast cast, LocalDate today) {
    Viewer first = cast.colleagues().getFirst();
    careers.wish(first, CareerPath.TEAM_LEADER, "I like to see others grow.", true);
    plan(
        first, CareerPath.TEAM_LEADER, "Lead the morning briefing for a month", "My leader", today);
    plan(
        first,
        CareerPath.TEAM_LEADER,
        "Mentor in the next class",
        "The trainer",
        today.plusMonths(2));
    careers.wish(
        cast.colleagues().get(1), CareerPath.SECOND_LINE, "Harder cases, fewer of them.", true);
    careers.wish(cast.colleagues().get(2), CareerPath.CREDIT, "Figures are what I studied.", false);
    careers.wish(
        cast.colleagues().get(3), CareerPath.PRESENT_ROLE, "Chat and mail beside the phone.", true);
  }

  private void plan(Viewer viewer, CareerPath path, String words, String helper, LocalDate today) {
    plans.add(viewer, new NewCareerStep(person(viewer), path, words, helper, today.plusMonths(1)));
  }

  /// Six in one half-year, so that planning may count them; two share it with their leader.
  private void meanToGo(Cast cast, LocalDate today) {
    LocalDate month = LocalDate.of(today.getYear() + 1, 8, 1);
    for (int i = 0; i < 6; i++) {
      returns.tell(cast.colleagues().get(i), month, i == 0 ? "Home to study" : "", i < 2);
    }
  }

  private void tell(Cast cast, LocalDate today) {
    stories.tell(
        cast.leader(),
        new CareerStories.Wish(
            CareerPath.TEAM_LEADER,
            today.minusWeeks(10),
            "Agent on the phones and in chat",
            "My leader asked in a talk what I would do with her day. I had led the morning"
                + " briefing for two months when the place was opened inside.",
            "Patience, and knowing each queue from within.",
            true));
    stories.tell(
        cast.colleagues().get(4),
        new CareerStories.Wish(
            CareerPath.PRESENT_ROLE,
            today.minusMonths(5),
            "Phone only",
            "I asked for chat and got two afternoons beside a colleague, then a sign-off.",
            "",
            true));
  }

  private void begin(Viewer leader) {
    List.of(LeaderStep.MEET_EACH, LeaderStep.MENTOR, LeaderStep.FIRST_TALKS)
        .forEach(step -> programme.say(leader, person(leader), step, true, ""));
  }

  /// Rules that find some, and goals that two of them have reached.
  private void reachGoals(Cast cast, LocalDate today) {
    finds.setRules(
        cast.hr(),
        new CareerRules(new CareerRules.Fast(30, 2, 2, 0), new CareerRules.SecondLine(24, 3, 3)));
    for (Viewer viewer : cast.colleagues()) {
      GOALS.forEach(
          words ->
              goals.add(
                  cast.leader(),
                  new PeopleGoals.Wish(
                      new Goal.Owner.Person(person(viewer)),
                      null,
                      words,
                      false,
                      "",
                      today.plusMonths(3))));
      for (PeopleGoals.Line line : goals.list(viewer)) {
        if (line.mayAgree()) {
          goals.agree(viewer, line.goal().id());
          goals.end(cast.leader(), line.goal().id(), true, "Heard in five contacts of this month");
        }
      }
    }
  }

  /// The first of those somebody leads are ready to lead, one more is on the way.
  private void assess(Viewer leader, int ready) {
    List<PersonId> led =
        careers.list(leader).stream().skip(1).map(Career::person).limit(ready + 1L).toList();
    for (int i = 0; i < led.size(); i++) {
      careers.assess(
          leader,
          led.get(i),
          CareerPath.TEAM_LEADER,
          i < ready ? Career.Step.READY : Career.Step.WITHIN_A_YEAR,
          "Led the briefing in weeks 44 to 46; two newcomers were signed off after their mentoring");
    }
  }

  private static PersonId person(Viewer viewer) {
    return Objects.requireNonNull(viewer.person());
  }
}
