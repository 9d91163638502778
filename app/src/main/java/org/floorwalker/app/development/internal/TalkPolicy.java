package org.floorwalker.app.development.internal;

import static org.floorwalker.app.development.TalkState.AGREED;
import static org.floorwalker.app.development.TalkState.CANCELLED;
import static org.floorwalker.app.development.TalkState.CLOSED;
import static org.floorwalker.app.development.TalkState.HELD;
import static org.floorwalker.app.development.TalkState.PLANNED;
import static org.floorwalker.app.development.TalkState.POSTPONED;
import static org.floorwalker.app.development.TalkState.PREPARING;
import static org.floorwalker.app.development.TalkState.SHARED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.Talk.Progress.Stage;
import org.floorwalker.app.development.Talk.Progress.View;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TalkOutcome.Reason;
import org.floorwalker.app.development.TalkParty;
import org.floorwalker.app.development.TalkState;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.platform.access.PersonId;

/// The talk as a state machine: which deed is whose, in which state, under which condition, and
/// what state comes of it. Knows neither the database nor the clock.
///
/// ```
/// planned -> preparing -> shared -> held -> agreed -> closed
///    \___________\__________\-> postponed -> (where it was)
///     \___________\__________\-> cancelled
/// ```
public final class TalkPolicy {
  static final int MOST_WORDS = 4000;
  static final int MOST_WHY = 500;

  private static final Set<TalkState> BEFORE_OPENING = EnumSet.of(PLANNED, PREPARING);
  private static final Set<TalkState> BEFORE_HELD = EnumSet.of(PLANNED, PREPARING, SHARED);
  private static final Set<TalkState> IN_TALK = EnumSet.of(SHARED, HELD);

  private TalkPolicy() {}

  /// States in which the deed belongs.
  public static Set<TalkState> states(TalkAction action) {
    return switch (action) {
      case TalkAction.Write _ -> EnumSet.of(PLANNED, PREPARING, POSTPONED);
      case TalkAction.SayReady _, TalkAction.SayUnprepared _ -> BEFORE_OPENING;
      case TalkAction.TakeBackReady _, TalkAction.OpenAlone _ -> EnumSet.of(PREPARING);
      case TalkAction.Move _, TalkAction.Cancel _ ->
          EnumSet.of(PLANNED, PREPARING, SHARED, POSTPONED);
      case TalkAction.Postpone _ -> BEFORE_HELD;
      case TalkAction.Hold _ -> EnumSet.of(SHARED);
      case TalkAction.Note _,
          TalkAction.LeaveOut _,
          TalkAction.GradeLate _,
          TalkAction.Propose _,
          TalkAction.ConfirmAction _,
          TalkAction.RefuseAction _ ->
          IN_TALK;
      case TalkAction.Confirm _, TalkAction.Disagree _ -> EnumSet.of(HELD);
      case TalkAction.TakeBackView _ -> EnumSet.of(HELD, AGREED);
      case TalkAction.Rate _ -> EnumSet.of(HELD, AGREED, CLOSED);
      case TalkAction.Close _ -> EnumSet.of(AGREED);
      case TalkAction.Amend _ -> EnumSet.of(CLOSED);
      case TalkAction.TakeOver _ -> EnumSet.of(PLANNED, PREPARING, SHARED, HELD, AGREED, POSTPONED);
    };
  }

  /// Whose deed it is. All belong to the two who talk, but for taking a talk over, and cancelling,
  /// which the people room may too, as when somebody has left.
  public static boolean isFor(TalkParty party, TalkAction action) {
    return switch (action) {
      case TalkAction.TakeOver _ -> party == TalkParty.SUCCESSOR;
      case TalkAction.Cancel _ -> party.side().isPresent() || party == TalkParty.PEOPLE;
      default -> party.side().isPresent();
    };
  }

  /// Whether what is open to both is open to this party in this state.
  public static boolean maySeeRecord(TalkParty party, TalkState state, boolean isShared) {
    return switch (party) {
      case EMPLOYEE, LEADER -> isShared || state.isDone();
      case SUCCESSOR, PEOPLE -> state == CLOSED;
      case STRANGER -> false;
    };
  }

  /// Everything that speaks against the deed; empty when it is possible.
  public static List<Reason> reasonsAgainst(
      Situation situation, TalkParty party, TalkAction action) {
    if (!isFor(party, action)) {
      return List.of(new Reason.NotYours());
    }
    if (!states(action).contains(situation.talk().state())) {
      return List.of(new Reason.WrongState(situation.talk().state()));
    }
    return party
        .side()
        .map(side -> conditions(situation, side, action))
        .orElseGet(() -> reasonGiven(action));
  }

  private static List<Reason> reasonGiven(TalkAction action) {
    return switch (action) {
      case TalkAction.Cancel(String why) -> why(why);
      case TalkAction.TakeOver(String why) -> why(why);
      default -> List.of();
    };
  }

