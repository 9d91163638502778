package org.floorwalker.app.rostering;

import java.util.List;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.internal.RosterSimulation;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.planning.plan.PromiseLoop;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.staffing.QueueSettings;
import org.springframework.stereotype.Component;

/// The door to finished rosters as material for studies: the people, the rules, the roster as it
/// was, and the search that would build another for the same need. Nothing is written.
@Component
public final class RosterStudies {
  private final RosterInputs inputs;
  private final RosterStore rosters;
  private final RosterSimulation simulation;

  RosterStudies(RosterInputs inputs, RosterStore rosters, RosterSimulation simulation) {
    this.inputs = inputs;
    this.rosters = rosters;
    this.simulation = simulation;
  }

  /// @param problem people, rules and need
  /// @param asItWas the roster as it was published
  /// @param queues settings of the queues that are needed
  /// @param loop builds another roster for the same need
  public record Study(
      RosterProblem problem, Roster asItWas, List<QueueSettings> queues, PromiseLoop loop) {
    public Study {
      queues = List.copyOf(queues);
    }
  }

  /// The study of a version, seen with a need; one that was brought in from elsewhere has none of
  /// its own.
  public Study of(RosterVersion version, long need) {
    RosterVersion seen =
        new RosterVersion(
            version.id(),
            need,
            version.span(),
            version.recipe(),
            version.state(),
            version.made(),
            version.published());
    Inputs gathered = inputs.of(seen);
    PromiseLoop loop = simulation.loop(seen, gathered);
    Roster asItWas = Roster.of(gathered.rows().shifts(rosters.listPieces(version.id())), List.of());
    return new Study(gathered.problem(), asItWas, loop.floor().queues(), loop);
  }
}
