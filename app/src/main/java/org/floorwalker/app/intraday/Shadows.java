package org.floorwalker.app.intraday;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.intraday.store.ShadowStore;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterStudies;
import org.floorwalker.app.rostering.RosterStudies.Study;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.plan.Replay;
import org.floorwalker.planning.plan.Shadow;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.springframework.stereotype.Component;

/// Planning beside another suite (OPS-23): for each schedule it has published, a draft is made here
/// for the same days, people, rules and need, and both are judged on the same forecast. The draft
/// can be handed to the other suite as a table; nothing is published.
@Component
public final class Shadows {
  private static final int REPLICATIONS = 40;
  private static final int THREADS = 2;

  /// Other days than those that the rounds of a draft are judged on.
  private static final long SEED = 77;

  private final Rostering rostering;
  private final RosterMaking making;
  private final RosterStudies studies;
  private final Staffing staffing;
  private final ShadowStore shadows;
  private final Clock clock;

  Shadows(
      Rostering rostering,
      RosterMaking making,
      RosterStudies studies,
      Staffing staffing,
      ShadowStore shadows,
      Clock clock) {
    this.rostering = rostering;
    this.making = making;
    this.studies = studies;
    this.staffing = staffing;
    this.shadows = shadows;
    this.clock = clock;
  }

  /// Schedules that were brought in from another suite, newest first.
  public List<RosterVersion> listTheirs() {
    return rostering.listVersions().stream()
        .filter(version -> !version.isMadeHere() && version.published() != null)
        .toList();
  }

  /// The newest plan beside a schedule.
  public Optional<ShadowPlan> findNewest(long theirs) {
    return shadows.findNewest(theirs);
  }

  /// The need by which a schedule's days would be planned here: the newest that covers the first.
  public Optional<NeedVersion> findNeed(RosterVersion theirs) {
    return staffing.findNewest(theirs.span().firstDay());
  }

  /// Makes the draft and judges both; safe to run twice for one job.
  public void plan(String job, long theirs, Budget budget, String author, Progress progress) {
    if (shadows.exists(job)) {
      return;
    }
    RosterVersion published =
        rostering.findVersion(theirs).orElseThrow(() -> new NotFound("a schedule " + theirs));
    long need =
        findNeed(published)
            .map(NeedVersion::id)
            .orElseThrow(() -> new NotFound("a need for " + published.span().firstDay()));
    RosterVersion.Recipe recipe = new RosterVersion.Recipe(SEED, seconds(budget));
    long ours = making.begin("shadow:" + job, need, published.span(), recipe, author);
    making.solve(ours, budget, progress);
    Made made = new Made(clock.instant(), author);
    shadows.insert(job, new ShadowPlan(0, theirs, ours, made, judged(published, ours, need)));
  }

  /// What the recipe tells of a budget; one in moves, which tests give, is told as a second.
  private static double seconds(Budget budget) {
    return budget instanceof Budget.CpuSeconds(double seconds, int _) ? seconds : 1;
  }

  private ShadowPlan.Result judged(RosterVersion published, long ours, long need) {
    Study theirs = studies.of(published, need);
    RosterVersion draft = rostering.findVersion(ours).orElseThrow();
    Simulation simulation = new Simulation(SEED, REPLICATIONS, THREADS);
    Shadow shadow = new Shadow(theirs.loop());
    Shadow.Side their = shadow.judge(theirs.asItWas(), simulation);
    Shadow.Side our = shadow.judge(studies.of(draft, need).asItWas(), simulation);
    List<ShadowPlan.Row> rows = new ArrayList<>();
    for (int queue = 0; queue < their.services().size(); queue++) {
      Replay.Service service = their.services().get(queue);
      rows.add(
          new ShadowPlan.Row(
              service.queue().name(),
              service.contacts(),
              expected(service.service()),
              expected(our.services().get(queue).service())));
    }
    return new ShadowPlan.Result(rows, side(their), side(our));
  }

  private static ShadowPlan.Expected expected(Estimate share) {
    return share.isKnown()
        ? new ShadowPlan.Expected(share.value(), share.standardError())
        : new ShadowPlan.Expected(null, 0);
  }

  private static ShadowPlan.Side side(Shadow.Side side) {
    return new ShadowPlan.Side(
        side.hours().paid(), side.hours().customerTime(), side.daysBelow(), side.rulesBroken());
  }
}
