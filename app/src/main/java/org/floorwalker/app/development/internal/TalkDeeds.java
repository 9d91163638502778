package org.floorwalker.app.development.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TalkOutcome;
import org.floorwalker.app.development.TalkParty;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.app.rostering.BookOutcome;
import org.springframework.stereotype.Component;

/// Carries out a deed in a talk that nothing speaks against: in the schedules, in the talk, in the
/// audit trail and on open pages. Called within the deed's transaction, with the talk held.
@Component
public class TalkDeeds {
  private final TalkWriting writing;
  private final TalkBookings bookings;
  private final HandingOver handing;
  private final TalkPeople who;
  private final Audit audit;
  private final Live live;

  TalkDeeds(
      TalkWriting writing,
      TalkBookings bookings,
      HandingOver handing,
      TalkPeople who,
      Audit audit,
      Live live) {
    this.writing = writing;
    this.bookings = bookings;
    this.handing = handing;
    this.who = who;
    this.audit = audit;
    this.live = live;
  }

  /// Does it, unless a new time does not suit both.
  public TalkOutcome carryOut(
      Viewer viewer, Situation situation, TalkParty party, TalkAction action) {
    Talk before = situation.talk();
    Optional<Side> side = party.side();
    if (side.isPresent() && action instanceof TalkAction.Write write) {
      return writing.draft(before, side.get(), TalkPeople.person(viewer), write, situation.now());
    }
    Talk after =
        action instanceof TalkAction.TakeOver
            ? handing.handed(before, TalkPeople.person(viewer), who.employee(before), viewer.name())
            : TalkPolicy.changed(before, side, action, situation.now());
    List<BookOutcome.Clash> clashes = schedule(viewer, situation, after, action);
    if (!clashes.isEmpty()) {
      return new TalkOutcome.NotPossible(List.of(new TalkOutcome.Reason.Clashes(clashes)));
    }
    writing.write(situation, after, side, viewer, action);
    audit.record(
        viewer,
        "development.talk-" + deed(action),
        About.thingOf(before.pair().employee(), "talk", before.id()),
        Map.of("state", before.state()),
        Map.of("state", after.state()));
    live.changed("talk-" + before.id());
    return new TalkOutcome.Done(after.state());
  }

  /// Puts a new time into both schedules, or takes one out that is not needed; whom it does
  /// not suit.
  private List<BookOutcome.Clash> schedule(
      Viewer viewer, Situation situation, Talk after, TalkAction action) {
    return switch (action) {
      case TalkAction.Move move ->
          bookings.book(
              viewer.name(),
              after.id(),
              after.kind(),
              after.pair(),
              who.employee(after),
              TalkBookings.range(move.startsAt(), move.minutes()));
      case TalkAction.Postpone _, TalkAction.Cancel _ -> {
        bookings.cancel(viewer.name(), after.id());
        yield List.of();
      }
      case TalkAction.Hold _ -> {
        bookings.free(viewer.name(), after, situation.now());
        yield List.of();
      }
      default -> List.of();
    };
  }

  /// The deed's name in the audit trail, such as `say-ready`; never what was written.
  private static String deed(TalkAction action) {
    return action
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
