package org.floorwalker.app.demo;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.development.Coaching;
import org.floorwalker.app.development.CoachingAim;
import org.floorwalker.app.development.CoachingWish;
import org.floorwalker.app.development.Expectation;
import org.floorwalker.app.development.Expectations;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// Expectations confirmed, and aims of coaching in the demo leader's team. What is there already is
/// left alone, so that it may run again.
@Component
final class DemoGrowth {
  private static final List<String> AIMS =
      List.of(
          "Closings under a minute, and as kind",
          "Say what happens next in every contact",
          "Two languages in chat before summer");

  private final Expectations expectations;
  private final Coaching coaching;

  DemoGrowth(Expectations expectations, Coaching coaching) {
    this.expectations = expectations;
    this.coaching = coaching;
  }

  void bring(Viewer leader, Viewer agent, LocalDate today) {
    confirm(leader);
    confirm(agent);
    List<Placement> led =
        coaching.circle(leader).stream()
            .filter(one -> !one.id().equals(leader.person()))
            .limit(AIMS.size())
            .toList();
    for (int i = 0; i < led.size(); i++) {
      begin(leader, led.get(i).id(), AIMS.get(i), today);
    }
  }

  /// Three of four say yes to what waits for them; a fourth still thinks.
  private void confirm(Viewer viewer) {
    int number = 0;
    for (Expectation.Plan plan : expectations.plans(viewer)) {
      if (number++ % 4 != 3 && plan.waitsFor(plan.own())) {
        expectations.say(viewer, plan.person().id(), plan.expectation().id(), true, "");
      }
    }
  }

  private void begin(Viewer leader, PersonId person, String words, LocalDate today) {
    if (coaching.of(leader, person).aims().isEmpty()) {
      coaching.begin(
          leader,
          person,
          new CoachingWish(
              new CoachingAim.Beginning(CoachingAim.From.WISH, "", "handle-time", 0),
              words,
              today.plusWeeks(6)));
    }
  }
}
