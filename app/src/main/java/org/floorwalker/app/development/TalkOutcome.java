package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.rostering.BookOutcome;

/// What came of a deed in a talk.
public sealed interface TalkOutcome {
  record Done(TalkState state) implements TalkOutcome {}

  /// Saved; the next save says this version.
  record Saved(int version, Instant at) implements TalkOutcome {}

  /// Another window of the same person saved in between; nothing was changed.
  record Overtaken(int version, TemplateContent.Answers stored, Map<String, Integer> grades)
      implements TalkOutcome {
    public Overtaken {
      grades = Map.copyOf(grades);
    }
  }

  /// Not possible, with every reason.
  record NotPossible(List<Reason> reasons) implements TalkOutcome {
    public NotPossible {
      reasons = List.copyOf(reasons);
    }
  }

  /// Why a deed is not possible.
  sealed interface Reason {
    /// It belongs to another state.
    record WrongState(TalkState state) implements Reason {}

    /// It is not this party's.
    record NotYours() implements Reason {}

    /// Required parts of one's preparation are empty.
    record PartsMissing(List<TemplateContent.Section> sections) implements Reason {}

    /// Grades of one's preparation are missing.
    record GradesMissing(List<TemplateContent.Grade> grades) implements Reason {}

    /// One's own side is not ready.
    record NotReady() implements Reason {}

    /// One has said one is ready; writing goes on after taking that back.
    record AlreadyReady() implements Reason {}

    /// The hour of the talk has not come.
    record TooEarly(Instant from) implements Reason {}

    /// A reason must be given.
    record WhyMissing() implements Reason {}

    /// Words are missing or too many.
    record WordsMissing(int most) implements Reason {}

    /// Nobody wrote down what was said: no evaluation without dialogue.
    record NothingSaid() implements Reason {}

    /// Required parts nobody prepared, spoke of or left out with a reason.
    record PartsUncovered(List<TemplateContent.Section> sections) implements Reason {}

    /// Actions somebody has not said yes or no to.
    record ActionsUnanswered(int actions) implements Reason {}

    /// A side has not given its grades.
    record SideGradesMissing(Side side) implements Reason {}

    /// No such action, grade or part in this talk.
    record Unknown() implements Reason {}

    /// The time does not suit somebody's published day.
    record Clashes(List<BookOutcome.Clash> clashes) implements Reason {}

    /// A time that has passed.
    record TooLate(Instant at) implements Reason {}

    /// A day that has passed.
    record InThePast(LocalDate day) implements Reason {}
  }
}
