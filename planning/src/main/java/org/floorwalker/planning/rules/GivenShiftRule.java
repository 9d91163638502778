package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.floorwalker.planning.roster.GivenDay;
import org.floorwalker.planning.roster.Shift;

/// A day that is given, as a fixed shift, by a rotation or by a shift bag, is worked as given, or
/// free as given.
public final class GivenShiftRule implements Rule {
  private static final String LAW = "given shifts";

  @Override
  public String name() {
    return "given_shift";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    return work.agent().own().given().stream()
        .filter(given -> isInside(work, given.day()))
        .flatMap(given -> breach(work, given))
        .toList();
  }

  private static boolean isInside(AgentWork work, LocalDate day) {
    return !day.isBefore(work.period().firstDay()) && day.isBefore(work.period().endExclusive());
  }

  private Stream<Violation> breach(AgentWork work, GivenDay given) {
    List<Shift> worked =
        work.shifts().stream().filter(shift -> shift.day().date().equals(given.day())).toList();
    if (given.shifts().isEmpty()) {
      return worked.isEmpty()
          ? Stream.empty()
          : Stream.of(work.violation(this, LAW, given.day(), worked.size(), 0, "shifts"));
    }
    boolean isAsGiven =
        worked.isEmpty()
            ? given.mayBeFree()
            : worked.stream().map(Shift::range).anyMatch(given::allows);
    return isAsGiven
        ? Stream.empty()
        : Stream.of(work.violation(this, LAW, given.day(), 0, 1, "shifts as given"));
  }
}
