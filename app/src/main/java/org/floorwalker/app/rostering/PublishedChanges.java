package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.internal.Absent;
import org.floorwalker.app.rostering.internal.DeskTable;
import org.floorwalker.app.rostering.internal.Differences;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterRows;
import org.floorwalker.app.rostering.internal.ScheduleLetters;
import org.floorwalker.app.rostering.store.ActivityStore;
import org.floorwalker.app.rostering.store.AskStore;
import org.floorwalker.app.rostering.store.ChangeStore;
import org.floorwalker.app.rostering.store.DeskStore;
import org.floorwalker.app.rostering.store.DeskStore.Desk;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for what happens to published days. The version stays as it was published; a change
/// lies over it, is logged for good and never silent.
@Component
public class PublishedChanges {
  private final RosterStore rosters;
  private final VersionStore versions;
  private final DeskStore desks;
  private final ChangeStore changes;
  private final AskStore asks;
  private final ActivityStore activities;
  private final RosterInputs inputs;
  private final People people;
  private final Messages messages;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ScheduleLetters letters = new ScheduleLetters();

  PublishedChanges(
      RosterStore rosters,
      VersionStore versions,
      DeskStore desks,
      ChangeStore changes,
      AskStore asks,
      ActivityStore activities,
      RosterInputs inputs,
      People people,
      Messages messages,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rosters = rosters;
    this.versions = versions;
    this.desks = desks;
    this.changes = changes;
    this.asks = asks;
    this.activities = activities;
    this.inputs = inputs;
    this.people = people;
    this.messages = messages;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Takes a person out of every published shift the stretch touches; the caller tells them. Shifts
  /// freed by illness are announced, so that somebody seeks cover.
  ///
  /// @return the business days that changed
  @Transactional
  public List<LocalDate> away(String by, PersonId person, TimeRange away, ChangeReason why) {
    LocalDate from = date(away.startInclusive()).minusDays(2);
    LocalDate until = date(away.endExclusive()).plusDays(2);
    versions.lockDays(from, until);
    List<LocalDate> changed = new ArrayList<>();
    for (Shift shift : inputs.rows().shifts(rosters.listPublished(person.value(), from, until))) {
      if (shift.range().overlaps(away)) {
        replace(by, person, shift.day().date(), Absent.without(shift, away), why);
        changed.add(shift.day().date());
      }
    }
    if (why == ChangeReason.ILL) {
      announceFreed(person, away, changed);
    }
    return changed;
  }

  private void announceFreed(PersonId person, TimeRange away, List<LocalDate> days) {
    days.stream()
        .flatMap(day -> versions.findInForce(day).stream())
        .distinct()
        .forEach(
            version ->
                events.publishEvent(
                    new ShiftsFreed(version, person, away.startInclusive(), away.endExclusive())));
  }

  private static LocalDate date(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// Gives a person a day back as it was published, less what they are absent for other reasons.
  @Transactional
  public void restore(String by, PersonId person, LocalDate day, ChangeReason why) {
    versions.lockDays(day, day.plusDays(1));
    Optional<Long> version = versions.findInForce(day);
    if (version.isEmpty()) {
      return;
    }
    RosterRows rows = inputs.rows();
    Optional<Shift> shift =
        rows.shifts(rosters.listUnchanged(version.get(), person.value(), day)).stream().findFirst();
    for (AskStore.Absence absence : shift.map(this::absences).orElse(List.of())) {
      if (absence.person() == person.value() && absence.isBinding()) {
        shift = shift.flatMap(one -> Absent.without(one, absence.range()));
      }
    }
    replace(by, person, day, shift, why);
  }

  private List<AskStore.Absence> absences(Shift shift) {
    return asks.listAbsences(shift.range());
  }

  /// Puts another shift, or none, in place of a published day; nothing happens on days nobody has
  /// published. Whoever computes the shift from the row has locked it before reading.
  @Transactional
  public void replace(
      String by, PersonId person, LocalDate day, Optional<Shift> after, ChangeReason why) {
    List<Piece> becomes = after.map(shift -> inputs.rows().pieces(shift)).orElse(List.of());
    replaceRow(by, person, day, becomes, why);
  }

  /// As [#replace], with the pieces of the row; without a shift among them the person only comes to
  /// activities, as leaders do who are not scheduled.
  @Transactional
  public void replaceRow(
      String by, PersonId person, LocalDate day, List<Piece> becomes, ChangeReason why) {
    Optional<RosterVersion> version = versions.findInForce(day).flatMap(versions::lock);
    if (version.isPresent()) {
      replaceIn(version.get().id(), by, person, day, becomes, why);
    }
  }

  private void replaceIn(
      long version,
      String by,
      PersonId person,
      LocalDate day,
      List<Piece> becomes,
      ChangeReason why) {
    List<Piece> before = rosters.listPublished(person.value(), day, day.plusDays(1));
    ChangeStore.Change change =
        new ChangeStore.Change(version, person.value(), day, why, before, becomes);
    List<PersonChange> differences = Differences.of(before, becomes);
    if (differences.isEmpty()) {
      return;
    }
    List<Desk> desks =
        inputs.rows().shifts(becomes).stream()
            .findFirst()
            .map(shift -> desks(version, person, shift))
            .orElse(List.of());
    long id = changes.insert(change, desks, new Made(clock.instant(), by));
    if (why != ChangeReason.ACTIVITY) {
      announceDisplaced(before, becomes);
    }
    PersonChange.Day told = differences.getFirst().days().getFirst();
    audit.record(
        "rostering.published-day-changed",
        About.thingOf(person, "roster-change", id),
        told,
        Map.of("why", why, "by", by));
    if (why == ChangeReason.CORRECTION || why == ChangeReason.ACTIVITY) {
      messages.tell(person, "change-" + id, writing -> letters.changed(writing, told, why));
    }
  }

  private void announceDisplaced(List<Piece> before, List<Piece> after) {
    Set<String> left = activities(after);
    for (Piece piece : before) {
      String code = piece.activity();
      if (code != null && !left.contains(code)) {
        activities.findByCode(code).ifPresent(asked -> announceDisplaced(asked, piece));
      }
    }
  }

  private void announceDisplaced(ActivityStore.Asked asked, Piece piece) {
    events.publishEvent(
        new ActivityDisplaced(asked.source().room(), asked.source().reference(), piece.start()));
  }

  private static Set<String> activities(List<Piece> pieces) {
    return pieces.stream()
        .map(Piece::activity)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /// The queue the version's split gives in each slot at the desk; the person's first queue where
  /// it gives none they can serve.
  private List<Desk> desks(long version, PersonId person, Shift shift) {
    LocalDate day = shift.day().date();
    List<String> skills =
        people.crewOn(day).members().stream()
            .filter(member -> member.id().equals(person))
            .flatMap(member -> member.agent().skills().stream())
            .toList();
    List<Desk> theirs =
        desks.listDesks(version, day, day.plusDays(1)).stream()
            .filter(desk -> desk.person() == person.value())
            .toList();
    List<Desk> desks = new ArrayList<>();
    for (TimeRange slot : DeskTable.slotsOf(shift)) {
      String queue =
          theirs.stream()
              .filter(desk -> TimeRange.of(desk.start(), desk.end()).overlaps(slot))
              .map(Desk::queue)
              .findFirst()
              .orElse(skills.isEmpty() ? "" : skills.getFirst());
      if (!queue.isEmpty()) {
        desks.add(new Desk(person.value(), day, slot.startInclusive(), slot.endExclusive(), queue));
      }
    }
    return desks;
  }

  /// The newest changes of published days, for the change log.
  public List<PublishedChange> listSince(Instant since, int most) {
    return changes.listSince(since, most);
  }
}
