package org.floorwalker.app.rostering.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.SimulatedDay;
import org.floorwalker.app.rostering.internal.DayFloors.DayFloor;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.ExpectedNowStore;
import org.floorwalker.app.rostering.store.ExpectedNowStore.Basis;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.Staffing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Simulates the days in force ahead again, with the people as they stand, when a newer need has
/// come or somebody's day was changed, and each night at the latest; so that a promise which no
/// longer holds is seen before the day. Small tasks of the day are placed anew with it.
@Component
public class PublishedAgain implements Chore {
  private static final int DAYS_AHEAD = 28;

  /// Absences entered since move no stamp; a day is never older than this.
  private static final Duration OLDEST = Duration.ofHours(20);

  private final RosterInputs inputs;
  private final VersionStore versions;
  private final ExpectedNowStore store;
  private final DayFloors floors;
  private final Staffing staffing;
  private final RosterSimulation simulation;
  private final TaskPlacing tasks;
  private final People people;
  private final TransactionTemplate transactions;
  private final Clock clock;

  PublishedAgain(
      RosterInputs inputs,
      VersionStore versions,
      ExpectedNowStore store,
      DayFloors floors,
      Staffing staffing,
      RosterSimulation simulation,
      TaskPlacing tasks,
      People people,
      TransactionTemplate transactions,
      Clock clock) {
    this.inputs = inputs;
    this.versions = versions;
    this.store = store;
    this.floors = floors;
    this.staffing = staffing;
    this.simulation = simulation;
    this.tasks = tasks;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "rostering.published-again";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    LocalDate today = people.today();
    for (LocalDate day : today.datesUntil(today.plusDays(DAYS_AHEAD)).toList()) {
      versions.findInForce(day).flatMap(versions::find).ifPresent(version -> again(version, day));
    }
  }

  private void again(RosterVersion version, LocalDate day) {
    Optional<NeedVersion> need = staffing.findNewest(day);
    if (need.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Basis basis = new Basis(need.get().id(), store.lastChange(version.id()), now);
    boolean isKnown =
        store.findBasis(version.id(), day).filter(last -> stillHolds(last, basis)).isPresent();
    DayFloor floor = isKnown ? null : floors.list(day, day.plusDays(1)).get(day);
    if (floor != null) {
      simulate(version, basis, floor);
    }
  }

  private static boolean stillHolds(Basis last, Basis now) {
    return last.need() == now.need()
        && last.changes() == now.changes()
        && Duration.between(last.at(), now.at()).compareTo(OLDEST) < 0;
  }

  private void simulate(RosterVersion version, Basis basis, DayFloor floor) {
    RosterVersion ofDay =
        new RosterVersion(
            version.id(),
            basis.need(),
            new RosterVersion.Span(floor.day(), 1),
            version.recipe(),
            version.state(),
            version.made(),
            version.published());
    Inputs gathered = inputs.of(ofDay);
    List<SimulatedDay> found = simulation.run(ofDay, gathered, floor.serving()).days();
    transactions.executeWithoutResult(_ -> store.replace(version.id(), floor.day(), basis, found));
    tasks.day(version.id(), floor.day(), gathered, floor.serving());
  }
}
