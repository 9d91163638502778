package org.floorwalker.app.demo;

import java.util.function.DoubleConsumer;
import org.floorwalker.app.forecasting.ForecastMaking;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.PublishOutcome;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.SmallTasks;
import org.floorwalker.app.staffing.NeedMaking;
import org.floorwalker.files.demo.DemoDemand;
import org.floorwalker.planning.optimise.Progress;
import org.springframework.stereotype.Component;

/// Plans the weeks of the demo: forecast, need, a published schedule and a draft of the week after.
@Component
final class DemoSchedules {
  private static final int DRAFT_DAYS = 7;

  /// Modest, so that the first page comes soon; the page of a draft offers more.
  private static final double PUBLISHED_CPU_SECONDS = 60;

  private static final double DRAFT_CPU_SECONDS = 20;

  /// Why weeks that have begun are published at all.
  private static final String REASON = "Demo data: the installation begins in the middle of them";

  private final ForecastMaking forecasts;
  private final Forecasting forecasting;
  private final NeedMaking needs;
  private final RosterMaking rosters;
  private final Rostering rostering;
  private final Publishing publishing;
  private final SmallTasks tasks;

  DemoSchedules(
      ForecastMaking forecasts,
      Forecasting forecasting,
      NeedMaking needs,
      RosterMaking rosters,
      Rostering rostering,
      Publishing publishing,
      SmallTasks tasks) {
    this.forecasts = forecasts;
    this.forecasting = forecasting;
    this.needs = needs;
    this.rosters = rosters;
    this.rostering = rostering;
    this.publishing = publishing;
    this.tasks = tasks;
  }

  void bring(DemoStage stage, Viewer planner, DemoWatch watch) {
    publish(stage, planner, forecastAndNeed(stage, watch), watch);
  }

  private long forecastAndNeed(DemoStage stage, DemoWatch watch) {
    long forecast =
        forecasts.make(
            "demo-forecast",
            new ForecastOrder(
                stage.monday(), DemoStage.FORECAST_DAYS, DemoDemand.SLOT_MINUTES, DemoStage.SEED),
            DemoStage.AUTHOR,
            told -> watch.progress("Forecast", told.share()));
    forecasting.approve(forecast, DemoStage.AUTHOR);
    return needs.make(
        "demo-need", forecast, DemoStage.AUTHOR, share -> watch.progress("Need", share));
  }

  private void publish(DemoStage stage, Viewer planner, long need, DemoWatch watch) {
    if (tasks.list().isEmpty()) {
      tasks.enter(
          planner,
          new SmallTasks.Wanted("Read the news of the week", null, 30, 15, stage.monday(), null));
    }
    long published =
        solve(
            "demo-published",
            need,
            new RosterVersion.Span(stage.monday(), DemoStage.PUBLISHED_DAYS),
            PUBLISHED_CPU_SECONDS,
            share -> watch.progress("Schedule of three weeks", share));
    publishOnce(planner, published);
    solve(
        "demo-draft",
        need,
        new RosterVersion.Span(stage.monday().plusDays(DemoStage.PUBLISHED_DAYS), DRAFT_DAYS),
        DRAFT_CPU_SECONDS,
        share -> watch.progress("Draft of the week after", share));
  }

  /// A later start finds it published.
  private void publishOnce(Viewer planner, long version) {
    RosterVersion.State state = rostering.findVersion(version).orElseThrow().state();
    if (state != RosterVersion.State.PUBLISHED) {
      PublishOutcome outcome = publishing.publish(planner, version, REASON);
      if (!(outcome instanceof PublishOutcome.Published)) {
        throw new IllegalStateException("The demo's schedule cannot be published: " + outcome);
      }
    }
  }

  private long solve(
      String job, long need, RosterVersion.Span span, double cpuSeconds, DoubleConsumer progress) {
    long version =
        rosters.begin(
            job,
            need,
            span,
            new RosterVersion.Recipe(DemoStage.SEED, cpuSeconds),
            DemoStage.AUTHOR);
    rosters.solve(
        version,
        new Progress() {
          @Override
          public void report(Point point) {
            progress.accept(point.done());
          }

          @Override
          public boolean isStopped() {
            return false;
          }
        });
    return version;
  }
}
