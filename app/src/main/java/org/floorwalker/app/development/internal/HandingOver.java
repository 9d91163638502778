package org.floorwalker.app.development.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TalkChange;
import org.floorwalker.app.development.store.RecordStore;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.live.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// When somebody's leader changes, their open talks go to the new leader by themselves (ORG-05).
/// One that was held already stays with who held it, as long as they are here. What the old leader
/// drafted stays theirs and unread.
@Component
public class HandingOver implements Chore {
  private static final String BY = "Floorwalker";

  private final TalkStore talks;
  private final RecordStore records;
  private final TalkBookings bookings;
  private final TalkLetters letters;
  private final People people;
  private final Audit audit;
  private final Live live;
  private final TransactionTemplate transactions;
  private final Clock clock;

  HandingOver(
      TalkStore talks,
      RecordStore records,
      TalkBookings bookings,
      TalkLetters letters,
      People people,
      Audit audit,
      Live live,
      TransactionTemplate transactions,
      Clock clock) {
    this.talks = talks;
    this.records = records;
    this.bookings = bookings;
    this.letters = letters;
    this.people = people;
    this.audit = audit;
    this.live = live;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "development.hand-over";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    LocalDate today = people.today();
    Map<PersonId, Placement> here =
        people.placementsOn(today).stream()
            .collect(Collectors.toMap(Placement::id, Function.identity()));
    for (Talk talk : talks.listOpenWithOwnLeader()) {
      Optional.ofNullable(here.get(talk.pair().employee()))
          .filter(employee -> isDue(talk, employee, here))
          .ifPresent(employee -> transactions.executeWithoutResult(_ -> give(talk, employee)));
    }
  }

  private static boolean isDue(Talk talk, Placement employee, Map<PersonId, Placement> here) {
    boolean changed = employee.leader() != null && !employee.leader().equals(talk.pair().leader());
    return changed && !(talk.state().isDone() && here.containsKey(talk.pair().leader()));
  }

  private void give(Talk seen, Placement employee) {
    talks
        .lock(seen.id())
        .filter(talk -> talk.state().isOpen() && talk.pair().equals(seen.pair()))
        .ifPresent(
            talk -> {
              Talk after = handed(talk, employee.findLeader().orElseThrow(), employee.card(), BY);
              talks.update(after);
              records.insertChange(
                  talk.id(), new TalkChange(clock.instant(), BY, "handed-over", ""));
              audit.record(
                  "development.talk-handed-over",
                  About.thingOf(employee.id(), "talk", talk.id()),
                  talk.pair(),
                  after.pair());
              letters.handedOver(after);
              live.changed("talk-" + talk.id());
            });
  }

  /// The talk with its new leader, and their schedule in place of the old leader's; where the time
  /// does not suit the new one, it waits for another.
  public Talk handed(Talk talk, PersonId leader, PersonCard employee, String by) {
    Talk after = TalkPolicy.handedTo(talk, leader);
    Instant start = talk.plan().startsAt();
    if (start == null || talk.state().isDone()) {
      return after;
    }
    boolean fits =
        bookings
            .book(
                by,
                talk.id(),
                talk.kind(),
                after.pair(),
                employee,
                TalkBookings.range(start, talk.plan().minutes()))
            .isEmpty();
    if (fits) {
      return after;
    }
    bookings.cancel(by, talk.id());
    return TalkPolicy.changed(
        after, Optional.empty(), new TalkAction.Postpone(""), clock.instant());
  }
}
