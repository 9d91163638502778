package org.floorwalker.app.development.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TalkOutcome.Reason;
import org.floorwalker.app.development.TemplateContent;

/// What speaks against a deed that is the actor's and belongs in the state of the talk: something
/// not written yet, too early, too long or unknown.
///
/// @param side of the actor
record TalkConditions(Situation situation, Side side) {
  private static final int MOST_WORDS = 4000;
  private static final int MOST_WHY = 500;

  /// Everything that speaks against the deed; empty when nothing does.
  List<Reason> against(TalkAction action) {
    return switch (action) {
      case TalkAction.Write _, TalkAction.SayUnprepared _ -> notReady();
      case TalkAction.SayReady _ -> readiness();
      case TalkAction.TakeBackReady _ -> ready();
      case TalkAction.OpenAlone _ -> openingAlone();
      case TalkAction.Move move -> moving(move);
      case TalkAction.Postpone(String why) -> why(why);
      case TalkAction.Cancel(String why) -> why(why);
      case TalkAction.Note(String section, String words) -> both(part(section, true), words(words));
      case TalkAction.LeaveOut(String section, String why) -> both(part(section, false), why(why));
      case TalkAction.GradeLate late -> lateGrade(late);
      case TalkAction.Propose propose -> both(why(propose.words()), notPast(propose.dueOn()));
      case TalkAction.ConfirmAction(long id) -> knownAction(id);
      case TalkAction.RefuseAction(long id, String why) -> both(knownAction(id), why(why));
      case TalkAction.Confirm _, TalkAction.Close _ -> situation.missing();
      case TalkAction.Disagree(String words) -> both(words(words), situation.missing());
      case TalkAction.Amend(String words) -> words(words);
      case TalkAction.TakeOver(String why) -> why(why);
      case TalkAction.Rate(int step) -> step >= 1 && step <= 5 ? List.of() : unknown();
      case TalkAction.Hold(int minutes) -> minutes >= 1 && minutes <= 480 ? List.of() : unknown();
      case TalkAction.TakeBackView _ ->
          talk().progress(side).view().isSettled() ? List.of() : unknown();
    };
  }

  /// The same for somebody who is none of the two who talk: they only have to say why.
  static List<Reason> againstWordsOf(TalkAction action) {
    return switch (action) {
      case TalkAction.Cancel(String why) -> why(why);
      case TalkAction.TakeOver(String why) -> why(why);
      default -> List.of();
    };
  }

  private Talk talk() {
    return situation.talk();
  }

  private boolean isSettled(Side one) {
    return talk().progress(one).stage().isSettled();
  }

  private List<Reason> notReady() {
    return isSettled(side) ? List.of(new Reason.AlreadyReady()) : List.of();
  }

  private List<Reason> ready() {
    return isSettled(side) ? List.of() : List.of(new Reason.NotReady());
  }

  private List<Reason> readiness() {
    List<Reason> reasons = new ArrayList<>(notReady());
    List<TemplateContent.Section> parts = situation.content().unanswered(situation.ownAnswers());
    if (!parts.isEmpty()) {
      reasons.add(new Reason.PartsMissing(parts));
    }
    List<TemplateContent.Grade> grades =
        situation.gradesOf(side).stream()
            .filter(grade -> !grade.has(ownStep(grade.code())))
            .toList();
    if (!grades.isEmpty()) {
      reasons.add(new Reason.GradesMissing(grades));
    }
    return reasons;
  }

  private int ownStep(String grade) {
    return situation.ownDraft().map(draft -> draft.grades().getOrDefault(grade, 0)).orElse(0);
  }

  private List<Reason> openingAlone() {
    if (!isSettled(side) || isSettled(side.other())) {
      return List.of(new Reason.NotReady());
    }
    Instant starts = talk().plan().startsAt();
    if (starts == null) {
      return List.of(new Reason.TooEarly(Instant.MAX));
    }
    return situation.now().isBefore(starts) ? List.of(new Reason.TooEarly(starts)) : List.of();
  }

  private List<Reason> moving(TalkAction.Move move) {
    List<Reason> reasons = new ArrayList<>();
    if (talk().plan().startsAt() != null) {
      reasons.addAll(why(move.why()));
    }
    if (move.startsAt().isBefore(situation.now())) {
      reasons.add(new Reason.TooLate(move.startsAt()));
    }
    if (move.minutes() < 5 || move.minutes() > 480 || move.place().length() > 300) {
      reasons.add(new Reason.Unknown());
    }
    return reasons;
  }

  private List<Reason> part(String section, boolean mayBeNone) {
    boolean known = situation.content().findSection(section).isPresent();
    return known || (mayBeNone && section.isEmpty()) ? List.of() : unknown();
  }

  private List<Reason> lateGrade(TalkAction.GradeLate late) {
    boolean asked =
        situation.gradesOf(side).stream()
            .anyMatch(grade -> grade.code().equals(late.grade()) && grade.has(late.step()));
    boolean given =
        situation.record().grades().stream()
            .anyMatch(grade -> grade.side() == side && grade.grade().equals(late.grade()));
    return asked && !given ? List.of() : unknown();
  }

  private List<Reason> knownAction(long id) {
    return situation.record().actions().stream().anyMatch(action -> action.id() == id)
        ? List.of()
        : unknown();
  }

  private List<Reason> notPast(LocalDate day) {
    return day.isBefore(situation.today()) ? List.of(new Reason.InThePast(day)) : List.of();
  }

  private static List<Reason> words(String words) {
    boolean good = !words.isBlank() && words.length() <= MOST_WORDS;
    return good ? List.of() : List.of(new Reason.WordsMissing(MOST_WORDS));
  }

  private static List<Reason> why(String why) {
    boolean good = !why.isBlank() && why.length() <= MOST_WHY;
    return good ? List.of() : List.of(new Reason.WhyMissing());
  }

  private static List<Reason> unknown() {
    return List.of(new Reason.Unknown());
  }

  private static List<Reason> both(List<Reason> some, List<Reason> more) {
    List<Reason> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