  private static List<Reason> conditions(Situation situation, Side side, TalkAction action) {
    Talk talk = situation.talk();
    return switch (action) {
      case TalkAction.Write _ -> notReady(talk, side);
      case TalkAction.SayReady _ -> readiness(situation, side);
      case TalkAction.SayUnprepared _ -> notReady(talk, side);
      case TalkAction.TakeBackReady _ -> ready(talk, side);
      case TalkAction.OpenAlone _ -> openingAlone(situation, side);
      case TalkAction.Move move -> moving(situation, move);
      case TalkAction.Postpone(String why) -> why(why);
      case TalkAction.Cancel(String why) -> why(why);
      case TalkAction.Note(String section, String words) ->
          both(part(situation, section, true), words(words));
      case TalkAction.LeaveOut(String section, String why) ->
          both(part(situation, section, false), why(why));
      case TalkAction.GradeLate late -> lateGrade(situation, side, late);
      case TalkAction.Propose propose ->
          both(why(propose.words()), notPast(propose.dueOn(), situation.today()));
      case TalkAction.ConfirmAction(long id) -> knownAction(situation, id);
      case TalkAction.RefuseAction(long id, String why) ->
          both(knownAction(situation, id), why(why));
      case TalkAction.Confirm _ -> situation.missing();
      case TalkAction.Disagree(String words) -> both(words(words), situation.missing());
      case TalkAction.Amend(String words) -> words(words);
      case TalkAction.Close _ -> situation.missing();
      case TalkAction.TakeOver(String why) -> why(why);
      case TalkAction.Rate(int step) -> step >= 1 && step <= 5 ? List.of() : unknown();
      case TalkAction.Hold(int minutes) -> minutes >= 1 && minutes <= 480 ? List.of() : unknown();
      case TalkAction.TakeBackView _ ->
          talk.progress(side).view().isSettled() ? List.of() : unknown();
    };
  }

  private static List<Reason> notReady(Talk talk, Side side) {
    return talk.progress(side).stage().isSettled() ? List.of(new Reason.AlreadyReady()) : List.of();
  }

  private static List<Reason> ready(Talk talk, Side side) {
    return talk.progress(side).stage().isSettled() ? List.of() : List.of(new Reason.NotReady());
  }

  private static List<Reason> readiness(Situation situation, Side side) {
    List<Reason> reasons = new ArrayList<>(notReady(situation.talk(), side));
    List<TemplateContent.Section> parts = situation.content().unanswered(situation.ownAnswers());
    if (!parts.isEmpty()) {
      reasons.add(new Reason.PartsMissing(parts));
    }
    List<TemplateContent.Grade> grades =
        situation.gradesOf(side).stream()
            .filter(grade -> !grade.has(ownStep(situation, grade.code())))
            .toList();
    if (!grades.isEmpty()) {
      reasons.add(new Reason.GradesMissing(grades));
    }
    return reasons;
  }

  private static int ownStep(Situation situation, String grade) {
    return situation.ownDraft().map(draft -> draft.grades().getOrDefault(grade, 0)).orElse(0);
  }

  private static List<Reason> openingAlone(Situation situation, Side side) {
    Talk talk = situation.talk();
    boolean settled = talk.progress(side).stage().isSettled();
    if (!settled || talk.progress(side.other()).stage().isSettled()) {
      return List.of(new Reason.NotReady());
    }
    Instant starts = talk.plan().startsAt();
    if (starts == null) {
      return List.of(new Reason.TooEarly(Instant.MAX));
    }
    return situation.now().isBefore(starts) ? List.of(new Reason.TooEarly(starts)) : List.of();
  }

