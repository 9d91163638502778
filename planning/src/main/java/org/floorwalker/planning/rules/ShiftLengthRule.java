package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// The paid time of a shift is one of the lengths of the contract.
public final class ShiftLengthRule implements Rule {
  private static final String LAW = "employment contract, shift lengths";

  @Override
  public String name() {
    return "shift_length";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    return work.shifts().stream()
        .filter(shift -> !work.contract().shiftLengths().contains(work.paid(shift)))
        .map(
            shift ->
                work.hours(
                    this,
                    LAW,
                    shift.day().date(),
                    work.paid(shift),
                    nearest(work, work.paid(shift))))
        .toList();
  }

  private static Duration nearest(AgentWork work, Duration paid) {
    return work.contract().shiftLengths().stream()
        .min(Comparator.comparing((Duration length) -> length.minus(paid).abs()))
        .orElse(Duration.ZERO);
  }
}
