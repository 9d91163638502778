package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: a forecast that was stopped is told on the page with the way to go on, until it
/// is made.
class UnfinishedForecastTest {
  private final TestApp app = TestApp.fresh();

  private String page() {
    return app.as(Role.PLANNER).get("/forecast?queue=phone").body();
  }

  @Test
  void a01_aStoppedForecastGoesOnFromThePage() {
    SmallFloor.in(app);
    assertThat(page()).doesNotContain("was stopped at");
    HttpResponse<String> asked =
        app.as(Role.PLANNER)
            .post("/forecast/make", Map.of("first", SmallFloor.MONDAY.toString(), "days", "7"));
    String job = asked.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    assertThat(page())
        .as("the button says what stopping does")
        .contains("Stop and go on later", "whole parts of 32 queues is kept")
        .doesNotContain("keep the best");
    assertThat(ForecastMaking.PART).as("as the words say").isEqualTo(32);
    app.get(Jobs.class).stop(new JobId(Long.parseLong(job)), app.viewer(Role.PLANNER));
    assertThat(page())
        .contains("was stopped at 0", "action=\"/jobs/%s/again\"".formatted(job), "Go on");
    int versions = app.get(Forecasting.class).listVersions().size();
    assertThat(app.as(Role.PLANNER).post("/jobs/" + job + "/again", Map.of()).statusCode())
        .isEqualTo(303);
    app.runJobs();
    assertThat(page()).doesNotContain("was stopped at");
    assertThat(app.get(Forecasting.class).listVersions()).hasSize(versions + 1);
  }
}
