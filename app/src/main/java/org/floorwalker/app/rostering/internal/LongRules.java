package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.optimise.Explanation;
import org.floorwalker.planning.optimise.Explanation.Alternative;
import org.floorwalker.planning.optimise.Explanation.Day;
import org.floorwalker.planning.optimise.Explanation.WhyNot;
import org.floorwalker.planning.optimise.Explanation.WishAnswer;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.BoundTerms;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.BusinessDay;

/// What averages and the like, which need half a year of shifts, say of a day that explanations,
/// which do not know them, hold for lawful.
///
/// @param gathered the person bound by them
/// @param person whose day it is
public record LongRules(Inputs gathered, Roster roster, String person, LocalDate day) {

  /// The account without days that could not be kept.
  public Explanation within(Explanation told) {
    return new Explanation(
        told.agent(),
        told.day(),
        told.now(),
        told.alternatives().stream().filter(this::isKept).toList(),
        told.refused(),
        told.wishes().stream().map(this::within).toList());
  }

  private WishAnswer within(WishAnswer told) {
    Alternative keeping = told.keeping();
    return keeping == null || isKept(keeping)
        ? told
        : new WishAnswer(told.wish(), told.isKept(), null, told.trade());
  }

  /// The answer, or the rule that refuses the day all the same.
  public WhyNot within(WhyNot told) {
    return told instanceof WhyNot.Dearer(Alternative other)
        ? broken(other.day()).<WhyNot>map(WhyNot.Unlawful::new).orElse(told)
        : told;
  }

  private boolean isKept(Alternative other) {
    return broken(other.day()).isEmpty();
  }

  private Optional<String> broken(Day instead) {
    List<Shift> shifts = new ArrayList<>(roster.shifts());
    shifts.removeIf(shift -> shift.agent().equals(person) && shift.day().date().equals(day));
    if (instead instanceof Day.Working working) {
      shifts.add(
          new Shift(person, new BusinessDay(day), working.range(), working.pauses(), List.of()));
    }
    Roster after = Roster.of(shifts, roster.attendances());
    return LawCheck.newlyBroken(gathered, roster, after, person).stream()
        .map(Violation::rule)
        .filter(BoundTerms.RULES::contains)
        .findFirst();
  }
}
