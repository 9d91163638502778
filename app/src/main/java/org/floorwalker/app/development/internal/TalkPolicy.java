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
import org.floorwalker.app.platform.access.PersonId;

/// The talk as a state machine: which deed is whose, in which state, and what comes of it; under
/// which conditions beside is said by [TalkConditions]. Knows neither the database nor the clock.
///
/// ```
/// planned -> preparing -> shared -> held -> agreed -> closed
///    \___________\__________\-> postponed -> (where it was)
///     \___________\__________\-> cancelled
/// ```
public final class TalkPolicy {
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
        .map(side -> new TalkConditions(situation, side).against(action))
        .orElseGet(() -> TalkConditions.againstWordsOf(action));
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
