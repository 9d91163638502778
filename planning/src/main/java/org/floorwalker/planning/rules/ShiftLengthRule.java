package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.planning.roster.Shift;

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
        .filter(shift -> !lengths(work, shift).contains(work.paid(shift)))
        .map(
            shift ->
                work.hours(
                    this,
                    LAW,
                    shift.day().date(),
                    work.paid(shift),
                    nearest(lengths(work, shift), work.paid(shift))))
        .toList();
  }

  private static List<Duration> lengths(AgentWork work, Shift shift) {
    return work.contractOn(shift.day().date()).shiftLengths();
  }

  private static Duration nearest(List<Duration> lengths, Duration paid) {
    return lengths.stream()
        .min(Comparator.comparing((Duration length) -> length.minus(paid).abs()))
        .orElse(Duration.ZERO);
  }
}
