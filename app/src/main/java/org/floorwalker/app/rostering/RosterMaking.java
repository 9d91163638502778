package org.floorwalker.app.rostering;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.app.rostering.internal.CarriedOver;
import org.floorwalker.app.rostering.internal.DeskTable;
import org.floorwalker.app.rostering.internal.Rebuilding;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.internal.RosterSimulation;
import org.floorwalker.app.rostering.internal.SearchSharing;
import org.floorwalker.app.rostering.internal.SketchProgress;
import org.floorwalker.app.rostering.internal.SteadyStarts;
import org.floorwalker.app.rostering.internal.TaskPlacing;
import org.floorwalker.app.rostering.store.ActivityStore;
import org.floorwalker.app.rostering.store.ActivityStore.Asked;
import org.floorwalker.app.rostering.store.ActivityStore.Named;
import org.floorwalker.app.rostering.store.DeskStore;
import org.floorwalker.app.rostering.store.LockStore;
import org.floorwalker.app.rostering.store.OwedStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.SearchStore;
import org.floorwalker.app.rostering.store.SimulationStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.DayLock;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.Proposal;
import org.floorwalker.planning.optimise.RosterOptimizer;
import org.floorwalker.planning.plan.PromiseLoop;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Makes drafts with the optimiser; called by jobs and, without a viewer, by the demo.
///
/// Safe to run twice for one job: the draft is written in one transaction under the job's name.
@Component
public final class RosterMaking {
  private static final int THREADS = 2;

  /// Replications that tell which days lack people between two rounds of the search.
  private static final int LOOP_REPLICATIONS = 12;

  /// Share of the work that goes into a sketch, from which steady starts are read, and the most
  /// processor seconds of it: a few show already where the starts lie.
  private static final double SKETCH = 0.25;

  private static final double MOST_SKETCH = 15;

