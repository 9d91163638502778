package org.floorwalker.app.rostering.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.BookOutcome.Clash;
import org.floorwalker.app.rostering.BookOutcome.Why;
import org.floorwalker.app.rostering.Booking;
import org.floorwalker.app.rostering.ChangeReason;
import org.floorwalker.app.rostering.PublishedChanges;
import org.floorwalker.app.rostering.store.ActivityStore;
import org.floorwalker.app.rostering.store.ActivityStore.Asked;
import org.floorwalker.app.rostering.store.AskStore;
import org.floorwalker.app.rostering.store.PlacedActivityStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// Puts fixed times into published days and takes them out.
@Component
public final class Bookings {
  private final RosterStore rosters;
  private final VersionStore versions;
  private final AskStore asks;
  private final ActivityStore activities;
  private final PlacedActivityStore placed;
  private final RosterInputs inputs;

  Bookings(
      RosterStore rosters,
      VersionStore versions,
      AskStore asks,
      ActivityStore activities,
      PlacedActivityStore placed,
      RosterInputs inputs) {
    this.rosters = rosters;
    this.versions = versions;
    this.asks = asks;
    this.activities = activities;
    this.placed = placed;
    this.inputs = inputs;
  }

  /// The time of an activity whose window leaves no choice.
  public static Optional<TimeRange> fixed(Asked asked) {
    return asked.window().length().equals(asked.length())
        ? Optional.of(asked.window())
        : Optional.empty();
  }

  /// Keeps everybody's rows around the time as they are until the transaction ends.
  public void lock(TimeRange range) {
    versions.lockDays(firstDay(range), dayAfter(range));
  }

  /// Whom the time does not suit. People without a published shift that day are free to come.
  ///
  /// @param own the activity's own name, which is no clash when it moves
  public List<Clash> clashes(Booking booking, String own) {
    Stream<PersonId> leader = Stream.ofNullable(booking.people().leader());
    return Stream.concat(leader, booking.people().attendees().stream())
        .distinct()
        .flatMap(person -> clash(person, booking.range(), own).stream())
        .toList();
  }

  private Optional<Clash> clash(PersonId person, TimeRange range, String own) {
    if (isAway(person, range)) {
      return Optional.of(new Clash(person, Why.AWAY));
    }
    return shifts(person, range).stream()
        .filter(shift -> shift.range().overlaps(range))
        .findFirst()
        .flatMap(shift -> why(shift, range, own))
        .or(() -> otherBooking(person, range, own))
        .map(why -> new Clash(person, why));
  }

  private boolean isAway(PersonId person, TimeRange range) {
    return asks.listAbsences(range).stream()
        .anyMatch(absence -> absence.person() == person.value() && absence.isBinding());
  }

  private static Optional<Why> why(Shift shift, TimeRange range, String own) {
    if (!shift.range().encloses(range)) {
      return Optional.of(Why.OUTSIDE_SHIFT);
    }
    if (shift.pauses().stream().anyMatch(pause -> pause.range().overlaps(range))) {
      return Optional.of(Why.IN_A_PAUSE);
    }
    boolean busy =
        shift.activities().stream()
            .filter(placed -> !placed.activity().equals(own))
            .anyMatch(placed -> placed.range().overlaps(range));
    return busy ? Optional.of(Why.IN_ANOTHER_ACTIVITY) : Optional.empty();
  }

  private Optional<Why> otherBooking(PersonId person, TimeRange range, String own) {
    return activities.listFixed(person.value(), range).stream()
        .filter(asked -> !asked.code().equals(own))
        .findFirst()
        .map(_ -> Why.IN_ANOTHER_ACTIVITY);
  }

  private List<Shift> shifts(PersonId person, TimeRange range) {
    return inputs
        .rows()
        .shifts(rosters.listPublished(person.value(), firstDay(range), dayAfter(range)));
  }

  private static LocalDate firstDay(TimeRange range) {
    return date(range.startInclusive()).minusDays(1);
  }

  private static LocalDate dayAfter(TimeRange range) {
    return date(range.endExclusive()).plusDays(2);
  }

  private static LocalDate date(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// Everybody with a published shift around the time has it in that shift from now on.
  public void putIn(PublishedChanges changes, String by, Asked asked) {
    TimeRange range = asked.window();
    for (PersonId person : everybody(asked)) {
      for (Shift shift : shifts(person, range)) {
        if (shift.range().encloses(range)) {
          Shift with = with(shift, new PlacedActivity(asked.code(), range));
          replace(changes, by, person, with);
          versions
              .findInForce(shift.day().date())
              .ifPresent(version -> placed.insertName(version, name(asked)));
        }
      }
    }
  }

  private static PlacedActivityStore.Named name(Asked asked) {
    return new PlacedActivityStore.Named(asked.code(), asked.words().kind(), asked.words().title());
  }

  /// Nobody has it in a published shift any more.
  public void takeOut(PublishedChanges changes, String by, Asked asked) {
    Optional<TimeRange> range = placed.findInForce(asked.code());
    range.ifPresent(this::lock);
    for (PersonId person : range.isEmpty() ? List.<PersonId>of() : everybody(asked)) {
      for (Shift shift : shifts(person, range.get())) {
        if (shift.activities().stream().anyMatch(p -> p.activity().equals(asked.code()))) {
          replace(changes, by, person, without(shift, asked.code()));
        }
      }
    }
  }

  private static void replace(PublishedChanges changes, String by, PersonId person, Shift shift) {
    changes.replace(by, person, shift.day().date(), Optional.of(shift), ChangeReason.ACTIVITY);
  }

  private static List<PersonId> everybody(Asked asked) {
    return Stream.concat(Stream.ofNullable(asked.leader()), asked.attendees().stream())
        .distinct()
        .map(PersonId::new)
        .toList();
  }

  private static Shift with(Shift shift, PlacedActivity placed) {
    List<PlacedActivity> all = new ArrayList<>(shift.activities());
    all.add(placed);
    all.sort(Comparator.comparing(one -> one.range().startInclusive()));
    return new Shift(shift.agent(), shift.day(), shift.range(), shift.pauses(), all);
  }

  private static Shift without(Shift shift, String activity) {
    return new Shift(
        shift.agent(),
        shift.day(),
        shift.range(),
        shift.pauses(),
        shift.activities().stream().filter(one -> !one.activity().equals(activity)).toList());
  }
}
