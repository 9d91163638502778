package org.floorwalker.app.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.staffing.HoursBeside;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.training.Audience;
import org.floorwalker.planning.training.DueRule;
import org.floorwalker.planning.training.Recurrence;
import org.floorwalker.planning.training.Reminders;
import org.junit.jupiter.api.Test;

/// FEATURE: training that must be taken is planned demand in the capacity plan (TRN-17). Three
/// agents and their leader; the course takes 45 minutes.
class TrainingHoursTest {
  private final TestApp app = TestApp.fresh();
  private final LoansFloor floor = new LoansFloor(app);

  private List<HoursBeside.Line> lines() {
    return app.all(HoursBeside.class).stream()
        .flatMap(room -> room.lines().stream())
        .filter(line -> line.words().equals("learning.price.training"))
        .toList();
  }

  private Requirement asked(String code, Recurrence recurrence, Audience audience) {
    Requirement.Terms like = LoansFloor.terms(code, Set.of());
    DueRule rule =
        new DueRule(recurrence, LoansFloor.TODAY.minusYears(1), LocalDate.of(2022, 3, 29), 30, 10);
    return app.get(Requirements.class)
        .add(
            app.viewer(Role.TRAINER),
            code,
            new Requirement.Terms(
                code,
                "House rule 7",
                "credit",
                rule,
                audience,
                Reminders.USUAL,
                like.consequence()))
        .orElseThrow();
  }

  @Test
  void a01_withoutRequirementsNothingIsPlanned() {
    assertThat(lines()).isEmpty();
  }

  /// Ada and Bo serve loans: 0.75 hours twice a year each, or 3 hours ÷ 52 weeks for both.
  @Test
  void a02_whatRecursIsCountedAsOftenAsItDoes() {
    asked("half-yearly", new Recurrence.EveryMonths(6), loans());
    HoursBeside.Line line = lines().getFirst();
    assertThat(line.everybody()).isCloseTo(3.0 / 52, within(1e-9));
    assertThat(line.agent()).as("of three agents").isCloseTo(1.0 / 52, within(1e-9));
    assertThat(line.leaderOf12()).as("does not serve loans").isZero();
    asked("hours", new Recurrence.HoursPerYear(Duration.ofHours(15)), everybody());
    assertThat(lines().getFirst().everybody()).isCloseTo((3.0 + 4 * 15) / 52, within(1e-9));
    assertThat(lines().getFirst().leaderOf18()).isCloseTo(15.0 / 52, within(1e-9));
  }

  /// What is asked once is owed by who has not done it; an exemption and an end take it away.
  @Test
  void a03_whatIsAskedOnceIsOwedOnce() {
    Requirement once = asked("once", new Recurrence.Once(), loans());
    assertThat(lines().getFirst().everybody()).isCloseTo(1.5 / 52, within(1e-9));
    floor.certificate(floor.person("ada"), LoansFloor.TODAY.minusDays(3));
    assertThat(lines().getFirst().everybody()).isCloseTo(0.75 / 52, within(1e-9));
    app.get(Requirements.class).end(app.viewer(Role.TRAINER), once.id());
    assertThat(lines()).isEmpty();
  }

  private static Audience loans() {
    return new Audience(Set.of(), Set.of("loans"), Set.of(), Set.of(), Set.of(), 0);
  }

  private static Audience everybody() {
    return new Audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0);
  }
}
