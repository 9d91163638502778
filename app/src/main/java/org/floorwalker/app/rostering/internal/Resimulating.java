package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.app.rostering.RosterCorrected;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.EditStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.SimulationStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.roster.Shift;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Simulates a day of a draft again after one of its rows was corrected, and places its small tasks
/// anew, so that what customers and people can expect is what stands there now. Bears to hear the
/// same twice.
@Component
public class Resimulating {
  private final RosterInputs inputs;
  private final RosterStore rosters;
  private final VersionStore versions;
  private final EditStore edits;
  private final SimulationStore simulations;
  private final RosterSimulation simulation;
  private final TaskPlacing tasks;
  private final TransactionTemplate transactions;

  Resimulating(
      RosterInputs inputs,
      RosterStore rosters,
      VersionStore versions,
      EditStore edits,
      SimulationStore simulations,
      RosterSimulation simulation,
      TaskPlacing tasks,
      TransactionTemplate transactions) {
    this.inputs = inputs;
    this.rosters = rosters;
    this.versions = versions;
    this.edits = edits;
    this.simulations = simulations;
    this.simulation = simulation;
    this.tasks = tasks;
    this.transactions = transactions;
  }

  @ApplicationModuleListener
  public void on(RosterCorrected corrected) {
    again(corrected.version(), corrected.day());
  }

  /// Simulates a day of a draft as it stands now.
  public void again(long version, LocalDate day) {
    versions
        .find(version)
        .filter(RosterVersion::isDraft)
        .filter(draft -> draft.span().contains(day))
        .ifPresent(draft -> simulate(draft, day));
  }

  private void simulate(RosterVersion version, LocalDate day) {
    long stamp = edits.stamp(version.id());
    RosterVersion ofDay =
        new RosterVersion(
            version.id(),
            version.need(),
            new RosterVersion.Span(day, 1),
            version.recipe(),
            version.state(),
            version.made(),
            version.published());
    Inputs gathered = inputs.of(ofDay);
    List<Shift> shifts =
        gathered.rows().shifts(rosters.listPieces(version.id(), day.minusDays(1), day.plusDays(1)));
    RosterSimulation.Found found = simulation.run(ofDay, gathered, shifts);
    ZoneId zone = gathered.problem().floor().sites().firstEntry().getValue().zone();
    transactions.executeWithoutResult(
        _ -> {
          versions.lock(version.id());
          // Whoever corrected in between has their own news on the way.
          if (edits.stamp(version.id()) == stamp) {
            simulations.replaceDay(version.id(), day, zone, found.kept(gathered));
          }
        });
    tasks.day(version.id(), day, gathered, shifts);
  }
}
