package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.Trial.Verdict;
import org.floorwalker.app.rostering.internal.CellWeighing;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.internal.RowFacts;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// The door for asking where a row could lie: each quarter of an hour is weighed as if it were
/// typed, so that what is drawn while dragging and what is answered afterwards never differ.
@Component
public final class RowPlaces {
  private static final Duration STEP = Duration.ofMinutes(15);
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofHours(14);

  private final VersionStore versions;
  private final RosterInputs inputs;
  private final RowFacts facts;
  private final RosterEditing editing;

  RowPlaces(VersionStore versions, RosterInputs inputs, RowFacts facts, RosterEditing editing) {
    this.versions = versions;
    this.inputs = inputs;
    this.facts = facts;
    this.editing = editing;
  }

  /// The places of a row; empty when there is no such shift, meal or break, or when the row may not
  /// be changed.
  public Optional<Places> of(Viewer viewer, long version, Places.Asked asked) {
    viewer.require(Permission.MAKE_SCHEDULES);
    RosterVersion found = versions.find(version).orElseThrow();
    Inputs gathered = inputs.bound(inputs.of(found), Set.of(asked.person()));
    Roster own = rowsOf(inputs.roster(gathered, version), asked.person());
    return own.shifts().stream()
        .filter(shift -> shift.day().date().equals(asked.day()))
        .findFirst()
        .map(shift -> weigh(found, gathered, own, shift, asked))
        .filter(places -> !places.isEmpty())
        .map(Places::new);
  }

  /// The law of one person's row looks at that person's rows alone.
  private static Roster rowsOf(Roster roster, String person) {
    return Roster.of(
        roster.shifts().stream().filter(shift -> shift.agent().equals(person)).toList(),
        roster.attendances());
  }

  private List<Places.Place> weigh(
      RosterVersion version, Inputs gathered, Roster own, Shift shift, Places.Asked asked) {
    ZoneId zone = facts.zone(gathered, asked.person());
    RowFacts.OfVersion rows =
        facts.of(version, gathered.rows(), day -> editing.isOpen(version, day));
    long seen = seen(version, gathered, asked);
    List<Places.Place> places = new ArrayList<>();
    candidates(shift, zone, asked)
        .forEach(
            range -> {
              String text = text(range, zone, asked);
              TypedCell cell = new TypedCell(asked.person(), asked.day(), seen, text);
              CellWeighing weighing = new CellWeighing(gathered, own, rows, version.isDraft());
              against(weighing.weigh(List.of(cell)).getFirst().verdict())
                  .ifPresent(violations -> places.add(new Places.Place(text, range, violations)));
            });
    return places;
  }

  private long seen(RosterVersion version, Inputs gathered, Places.Asked asked) {
    PersonId person = new PersonId(gathered.rows().person(asked.person()));
    return facts
        .seen(version.id(), asked.day(), asked.day().plusDays(1))
        .getOrDefault(person, Map.of())
        .getOrDefault(asked.day(), 0L);
  }

  /// What the verdict says of the place; empty when the row may not be changed at all.
  private static Optional<List<Violation>> against(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Fine _, Verdict.Same() -> Optional.of(List.of());
      case Verdict.Unlawful(List<Violation> violations) -> Optional.of(violations);
      case Verdict.Locked _, Verdict.NotOpen _, Verdict.Overtaken _, Verdict.Unreadable _ ->
          Optional.empty();
    };
  }

  private static String text(TimeRange range, ZoneId zone, Places.Asked asked) {
    LocalTime pause = asked.pause();
    return pause == null
        ? CellText.write(Optional.of(range), zone)
        : pause + ">" + range.startInclusive().atZone(zone).toLocalTime();
  }

  private static Stream<TimeRange> candidates(Shift shift, ZoneId zone, Places.Asked asked) {
    TimeRange now = shift.range();
    Instant start = now.startInclusive();
    Instant end = now.endExclusive();
    Instant dawn = asked.day().atStartOfDay(zone).toInstant();
    Instant midnight = asked.day().plusDays(1).atStartOfDay(zone).toInstant();
    return switch (asked.deed()) {
      case MOVE -> starts(dawn, midnight).map(at -> TimeRange.of(at, now.length()));
      case START ->
          starts(later(dawn, end.minus(LONGEST)), end.minus(SHORTEST).plus(STEP))
              .map(at -> TimeRange.of(at, end));
      case END ->
          starts(start.plus(SHORTEST), start.plus(LONGEST).plus(STEP))
              .map(at -> TimeRange.of(start, at));
      case PAUSE -> pause(shift, zone, asked).stream().flatMap(length -> within(now, length));
    };
  }

  private static Stream<TimeRange> within(TimeRange shift, Duration length) {
    return starts(shift.startInclusive(), shift.endExclusive().minus(length).plus(STEP))
        .map(at -> TimeRange.of(at, length));
  }

  private static Optional<Duration> pause(Shift shift, ZoneId zone, Places.Asked asked) {
    return shift.pauses().stream()
        .map(pause -> pause.range())
        .filter(range -> range.startInclusive().atZone(zone).toLocalTime().equals(asked.pause()))
        .map(TimeRange::length)
        .findFirst();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Stream<Instant> starts(Instant first, Instant endExclusive) {
    return Stream.iterate(first, at -> at.isBefore(endExclusive), at -> at.plus(STEP));
  }
}
