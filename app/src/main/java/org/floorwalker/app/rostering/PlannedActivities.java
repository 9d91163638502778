package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.internal.Bookings;
import org.floorwalker.app.rostering.store.ActivityStore;
import org.floorwalker.app.rostering.store.ActivityStore.Asked;
import org.floorwalker.app.rostering.store.PlacedActivityStore;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for everything beside the desk: talks, coaching, classes, meetings.
///
/// With a window the next draft finds the time that costs customers least; with a fixed time it
/// stands in published days at once. A source names its own things by reference and may send them
/// again, which moves them.
@Component
public class PlannedActivities {
  private static final String PLANNER = "planner";
  private static final int DAYS_BACK = 7;

  private final ActivityStore store;
  private final PlacedActivityStore placed;
  private final Bookings bookings;
  private final PublishedChanges changes;
  private final ActivityKinds kinds;
  private final Audit audit;
  private final Clock clock;

  PlannedActivities(
      ActivityStore store,
      PlacedActivityStore placed,
      Bookings bookings,
      PublishedChanges changes,
      ActivityKinds kinds,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.placed = placed;
    this.bookings = bookings;
    this.changes = changes;
    this.kinds = kinds;
    this.audit = audit;
    this.clock = clock;
  }

  /// Enters an activity a planner wants placed.
  ///
  /// @return its number
  @Transactional
  public long enter(Viewer viewer, Activity activity) {
    viewer.require(Permission.MAKE_SCHEDULES);
    long id = ask(viewer.name(), PLANNER, "", activity);
    audit.record(viewer, "rostering.activity-entered", About.thing("activity", id), null, activity);
    return id;
  }

  /// Enters an activity of one of the centre's own kinds.
  ///
  /// @param kind code of the kind, empty for one of the product's own
  /// @return its number
  @Transactional
  public long enter(Viewer viewer, Activity activity, String kind) {
    long id = enter(viewer, activity);
    kinds.mark(id, kind);
    return id;
  }

  /// Enters several activities of a kind, all or none.
  @Transactional
  public void enterAll(Viewer viewer, List<Activity> wanted, String kind) {
    wanted.forEach(activity -> enter(viewer, activity, kind));
  }

  /// Asks the next draft to place an activity; the same reference again changes what is asked.
  ///
  /// @return its number
  @Transactional
  public long ask(String by, String source, String reference, Activity activity) {
    return store.upsert(asked(source, reference, activity), new Made(clock.instant(), by));
  }

  private static Asked asked(String source, String reference, Activity activity) {
    PersonId leader = activity.people().leader();
    return new Asked(
        0,
        new Asked.Source(source, reference),
        new Asked.Words(activity.kind().name().toLowerCase(Locale.ROOT), activity.title()),
        activity.length(),
        activity.window(),
        leader == null ? null : leader.value(),
        activity.people().attendees().stream().map(PersonId::value).toList(),
        null);
  }

  /// Books a fixed time: people with a published shift have it in their day at once, drafts are
  /// made around it, people without a shift see it in their own day.
  @Transactional
  public BookOutcome book(String by, Booking booking) {
    bookings.lock(booking.range());
    Optional<Asked> before = store.find(booking.source(), booking.reference());
    List<BookOutcome.Clash> clashes = bookings.clashes(booking, before.map(Asked::code).orElse(""));
    if (!clashes.isEmpty()) {
      return new BookOutcome.NotPossible(clashes);
    }
    before.ifPresent(asked -> bookings.takeOut(changes, by, asked));
    Duration length = booking.range().length();
    long id =
        ask(
            by,
            booking.source(),
            booking.reference(),
            new Activity(
                0,
                booking.kind(),
                booking.title(),
                length,
                booking.range(),
                booking.people(),
                null));
    bookings.putIn(changes, by, store.find(id).orElseThrow());
    return new BookOutcome.Booked();
  }

  /// Calls an activity off and takes it out of published days; false when nobody knows it.
  @Transactional
  public boolean cancel(String by, String source, String reference) {
    Optional<Asked> found = store.find(source, reference);
    found.ifPresent(
        asked -> {
          bookings.lock(asked.window());
          store.cancel(asked.id(), clock.instant());
          bookings.takeOut(changes, by, asked);
        });
    return found.isPresent();
  }

  /// Calls off what a planner entered.
  @Transactional
  public void cancel(Viewer viewer, long id) {
    viewer.require(Permission.MAKE_SCHEDULES);
    Asked asked = store.find(id).orElseThrow(() -> new NotFound("activity " + id));
    cancel(viewer.name(), asked.source().room(), asked.source().reference());
    audit.record(viewer, "rostering.activity-cancelled", About.thing("activity", id), null, null);
  }

  /// Where an activity stands: in the schedules in force, else at its fixed time; empty while it
  /// waits for a draft, and when it was called off.
  public Optional<TimeRange> placed(String source, String reference) {
    Optional<Asked> found =
        store.find(source, reference).filter(asked -> asked.cancelledAt() == null);
    return found.flatMap(asked -> placed.findInForce(asked.code()).or(() -> Bookings.fixed(asked)));
  }

  /// Fixed times of one person in the range, for days without a shift.
  public List<Activity> listFixed(PersonId person, TimeRange range) {
    return store.listFixed(person.value(), range).stream()
        .map(asked -> activity(asked, Map.of()))
        .toList();
  }

  /// Activities of last week and later that are not called off, by window.
  public List<Activity> list() {
    Instant now = clock.instant();
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    Map<String, Instant> starts = new HashMap<>();
    placed
        .listInForce(today.minusDays(DAYS_BACK))
        .forEach(one -> starts.put(one.activity(), one.range().startInclusive()));
    return store.listFrom(now.minusSeconds(DAYS_BACK * 86_400L)).stream()
        .filter(asked -> asked.cancelledAt() == null)
        .map(asked -> activity(asked, starts))
        .toList();
  }

  private static Activity activity(Asked asked, Map<String, Instant> starts) {
    Long leader = asked.leader();
    return new Activity(
        asked.id(),
        Activity.Kind.valueOf(asked.words().kind().toUpperCase(Locale.ROOT)),
        asked.words().title(),
        asked.length(),
        asked.window(),
        new Activity.People(
            leader == null ? null : new PersonId(leader),
            asked.attendees().stream().map(PersonId::new).toList()),
        starts.get(asked.code()));
  }
}