  private static List<Reason> moving(Situation situation, TalkAction.Move move) {
    List<Reason> reasons = new ArrayList<>();
    if (situation.talk().plan().startsAt() != null) {
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

  private static List<Reason> part(Situation situation, String section, boolean mayBeNone) {
    boolean known = situation.content().findSection(section).isPresent();
    return known || (mayBeNone && section.isEmpty()) ? List.of() : unknown();
  }

  private static List<Reason> lateGrade(Situation situation, Side side, TalkAction.GradeLate late) {
    boolean asked =
        situation.gradesOf(side).stream()
            .anyMatch(grade -> grade.code().equals(late.grade()) && grade.has(late.step()));
    boolean given =
        situation.record().grades().stream()
            .anyMatch(grade -> grade.side() == side && grade.grade().equals(late.grade()));
    return asked && !given ? List.of() : unknown();
  }

  private static List<Reason> knownAction(Situation situation, long id) {
    return situation.record().actions().stream().anyMatch(action -> action.id() == id)
        ? List.of()
        : unknown();
  }

  private static List<Reason> notPast(LocalDate day, LocalDate today) {
    return day.isBefore(today) ? List.of(new Reason.InThePast(day)) : List.of();
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

  /// The state after a deed that nothing speaks against.
  public static TalkState after(Talk talk, Optional<Side> by, TalkAction action) {
    return switch (action) {
      case TalkAction.Write _ -> talk.state() == PLANNED ? PREPARING : talk.state();
      case TalkAction.SayReady _, TalkAction.SayUnprepared _ ->
          otherIsSettled(talk, by) ? SHARED : PREPARING;
      case TalkAction.OpenAlone _ -> SHARED;
      case TalkAction.Move _ -> talk.state() == POSTPONED ? beforePostponing(talk) : talk.state();
      case TalkAction.Postpone _ -> POSTPONED;
      case TalkAction.Cancel _ -> CANCELLED;
      case TalkAction.Hold _ -> HELD;
      case TalkAction.Confirm _, TalkAction.Disagree _ ->
          by.map(Side::other).map(talk::progress).filter(p -> p.view().isSettled()).isPresent()
              ? AGREED
              : HELD;
      case TalkAction.TakeBackView _ -> HELD;
      case TalkAction.Close _ -> CLOSED;
      case TalkAction.TakeOver _,
          TalkAction.TakeBackReady _,
          TalkAction.Note _,
          TalkAction.LeaveOut _,
          TalkAction.GradeLate _,
          TalkAction.Propose _,
          TalkAction.ConfirmAction _,
          TalkAction.RefuseAction _,
          TalkAction.Rate _,
          TalkAction.Amend _ ->
          talk.state();
    };
  }

  /// The talk after a deed that nothing speaks against: its state, what each side has said, its
  /// times and place. What people wrote is no part of it.
  public static Talk changed(Talk talk, Optional<Side> by, TalkAction action, Instant now) {
    Talk moved = by.map(side -> changedBy(talk, side, action, now)).orElse(talk);
    Talk after = moved.with(after(talk, by, action));
    return switch (action) {
      case TalkAction.Hold(int minutes) -> after.with(after.times().heldAt(now, minutes));
      case TalkAction.Close _ -> after.with(after.times().closedAt(now));
      case TalkAction.TakeBackView _ -> after.with(after.times().agreedAt(null));
      case TalkAction.Postpone _ -> after.with(withoutTime(after.plan()));
      default -> stamped(talk, after, now);
    };
  }

  private static Talk stamped(Talk before, Talk after, Instant now) {
    boolean opened = after.state() == SHARED && !before.isShared();
    boolean agreed = after.state() == AGREED && before.state() == HELD;
    return opened
        ? after.with(after.times().sharedAt(now))
        : agreed ? after.with(after.times().agreedAt(now)) : after;
  }

  private static Talk.Plan withoutTime(Talk.Plan plan) {
    return plan.at(null, plan.minutes(), plan.medium(), plan.place());
  }

  private static Talk changedBy(Talk talk, Side side, TalkAction action, Instant now) {
    Talk.Progress own = talk.progress(side);
    return switch (action) {
      case TalkAction.Write _ -> talk.with(side, own.with(Stage.WRITING, null));
      case TalkAction.SayReady _ -> talk.with(side, own.with(Stage.READY, now));
      case TalkAction.SayUnprepared _ -> talk.with(side, own.with(Stage.UNPREPARED, now));
      case TalkAction.TakeBackReady _ -> talk.with(side, own.with(Stage.WRITING, null));
      case TalkAction.OpenAlone _ ->
          talk.with(side.other(), talk.progress(side.other()).with(Stage.UNPREPARED, null));
      case TalkAction.Confirm _ -> talk.with(side, own.with(View.CONFIRMED));
      case TalkAction.Disagree _ -> talk.with(side, own.with(View.DISAGREES));
      case TalkAction.TakeBackView _ -> talk.with(side, own.with(View.OPEN));
      case TalkAction.Move move ->
          talk.with(talk.plan().at(move.startsAt(), move.minutes(), move.medium(), move.place()));
      default -> talk;
    };
  }

  /// The talk as its new leader finds it: their own side is empty unless it was open already.
  public static Talk handedTo(Talk talk, PersonId leader) {
    Talk.Progress side = talk.isShared() ? talk.leader() : Talk.Progress.NONE;
    Talk.Progress own = talk.state() == AGREED ? side : side.with(View.OPEN);
    return talk.with(new Talk.Pair(talk.pair().employee(), leader)).with(Side.LEADER, own);
  }

  private static boolean otherIsSettled(Talk talk, Optional<Side> by) {
    return by.map(Side::other)
        .map(talk::progress)
        .filter(progress -> progress.stage().isSettled())
        .isPresent();
  }

  private static TalkState beforePostponing(Talk talk) {
    boolean begun = talk.leader().stage() != Stage.EMPTY || talk.employee().stage() != Stage.EMPTY;
    return talk.isShared() ? SHARED : begun ? PREPARING : PLANNED;
  }
}
