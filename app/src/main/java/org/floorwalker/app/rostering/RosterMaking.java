package org.floorwalker.app.rostering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.app.rostering.internal.CarriedOver;
import org.floorwalker.app.rostering.internal.DraftCurve;
import org.floorwalker.app.rostering.internal.DraftSearch;
import org.floorwalker.app.rostering.internal.DraftWriting;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.internal.RosterSimulation;
import org.floorwalker.app.rostering.internal.SearchSharing;
import org.floorwalker.app.rostering.internal.TaskPlacing;
import org.floorwalker.app.rostering.store.LockStore;
import org.floorwalker.app.rostering.store.OwedStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.SearchStore;
import org.floorwalker.app.rostering.store.SimulationStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.Proposal;
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

  private final RosterInputs inputs;
  private final RosterStore rosters;
  private final VersionStore versions;
  private final SearchStore searches;
  private final SimulationStore simulations;
  private final LockStore locks;
  private final OwedStore owed;
  private final CarriedOver carried;
  private final Live live;
  private final RosterSimulation simulation;
  private final SearchSharing sharing;
  private final TaskPlacing tasks;
  private final DraftSearch search;
  private final DraftWriting writing;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  RosterMaking(
      RosterInputs inputs,
      RosterStore rosters,
      VersionStore versions,
      SearchStore searches,
      SimulationStore simulations,
      LockStore locks,
      OwedStore owed,
      CarriedOver carried,
      Live live,
      RosterSimulation simulation,
      SearchSharing sharing,
      TaskPlacing tasks,
      DraftSearch search,
      DraftWriting writing,
      TransactionTemplate transactions,
      Clock clock) {
    this.inputs = inputs;
    this.rosters = rosters;
    this.versions = versions;
    this.searches = searches;
    this.simulations = simulations;
    this.locks = locks;
    this.owed = owed;
    this.carried = carried;
    this.live = live;
    this.simulation = simulation;
    this.sharing = sharing;
    this.tasks = tasks;
    this.search = search;
    this.writing = writing;
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
    DraftCurve curve = new DraftCurve(progress, points -> keep(version, points));
    Proposal found = search.find(wanted, gathered, budget, curve);
    if (!writing.once(wanted, gathered, found, curve)) {
      return;
    }
    tasks.all(wanted, gathered, found.roster());
    simulate(version);
    live.changed(topic(version));
  }

  private void keep(long version, List<DraftReport.Point> points) {
    searches.setCurve(version, json.writeValueAsString(points));
    live.changed(topic(version));
  }

  /// Cost of the best found so far while the search is at work.
  public List<DraftReport.Point> curve(long version) {
    return searches
        .findCurve(version)
        .map(text -> List.of(json.readValue(text, DraftReport.Point[].class)))
        .orElse(List.of());
  }

  /// Marks a version whose search ended without a roster.
  public void fail(long version) {
    sharing.end(version);
    versions.setState(version, RosterVersion.State.FAILED, null);
    live.changed(topic(version));
  }

  /// On which pages that wait for the version hear of its search.
  private static String topic(long version) {
    return "roster-" + version;
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
}
