package org.floorwalker.app.development.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TalkChange;
import org.floorwalker.app.development.store.RecordStore;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.app.rostering.ActivityDisplaced;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// When a published day changes so that a talk no longer fits, the talk is postponed and waits
/// for a new time in its leader's list: it is never silently dropped.
@Component
public class TalkDisplacing {
  private static final String BY = "Floorwalker";

  private final TalkStore talks;
  private final RecordStore records;
  private final TalkBookings bookings;
  private final TalkLetters letters;
  private final Live live;
  private final Clock clock;

  TalkDisplacing(
      TalkStore talks,
      RecordStore records,
      TalkBookings bookings,
      TalkLetters letters,
      Live live,
      Clock clock) {
    this.talks = talks;
    this.records = records;
    this.bookings = bookings;
    this.letters = letters;
    this.live = live;
    this.clock = clock;
  }

  @ApplicationModuleListener
  public void on(ActivityDisplaced event) {
    if (!event.source().equals(TalkBookings.SOURCE)
        || !event.reference().matches("talk-\\d{1,18}")) {
      return;
    }
    long id = Long.parseLong(event.reference().substring("talk-".length()));
    talks.lock(id).filter(talk -> isAt(talk, event.start())).ifPresent(this::postpone);
  }

  /// News may be told twice; a talk that has another time by then stays where it is.
  private static boolean isAt(Talk talk, Instant start) {
    return start.equals(talk.plan().startsAt());
  }

  private void postpone(Talk talk) {
    TalkAction action = new TalkAction.Postpone("");
    if (TalkPolicy.states(action).contains(talk.state())) {
      bookings.cancel(BY, talk.id());
      Talk after = TalkPolicy.changed(talk, Optional.empty(), action, clock.instant());
      talks.update(after);
      letters.displaced(after);
      records.insertChange(talk.id(), new TalkChange(clock.instant(), BY, "displaced", ""));
      live.changed("talk-" + talk.id());
    }
  }
}
