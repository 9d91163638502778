package org.floorwalker.app.rostering.internal;

import java.util.List;
import org.floorwalker.app.rostering.DraftReport;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.ActivityStore;
import org.floorwalker.app.rostering.store.ActivityStore.Asked;
import org.floorwalker.app.rostering.store.DeskStore;
import org.floorwalker.app.rostering.store.PlacedActivityStore;
import org.floorwalker.app.rostering.store.PlacedActivityStore.Named;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.optimise.Proposal;
import org.floorwalker.planning.roster.Shift;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a search found as the rows of its draft, once and in one transaction.
@Component
public final class DraftWriting {
  private final RosterStore rosters;
  private final VersionStore versions;
  private final DeskStore desks;
  private final ActivityStore activities;
  private final PlacedActivityStore placed;
  private final SearchSharing sharing;
  private final TransactionTemplate transactions;
  private final JsonMapper json = JsonMapper.builder().build();

  DraftWriting(
      RosterStore rosters,
      VersionStore versions,
      DeskStore desks,
      ActivityStore activities,
      PlacedActivityStore placed,
      SearchSharing sharing,
      TransactionTemplate transactions) {
    this.rosters = rosters;
    this.versions = versions;
    this.desks = desks;
    this.activities = activities;
    this.placed = placed;
    this.sharing = sharing;
    this.transactions = transactions;
  }

  /// Whether it was written: a draft that stands is not written again, since somebody may have
  /// corrected or published it.
  public boolean once(RosterVersion version, Inputs gathered, Proposal found, DraftCurve curve) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> writeOnce(version, gathered, found, curve)));
  }

  private boolean writeOnce(
      RosterVersion version, Inputs gathered, Proposal found, DraftCurve curve) {
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

  private void write(RosterVersion version, Inputs gathered, Proposal found, DraftCurve curve) {
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
        json.writeValueAsString(
            new DraftReport(found.report(), curve.until(found.report().cost().total()))));
  }

  private void nameActivities(RosterVersion version) {
    for (Asked asked : activities.listPlaced(version.id())) {
      placed.insertName(
          version.id(), new Named(asked.code(), asked.words().kind(), asked.words().title()));
    }
  }
}
