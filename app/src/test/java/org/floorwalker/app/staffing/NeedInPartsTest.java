package org.floorwalker.app.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.floorwalker.app.forecasting.ForecastMaking;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.QueueForecast;
import org.floorwalker.app.pay.internal.CloseMonthJob;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.store.JobStore;
import org.floorwalker.app.staffing.internal.NeedJob;
import org.floorwalker.app.staffing.internal.ScenarioJob;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.Backlog;
import org.floorwalker.planning.staffing.CentreNeed;
import org.floorwalker.planning.staffing.SlotNeed;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: the need of many queues is made part by part and is there when all of it is; whoever
/// stops it, and a process that dies, leave nothing half done that anybody sees.
class NeedInPartsTest {
  private static final int QUEUES = 10;

  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);
  private final long forecast = forecast();

  private long forecast() {
    StringBuilder table =
        new StringBuilder(
            "queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site\n");
    for (int i = 0; i < QUEUES; i++) {
      table.append(
          "z%d,voice,nb,80%% in 20s,served_over_offered,0.85,180,1,0.05,300,08:00,18:00,Oslo%n"
              .formatted(i));
    }
    floor.bring(PeopleForm.QUEUES, table.toString());
    for (int i = 0; i < QUEUES; i++) {
      floor.bringHistory("z" + i);
    }
    ForecastOrder order = new ForecastOrder(SmallFloor.MONDAY, 7, 15, 1);
    return app.get(ForecastMaking.class).make("many", order, "Test", _ -> {});
  }

  private long make(DoubleConsumer progress) {
    return app.get(NeedMaking.class).make("parts", forecast, "Test", progress);
  }

  private int rows() {
    return app.get(JdbcClient.class)
        .sql("select count(*) from need_version where job = 'parts'")
        .query(Integer.class)
        .single();
  }

  @Test
  void a01_eachQueueHasTheNeedItHasWhenAllAreComputedAtOnce() {
    List<Double> shares = new ArrayList<>();
    long version = make(shares::add);
    assertThat(shares).as("eleven queues in parts of eight").containsExactly(8 / 11.0, 1.0);
    List<CentreNeed.Demand> demands =
        app.get(Goals.class).listSettings().stream()
            .map(
                settings -> {
                  Forecasting forecasting = app.get(Forecasting.class);
                  QueueForecast expected =
                      forecasting
                          .findQueue(
                              forecasting.findVersion(forecast).orElseThrow(), settings.id().name())
                          .orElseThrow();
                  return new CentreNeed.Demand(
                      settings.withLearntPatience(expected.forecast().account().patience()),
                      SmallFloor.OSLO,
                      expected.slots(),
                      Backlog.NONE);
                })
            .toList();
    Map<QueueId, List<SlotNeed>> atOnce =
        CentreNeed.needs(Duration.ofMinutes(15), demands, app.get(Centres.class).bySite());
    assertThat(atOnce).hasSize(QUEUES + 1);
    atOnce.forEach(
        (queue, needs) -> {
          QueueNeed made = app.get(Staffing.class).findNeed(version, queue.name()).orElseThrow();
          assertThat(made.slots().stream().map(QueueNeed.Slot::need).map(SlotNeed::scheduled))
              .containsExactlyElementsOf(needs.stream().map(SlotNeed::scheduled).toList());
        });
  }

  @Test
  void a02_whatIsStoppedLeavesNothingAndWhatIsKilledIsSeenByNobody() {
    Staffing staffing = app.get(Staffing.class);
    List<NeedVersion> before = staffing.listVersions();
    assertThatThrownBy(
            () ->
                make(
                    _ -> {
                      throw new CancellationException("stopped");
                    }))
        .hasMessage("stopped");
    assertThat(rows()).isZero();
    assertThatThrownBy(
            () ->
                make(
                    _ -> {
                      throw new AssertionError("killed");
                    }))
        .hasMessage("killed");
    assertThat(rows()).as("nobody could tidy up").isOne();
    assertThat(staffing.listVersions()).isEqualTo(before);
    assertThat(staffing.findNewest(SmallFloor.MONDAY).orElseThrow().id()).isEqualTo(floor.need());
    assertThat(staffing.findNewestOf(forecast)).isEmpty();
    assertThat(staffing.listForecasts()).as("its forecast is not thinned").contains(forecast);
    long again = make(_ -> {});
    assertThat(rows()).isOne();
    assertThat(staffing.listQueues(again)).hasSize(QUEUES + 1);
    assertThat(make(_ -> {})).as("the same job makes it once").isEqualTo(again);
  }

  /// A process may be killed as often as a job is tried.
  @Test
  void a03_whatNobodyGoesOnWithIsThrownAwayAfterADay() {
    assertThatThrownBy(
            () ->
                make(
                    _ -> {
                      throw new AssertionError("killed");
                    }))
        .hasMessage("killed");
    Instant begun = app.clock().instant();
    app.clock().standAt(begun.plus(Duration.ofDays(1)));
    app.get(NeedMaking.class).make("next", forecast, "Test", _ -> {});
    assertThat(rows()).as("another process may still be at it").isOne();
    app.clock().standAt(begun.plus(Duration.ofDays(1)).plusMillis(1));
    app.get(NeedMaking.class).make("after that", forecast, "Test", _ -> {});
    assertThat(rows()).isZero();
    assertThat(app.get(Staffing.class).listVersions()).as("what is ready stays").hasSize(3);
  }

  @Test
  void a04_theButtonSaysWhatStoppingDoes() {
    long need = begun(app.get(NeedJob.class), new NeedJob.Input(forecast, "Test"));
    assertThat(strip(need)).contains("Stop; no need is made").doesNotContain("keep the best");
    ScenarioJob asking = app.get(ScenarioJob.class);
    assertThat(strip(begun(asking, new ScenarioJob.Input(1, 1))))
        .contains("Stop; the question gets no answer");
    CloseMonthJob closing = app.get(CloseMonthJob.class);
    CloseMonthJob.Input month = new CloseMonthJob.Input("NO", "2026-01", "Test");
    JobId waiting = app.get(Jobs.class).submit(closing, month, app.viewer(Role.PLANNER));
    assertThat(strip(waiting.value())).contains("Do not begin");
    assertThat(strip(begun(closing, month)))
        .contains("It cannot be stopped now.")
        .doesNotContain("/stop");
  }

  private <I> long begun(JobKind<I> kind, I input) {
    JobId job = app.get(Jobs.class).submit(kind, input, app.viewer(Role.PLANNER));
    assertThat(app.get(JobStore.class).begin(job, Instant.EPOCH, 3)).isPresent();
    return job.value();
  }

  private String strip(long job) {
    return app.as(Role.PLANNER).get("/jobs/" + job + "/strip").body();
  }
}
