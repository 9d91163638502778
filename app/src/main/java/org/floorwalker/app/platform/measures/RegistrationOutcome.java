package org.floorwalker.app.platform.measures;

import java.time.LocalDate;
import java.util.List;

/// What came of the wish to register a measure.
public sealed interface RegistrationOutcome {
  record Registered() implements RegistrationOutcome {}

  /// Not yet, with every reason.
  record NotPossible(List<Reason> reasons) implements RegistrationOutcome {
    public NotPossible {
      reasons = List.copyOf(reasons);
    }
  }

  /// Why a registration is not possible.
  sealed interface Reason {
    /// No room counts such a measure.
    record UnknownMeasure(String code) implements Reason {}

    /// The representatives come first.
    record RepresentativesAfterStaff() implements Reason {}

    /// Staff must know a number of days before; `earliest` would be possible.
    record NoticeTooShort(int leastDays, LocalDate earliest) implements Reason {}

    /// A longer time than the measure allows.
    record KeptTooLong(int mostDays) implements Reason {}

    /// The need must be judged again within a year after it begins.
    record EvaluationTooLate(LocalDate latest) implements Reason {}

    /// It already holds in this country on some of these days.
    record AlreadyRegistered() implements Reason {}

    /// Purpose and legal basis must be said.
    record NothingSaid(String field) implements Reason {}
  }
}
