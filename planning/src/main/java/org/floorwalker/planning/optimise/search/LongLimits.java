package org.floorwalker.planning.optimise.search;

import java.util.List;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// What rules on longer stretches of time leave to one agent, for questions about a roster that was
/// taken in without them: they need half a year of shifts, too dear to gather for everybody. Who is
/// beyond a limit already may stay there and not go further.
final class LongLimits {
  /// Nothing binds but what was taken in.
  static final LongLimits NONE = new LongLimits(null, List.of());

  private final @Nullable BoundLimits bounds;
  private final List<TimeRange> rests;

  private LongLimits(@Nullable BoundLimits bounds, List<TimeRange> rests) {
    this.bounds = bounds;
    this.rests = rests;
  }

  /// What binds an agent of the plan in the other problem.
  ///
  /// @param bound the same problem with what longer stretches leave
  static LongLimits of(RosterProblem bound, Plan plan, int a) {
    Person person = plan.person(a);
    Agent agent = bound.floor().agents().get(person.id());
    if (agent == null) {
      return NONE;
    }
    @Nullable BoundLimits bounds =
        BoundLimits.of(agent.own().bounds(), person.site(), plan.part.model().firstDay());
    return new LongLimits(
        bounds == null ? null : bounds.asWorked(plan.duties, a),
        bound.floor().unavailable().stream()
            .filter(row -> row.isBinding() && row.person().equals(person.id()))
            .map(Unavailability::range)
            .toList());
  }

  /// The rule the day breaks, null when none: a rest after a long shift before the period, or
  /// a bound.
  @Nullable String broken(Plan plan, int a, int d) {
    if (!rests.isEmpty() && plan.duties.works(a, d) && touchesRest(plan, a, d)) {
      return "unavailable";
    }
    return bounds == null ? null : bounds.broken(plan.duties, a, d);
  }

  private boolean touchesRest(Plan plan, int a, int d) {
    TimeAxis axis = plan.part.model().axis();
    TimeRange shift =
        TimeRange.of(
            axis.instantOf(plan.duties.start(a, d)), axis.instantOf(plan.duties.end(a, d)));
    return rests.stream().anyMatch(shift::overlaps);
  }
}
