package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// A deed in a talk.
public sealed interface TalkAction {
  /// Keeps one's own draft; nobody else sees it.
  ///
  /// @param seenVersion of the draft the page was made from; 0 for the first
  record Write(TemplateContent.Answers answers, Map<String, Integer> grades, int seenVersion)
      implements TalkAction {
    public Write {
      grades = Map.copyOf(grades);
    }
  }

  /// One's own side is prepared. When the other's is settled too, both open in the same step.
  record SayReady() implements TalkAction {}

  /// Goes on writing, while the other is not ready.
  record TakeBackReady() implements TalkAction {}

  /// Comes without a preparation and says so; what was drafted stays one's own.
  record SayUnprepared() implements TalkAction {}

  /// Goes on at the hour of the talk although the other has not prepared: one's own preparation
  /// opens, if there is one.
  record OpenAlone() implements TalkAction {}

  /// Another time or place.
  record Move(Instant startsAt, int minutes, Talk.Medium medium, String place, String why)
      implements TalkAction {}

  record Postpone(String why) implements TalkAction {}

  record Cancel(String why) implements TalkAction {}

  /// The talk took place.
  record Hold(int minutes) implements TalkAction {}

  /// What was said.
  ///
  /// @param section empty when it belongs to none
  record Note(String section, String words) implements TalkAction {}

  /// A required part was not spoken of, and why.
  record LeaveOut(String section, String why) implements TalkAction {}

  /// A grade that was not in the preparation.
  record GradeLate(String grade, int step) implements TalkAction {}

  record Propose(Side owner, String words, LocalDate dueOn) implements TalkAction {}

  record ConfirmAction(long action) implements TalkAction {}

  record RefuseAction(long action, String why) implements TalkAction {}

  /// The record is right.
  record Confirm() implements TalkAction {}

  /// The record stands, and one does not agree with it.
  record Disagree(String words) implements TalkAction {}

  /// Takes one's view of the record back, so that it can be added to.
  record TakeBackView() implements TalkAction {}

  /// How good the talk itself was, 1 to 5.
  record Rate(int step) implements TalkAction {}

  record Close() implements TalkAction {}

  /// Adds to a closed record, which itself is never changed.
  record Amend(String words) implements TalkAction {}

  /// The employee's present leader takes the talk on.
  record TakeOver(String why) implements TalkAction {}
}
