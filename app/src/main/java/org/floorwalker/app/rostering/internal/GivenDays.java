package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.CellText;
import org.floorwalker.app.rostering.FixedDay;
import org.floorwalker.app.rostering.FollowedRotation;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rotation;
import org.floorwalker.app.rostering.ShiftCode;
import org.floorwalker.app.rostering.store.GivenDayStore;
import org.floorwalker.app.rostering.store.RotationStore;
import org.floorwalker.app.rostering.store.ShiftCodeStore;
import org.floorwalker.planning.roster.GivenDay;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// Days that are given and not for a search to choose freely: those of the rotation or shift bag
/// that somebody follows, and single fixed days, which go before it.
@Component
public final class GivenDays {
  private final GivenDayStore store;
  private final RotationStore rotations;
  private final ShiftCodeStore codes;

  GivenDays(GivenDayStore store, RotationStore rotations, ShiftCodeStore codes) {
    this.store = store;
    this.rotations = rotations;
    this.codes = codes;
  }

  /// @param by title of the rotation or shift bag, empty for a fixed day
  public record Given(GivenDay day, String by) {}

  /// What is given on the days of the span, by the code of the person. A day on which somebody is
  /// away is not asked of them, and a code that means nothing on its day leaves the day open.
  Map<String, List<Given>> of(Crew crew, RosterVersion.Span span, List<Unavailability> away) {
    List<FollowedRotation> followed = store.listFollowed(span.firstDay(), span.endExclusive());
    List<FixedDay> fixed = store.listFixed(span.firstDay(), span.endExclusive());
    if (followed.isEmpty() && fixed.isEmpty()) {
      return Map.of();
    }
    Days days = new Days(crew, codes.listAll());
    Map<Long, Rotation> known =
        rotations.list().stream().collect(Collectors.toMap(Rotation::id, Function.identity()));
    for (FollowedRotation one : followed) {
      Rotation rotation = known.get(one.rotation());
      if (rotation != null) {
        days.follow(one, rotation, span);
      }
    }
    fixed.forEach(one -> days.give(one.person(), one.day(), one.cell(), ""));
    return days.without(away);
  }

  /// What was given so far.
  private static final class Days {
    private final Map<PersonId, Member> members = new HashMap<>();
    private final Map<String, ZoneId> zones;
    private final List<ShiftCode> library;
    private final Map<String, TreeMap<LocalDate, Given>> given = new HashMap<>();

    Days(Crew crew, List<ShiftCode> library) {
      crew.members().forEach(member -> members.put(member.id(), member));
      this.zones = crew.sites().stream().collect(Collectors.toMap(Site::id, Site::zone));
      this.library = library;
    }

    void follow(FollowedRotation one, Rotation rotation, RosterVersion.Span span) {
      for (LocalDate day = span.firstDay();
          day.isBefore(span.endExclusive());
          day = day.plusDays(1)) {
        if (one.isOn(day)) {
          give(one.person(), day, rotation.cellOn(day, one.from(), one.first()), rotation.title());
        }
      }
    }

    void give(PersonId person, LocalDate day, String cell, String by) {
      Member member = members.get(person);
      ZoneId zone = member == null ? null : zones.get(member.agent().site());
      if (member != null && zone != null) {
        read(cell, day, zone)
            .ifPresent(
                one ->
                    given
                        .computeIfAbsent(member.agent().id(), _ -> new TreeMap<>())
                        .put(day, new Given(one, by)));
      }
    }

    /// Nothing where no choice of the cell means anything on the day.
    private Optional<GivenDay> read(String cell, LocalDate day, ZoneId zone) {
      List<CellText> choices = Rotation.choices(cell).stream().map(CellText::parse).toList();
      List<TimeRange> shifts =
          choices.stream().flatMap(choice -> shift(choice, day, zone).stream()).toList();
      boolean mayBeFree = choices.contains(new CellText.Free());
      return shifts.isEmpty() && !mayBeFree
          ? Optional.empty()
          : Optional.of(new GivenDay(day, shifts, mayBeFree));
    }

    private Optional<TimeRange> shift(CellText choice, LocalDate day, ZoneId zone) {
      return switch (choice) {
        case CellText.Hours hours -> Optional.of(hours.on(day, zone));
        case CellText.Code(String code) ->
            ShiftCode.hours(library, code, day).map(hours -> hours.on(day, zone));
        case CellText.Free _, CellText.MovedPause _, CellText.Unreadable _ -> Optional.empty();
      };
    }

    Map<String, List<Given>> without(List<Unavailability> away) {
      Map<String, List<Given>> left = new HashMap<>();
      given.forEach(
          (person, days) ->
              left.put(
                  person,
                  days.values().stream()
                      .filter(one -> away.stream().noneMatch(row -> falls(row, person, one.day())))
                      .toList()));
      return left;
    }

    private static boolean falls(Unavailability row, String person, GivenDay day) {
      return row.kind() == Unavailability.Kind.ABSENCE
          && row.person().equals(person)
          && !day.mayBeFree()
          && day.shifts().stream().anyMatch(row.range()::overlaps);
    }
  }
}