  private final RosterInputs inputs;
  private final RosterStore rosters;
  private final VersionStore versions;
  private final DeskStore desks;
  private final SearchStore searches;
  private final SimulationStore simulations;
  private final ActivityStore activities;
  private final LockStore locks;
  private final OwedStore owed;
  private final CarriedOver carried;
  private final Live live;
  private final RosterSimulation simulation;
  private final SearchSharing sharing;
  private final TaskPlacing tasks;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  RosterMaking(
      RosterInputs inputs,
      RosterStore rosters,
      VersionStore versions,
      DeskStore desks,
      SearchStore searches,
      SimulationStore simulations,
      ActivityStore activities,
      LockStore locks,
      OwedStore owed,
      CarriedOver carried,
      Live live,
      RosterSimulation simulation,
      SearchSharing sharing,
      TaskPlacing tasks,
      TransactionTemplate transactions,
      Clock clock) {
    this.inputs = inputs;
    this.rosters = rosters;
    this.versions = versions;
    this.desks = desks;
    this.searches = searches;
    this.simulations = simulations;
    this.activities = activities;
    this.locks = locks;
    this.owed = owed;
    this.carried = carried;
    this.live = live;
    this.simulation = simulation;
    this.sharing = sharing;
    this.tasks = tasks;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Notes that a draft is wanted, or finds the one this job has begun before.
  public long begin(
      String job, long need, RosterVersion.Span span, RosterVersion.Recipe recipe, String author) {
    RosterVersion wanted =
        new RosterVersion(
            0,
            need,
            span,
            recipe,
            RosterVersion.State.SOLVING,
            new Made(clock.instant(), author),
            null);
    return versions.insertVersion(job, wanted).or(() -> versions.findByJob(job)).orElseThrow();
  }

  /// As [#begin(String, long, RosterVersion.Span, RosterVersion.Recipe, String)], starting from
  /// another draft: its locked rows stay as they are, and so do people outside the teams chosen.
  public long beginFrom(
      String job, RosterVersion from, Rebuild rebuild, RosterVersion.Recipe recipe, String author) {
    long version = begin(job, rebuild.need(), from.span(), recipe, author);
    searches.setOrigin(version, from.id(), String.join(",", rebuild.teams()));
    locks.copy(from.id(), version);
    owed.replace(version, owed.list(from.id()));
    return version;
  }

  /// Lets a version that was begun even out what the weeks before left: whoever was rostered too
  /// little works more in it, and the other way round.
  ///
  /// @param weeks how many weeks are looked back on, at most
  public void evenOut(long version, int weeks) {
    RosterVersion begun = versions.find(version).orElseThrow();
    owed.replace(version, carried.of(begun.span(), weeks));
  }

  /// Lets a version that was begun anew keep starts close together.
  public void keepSteady(long version, Steady steady) {
    searches.setSteady(version, steady);
  }

  /// What a rebuild is made with.
  ///
  /// @param need the need version
  /// @param teams codes of the teams that may change; all when empty
  public record Rebuild(long need, List<String> teams) {
    public Rebuild {
      teams = List.copyOf(teams);
    }
  }

  /// Solves a version that was begun, in rounds until each day keeps its promise, writes the draft
  /// and simulates it.
  ///
  /// @param progress hears of the search and may end it early; the best found is kept
  public void solve(long version, Progress progress) {
    double seconds = versions.find(version).orElseThrow().recipe().cpuSeconds();
    solve(version, new Budget.CpuSeconds(seconds, THREADS), progress);
  }

  /// As [#solve(long, Progress)], with a budget of the caller's own: one in moves gives the same
  /// draft on every machine.
  public void solve(long version, Budget budget, Progress progress) {
    RosterVersion wanted = versions.find(version).orElseThrow();
    if (wanted.state() != RosterVersion.State.SOLVING) {
      return;
    }
    Inputs gathered = inputs.of(wanted);
    Curve curve = new Curve(progress, points -> keep(version, points));
    Proposal found =
        searches
            .findOrigin(version)
            .map(origin -> rebuilt(wanted, gathered, origin, budget, curve))
            .orElseGet(() -> anew(wanted, gathered, budget, curve));
    if (!Boolean.TRUE.equals(
        transactions.execute(_ -> writeOnce(wanted, gathered, found, curve)))) {
      return;
    }
    tasks.all(wanted, gathered, found.roster());
    simulate(version);
  }

  private Proposal anew(RosterVersion wanted, Inputs gathered, Budget budget, Curve curve) {
    Steady steady = searches.findSteady(wanted.id());
    if (steady == Steady.NONE) {
      return looped(wanted, inputs.forSearch(gathered), budget, curve);
    }
    Inputs free = inputs.forSearch(gathered);
    double part = sketched(budget);
    Roster sketch =
        RosterOptimizer.solve(
                free.problem(),
                budget.share(part),
                wanted.recipe().seed(),
                SketchProgress.sketch(curve.next, part))
            .roster();
    // Helpers read the problem from the database without these windows, and leave its parts alone.
    Inputs narrow = free.with(SteadyStarts.in(free.problem(), sketch, steady));
    return looped(wanted, narrow, budget.share(1 - part), SketchProgress.search(curve, part));
  }

  private static double sketched(Budget budget) {
    return switch (budget) {
      case Budget.CpuSeconds(double seconds, int _) -> Math.min(SKETCH, MOST_SKETCH / seconds);
      case Budget.Iterations _ -> SKETCH;
    };
  }

  private Proposal looped(RosterVersion wanted, Inputs search, Budget budget, Progress curve) {
    PromiseLoop.Effort effort =
        new PromiseLoop.Effort(
            budget,
            LOOP_REPLICATIONS,
            wanted.recipe().seed(),
            sharing.of(wanted, search.problem()));
    return simulation.loop(wanted, search).run(effort, curve).proposal();
  }

  private Proposal rebuilt(
      RosterVersion wanted,
      Inputs gathered,
      SearchStore.Origin origin,
      Budget budget,
      Curve curve) {
    Roster from = inputs.roster(gathered, origin.from());
    List<DayLock> held =
        Rebuilding.locks(gathered, from, wanted.span(), locks.list(wanted.id()), origin.teams());
    return RosterOptimizer.rebuild(
        inputs.forSearch(gathered, held).problem(),
        from,
        held,
        budget,
        wanted.recipe().seed(),
        curve);
  }

  private void keep(long version, List<DraftReport.Point> points) {
    searches.setCurve(version, json.writeValueAsString(points));
    live.changed("roster-" + version);
  }

  /// Cost of the best found so far while the search is at work.
  public List<DraftReport.Point> curve(long version) {
    return searches
        .findCurve(version)
        .map(text -> List.of(json.readValue(text, DraftReport.Point[].class)))
        .orElse(List.of());
  }

  /// A draft that stands is not written again: somebody may have corrected or published it.
  private boolean writeOnce(RosterVersion version, Inputs gathered, Proposal found, Curve curve) {
    boolean isWanted =
        versions
            .lock(version.id())
            .filter(now -> now.state() == RosterVersion.State.SOLVING)
            .isPresent();
    if (isWanted) {
      write(version, gathered, found, curve);
    }
    return isWanted;
  }

  private void write(RosterVersion version, Inputs gathered, Proposal found, Curve curve) {
    List<Shift> shifts = found.roster().shifts();
    rosters.replacePieces(version.id(), gathered.rows().pieces(found.roster()));
    DeskTable.Split split = DeskTable.of(gathered.problem(), shifts).split();
    desks.replaceDesks(
        version.id(),
        version.span().firstDay(),
        version.span().endExclusive(),
        gathered.rows().desks(shifts, split));
    nameActivities(version);
    sharing.end(version.id());
    versions.setState(
        version.id(),
        RosterVersion.State.DRAFT,
        json.writeValueAsString(new DraftReport(found.report(), curve.points)));
  }

  private void nameActivities(RosterVersion version) {
    for (Asked asked : activities.listPlaced(version.id())) {
      activities.insertName(
          version.id(), new Named(asked.code(), asked.words().kind(), asked.words().title()));
    }
  }

  /// Marks a version whose search ended without a roster.
  public void fail(long version) {
    sharing.end(version);
    versions.setState(version, RosterVersion.State.FAILED, null);
  }

  /// Simulates a version as it stands and keeps what was found.
  public void simulate(long version) {
    RosterVersion finished = versions.find(version).orElseThrow();
    Inputs gathered = inputs.of(finished);
    List<Shift> shifts = gathered.rows().shifts(rosters.listPieces(version));
    RosterSimulation.Found found = simulation.run(finished, gathered, shifts);
    transactions.executeWithoutResult(_ -> simulations.replace(version, found.kept(gathered)));
  }

  /// What the search said about a version.
  public Optional<DraftReport> findReport(long version) {
    return searches.findReport(version).map(DraftReport::parse);
  }

  /// Keeps the points of the curve beside handing them on.
  private static final class Curve implements Progress {
    private static final int MOST_POINTS = 200;

    private final Progress next;
    /// The picture of a running search is drawn anew this often, as a share of its budget.
    private static final double DRAWN = 0.02;

    private final List<DraftReport.Point> points = new ArrayList<>();
    private final Consumer<List<DraftReport.Point>> drawing;
    private double drawn;

    Curve(Progress next, Consumer<List<DraftReport.Point>> drawing) {
      this.next = next;
      this.drawing = drawing;
    }

    @Override
    public void report(Point point) {
      if (points.isEmpty() || point.done() - points.getLast().done() >= 1.0 / MOST_POINTS) {
        points.add(new DraftReport.Point(point.done(), point.cost()));
      }
      if (point.done() - drawn >= DRAWN) {
        drawn = point.done();
        drawing.accept(points);
      }
      next.report(point);
    }

    @Override
    public boolean isStopped() {
      return next.isStopped();
    }
  }
}
