package org.floorwalker.planning.optimise.search;

import org.jspecify.annotations.Nullable;

/// What an agent works best instead of a shift given up: of each length the start that costs least,
/// the cheapest that keep the hours of the contract first.
final class BestReply {
  private final Plan plan;
  private final DayChoices choices;
  private int agent;

  /// Paid minutes of the agent's other shifts.
  private int others;

  private long limit;

  /// Cost of the choice told last.
  private long told;

  BestReply(Plan plan) {
    this.plan = plan;
    this.choices = new DayChoices(plan);
  }

  /// Reads what the agent may work on a day, the same or a free one.
  ///
  /// @param givenUp day of the shift given up
  /// @param place agent who leaves the desk on the day: the agent, or somebody else for whom the
  ///     agent comes
  /// @param most grains that a reply may cost
  void read(Search search, int a, int givenUp, int d, int place, long most) {
    agent = a;
    others = plan.duties.paidMinutes(a) - plan.duties.form(a, givenUp).paidMinutes;
    told = Long.MIN_VALUE;
    limit = most;
    choices.read(search, a, d, OwnCost.insteadOf(plan, a, givenUp), place, most);
  }

  /// The next dearer choice, or null when it costs too much.
  @Nullable Draft next() {
    int best = -1;
    for (int c = 0; c < choices.size(); c++) {
      if (choices.cost(c) > told
          && plan.person(agent).hours().holds(others + choices.paid(c))
          && (best < 0 || choices.cost(c) < choices.cost(best))) {
        best = c;
      }
    }
    if (best < 0 || choices.cost(best) > limit) {
      return null;
    }
    told = choices.cost(best);
    return choices.draft(best);
  }
}
