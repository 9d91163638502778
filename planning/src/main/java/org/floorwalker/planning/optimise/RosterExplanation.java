package org.floorwalker.planning.optimise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.floorwalker.planning.optimise.search.DayQuestions;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.jspecify.annotations.Nullable;

/// Explains a lawful roster, day by day; an instance keeps it in memory, so that an answer takes a
/// few milliseconds, the first about a day of a large floor some tens. Not for several threads at
/// once: an answer tries changes out and takes them back.
public final class RosterExplanation {
  private final DayQuestions kept;

  private RosterExplanation(DayQuestions kept) {
    this.kept = kept;
  }

  /// Takes in a lawful roster.
  ///
  /// @throws IllegalArgumentException when a shift is not one the problem allows
  public static RosterExplanation of(RosterProblem problem, Roster roster) {
    return new RosterExplanation(DayQuestions.about(problem, roster));
  }

  /// The same roster; the answers keep some agents to what rules on longer stretches of time leave
  /// to them, which the problem taken in did not say. Shares memory with this one: still not for
  /// several threads at once.
  ///
  /// @param bound the problem with these rules, such as `BoundTerms.in` gives
  public RosterExplanation within(RosterProblem bound, Set<String> agents) {
    return new RosterExplanation(kept.within(bound, agents));
  }

  /// Why the agent's day is not a shift of that start and length, or free.
  ///
  /// @param instead the shift asked about; null for a free day
  public Explanation.WhyNot whyNot(String agent, LocalDate day, @Nullable WantedShift instead) {
    return kept.whyNot(agent, day, instead);
  }

  /// Why a queue is short of people, and what binds.
  ///
  /// @param most number of people named whose day would help
  public OpenNeed openNeed(String queue, Instant at, int most) {
    return kept.openNeed(queue, at, most);
  }

  /// Why the agent's day is as it is.
  ///
  /// @param most number of alternatives shown
  public Explanation why(String agent, LocalDate day, int most) {
    return kept.explain(agent, day, most);
  }
}
