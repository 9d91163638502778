package org.floorwalker.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.learning.LoansFloor;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: the demo's training comes in once, and its pages are alive.
class DemoTrainingTest {
  @Test
  void a01_itComesInOnceAndShows() {
    TestApp app = TestApp.fresh();
    LoansFloor floor = new LoansFloor(app);
    DemoTraining training = app.get(DemoTraining.class);
    training.bring(app.viewer(Role.TRAINER), LoansFloor.TODAY);
    int entries = app.get(Ledger.class).listOf(floor.person("ada")).size();
    training.bring(app.viewer(Role.TRAINER), LoansFloor.TODAY);
    assertThat(app.get(Requirements.class).list()).hasSize(6);
    assertThat(entries).isGreaterThan(2);
    assertThat(app.get(Ledger.class).listOf(floor.person("ada"))).hasSize(entries);
    assertThat(app.as(Role.TRAINER).get("/training").body())
        .contains("Digital resilience", "Why we measure", "Insurance distribution, 15 h");
  }
}
