package org.floorwalker.planning.optimise.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.floorwalker.planning.optimise.Explanation;
import org.floorwalker.planning.optimise.OpenNeed;
import org.floorwalker.planning.optimise.WantedShift;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.jspecify.annotations.Nullable;

/// A roster kept ready for questions about single days, which change nothing. Only the days asked
/// about are split over queues, so that a question about a large floor is answered as soon.
public final class DayQuestions {
  private final Model model;
  private final Plan plan;
  private final BitSet belowContract;
  private final Map<Integer, LongLimits> limits;

  private DayQuestions(Plan plan, BitSet belowContract, Map<Integer, LongLimits> limits) {
    this.plan = plan;
    this.model = plan.part.model();
    this.belowContract = belowContract;
    this.limits = limits;
  }

  /// @throws IllegalArgumentException when a shift is none the problem allows
  public static DayQuestions about(RosterProblem problem, Roster roster) {
    Repairs repairs = Repairs.of(problem, roster);
    return new DayQuestions(repairs.plan(), repairs.belowContract(), Map.of());
  }

  /// The same roster, some agents kept to what rules on longer stretches leave to them.
  ///
  /// @param bound the problem with these rules
  public DayQuestions within(RosterProblem bound, Set<String> agents) {
    Map<Integer, LongLimits> known = new HashMap<>();
    for (String agent : agents) {
      int a = model.personNumber(agent);
      known.put(a, LongLimits.of(bound, plan, a));
    }
    return new DayQuestions(plan, belowContract, known);
  }

  /// Why the agent's day is as it is.
  ///
  /// @param most number of alternatives told
  public Explanation explain(String agent, LocalDate date, int most) {
    return alternatives(agent, date).explain(date, most);
  }

  /// Why the agent's day is not another.
  ///
  /// @param instead the shift asked about; null for a free day
  public Explanation.WhyNot whyNot(String agent, LocalDate date, @Nullable WantedShift instead) {
    return alternatives(agent, date).whyNot(instead);
  }

  /// Why a queue is short.
  ///
  /// @param most number of people told whose day would help
  public OpenNeed openNeed(String queue, Instant at, int most) {
    int number = model.queues().indexOf(queue);
    int slot = model.axis().slotAt(at);
    if (number < 0 || slot < 0 || slot >= model.axis().horizon()) {
      throw new IllegalArgumentException(
          "Nothing is known of \"%s\" at %s.\nMaybe needs.csv names it otherwise."
              .formatted(queue, at));
    }
    return new OpenSlot(this::alternatives, plan, number, slot).explain(most);
  }

  private DayAlternatives alternatives(String agent, LocalDate date) {
    int a = model.personNumber(agent);
    long day = ChronoUnit.DAYS.between(model.firstDay(), date);
    if (day < 0 || day >= model.days()) {
      throw new IllegalArgumentException(
          "%s is not a day of the period.\nMaybe another year was meant.".formatted(date));
    }
    return alternatives(a, (int) day);
  }

  private DayAlternatives alternatives(int a, int day) {
    return new DayAlternatives(
        plan, belowContract, a, day, limits.getOrDefault(a, LongLimits.NONE));
  }
}
