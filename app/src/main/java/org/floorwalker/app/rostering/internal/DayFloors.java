package org.floorwalker.app.rostering.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.store.AskStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// Who is at work on which day beside what is needed: the plan in force, else the newest draft,
/// less every absence entered since.
@Component
public final class DayFloors {
  private final RosterStore rosters;
  private final VersionStore versions;
  private final Unavailable unavailable;
  private final People people;
  private final Staffing staffing;

  DayFloors(
      RosterStore rosters,
      VersionStore versions,
      Unavailable unavailable,
      People people,
      Staffing staffing) {
    this.rosters = rosters;
    this.versions = versions;
    this.unavailable = unavailable;
    this.people = people;
    this.staffing = staffing;
  }

  /// One day.
  ///
  /// @param isPublished whether people were told of it
  /// @param members everybody who can be scheduled, by id
  /// @param shifts shifts of the day by person
  /// @param serving shifts of the day and the day before, which may run into it
  /// @param needs needs of the day
  public record DayFloor(
      LocalDate day,
      boolean isPublished,
      Map<PersonId, Member> members,
      Map<PersonId, Shift> shifts,
      List<Shift> serving,
      List<Need> needs) {}

  /// Every day of the stretch that has a plan.
  public SequencedMap<LocalDate, DayFloor> list(LocalDate from, LocalDate until) {
    SequencedMap<LocalDate, RosterVersion> versions = versions(from, until);
    SequencedMap<LocalDate, DayFloor> floors = new LinkedHashMap<>();
    if (!versions.isEmpty()) {
      Gathered gathered = new Gathered(members(from), absences(from, until), new HashMap<>());
      versions.forEach((day, version) -> floors.put(day, floor(version, day, gathered)));
    }
    return floors;
  }

  /// What is read once for all days.
  ///
  /// @param absences everybody's binding absences
  /// @param needs needs of each version over the whole stretch, by business day in UTC
  private record Gathered(
      Map<PersonId, Member> members,
      List<AskStore.Absence> absences,
      Map<Long, Map<LocalDate, List<Need>>> needs) {}

  private SequencedMap<LocalDate, RosterVersion> versions(LocalDate from, LocalDate until) {
    SequencedMap<LocalDate, RosterVersion> versions = new LinkedHashMap<>();
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      Optional<RosterVersion> version = version(day);
      if (version.isPresent()) {
        versions.put(day, version.get());
      }
    }
    return versions;
  }

  private Map<PersonId, Member> members(LocalDate day) {
    Map<PersonId, Member> members = new HashMap<>();
    people.crewOn(day).members().stream()
        .filter(member -> !member.agent().skills().isEmpty())
        .forEach(member -> members.put(member.id(), member));
    return members;
  }

  private List<AskStore.Absence> absences(LocalDate from, LocalDate until) {
    TimeRange around = TimeRange.of(instant(from.minusDays(2)), instant(until.plusDays(3)));
    return unavailable.list(around).stream().filter(AskStore.Absence::isBinding).toList();
  }

  private Optional<RosterVersion> version(LocalDate day) {
    return versions
        .findInForce(day)
        .flatMap(versions::find)
        .or(() -> versions.findNewest(day, RosterVersion.State.DRAFT));
  }

  private DayFloor floor(RosterVersion version, LocalDate day, Gathered gathered) {
    List<Shift> shifts = standing(version, day, gathered);
    Map<String, PersonId> ids = new HashMap<>();
    gathered.members().values().forEach(member -> ids.put(member.agent().id(), member.id()));
    Map<PersonId, Shift> ofDay = new HashMap<>();
    for (Shift shift : shifts) {
      PersonId person = ids.get(shift.agent());
      if (person != null && shift.day().date().equals(day)) {
        ofDay.put(person, shift);
      }
    }
    return new DayFloor(
        day,
        version.state() == RosterVersion.State.PUBLISHED,
        gathered.members(),
        ofDay,
        shifts,
        needs(version, day, gathered));
  }

  /// Needs of the day and those beside it, since shifts run past midnight and zones differ.
  private List<Need> needs(RosterVersion version, LocalDate day, Gathered gathered) {
    Map<LocalDate, List<Need>> byDay =
        gathered.needs().computeIfAbsent(version.id(), _ -> needsByDay(version));
    return Stream.of(day.minusDays(1), day, day.plusDays(1), day.plusDays(2))
        .flatMap(one -> byDay.getOrDefault(one, List.of()).stream())
        .toList();
  }

  private Map<LocalDate, List<Need>> needsByDay(RosterVersion version) {
    Instant from = instant(version.span().firstDay().minusDays(1));
    Instant until = instant(version.span().endExclusive().plusDays(3));
    return staffing.listScheduledNeeds(version.need(), from, until).stream()
        .collect(Collectors.groupingBy(need -> need.start().atZone(ZoneOffset.UTC).toLocalDate()));
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private List<Shift> standing(RosterVersion version, LocalDate day, Gathered gathered) {
    Map<Long, String> codes = new HashMap<>();
    gathered.members().forEach((id, member) -> codes.put(id.value(), member.agent().id()));
    List<Piece> pieces =
        rosters.listPieces(version.id(), day.minusDays(1), day.plusDays(2)).stream()
            .filter(piece -> codes.containsKey(piece.person()))
            .toList();
    Map<String, List<TimeRange>> away = new HashMap<>();
    for (AskStore.Absence absence : gathered.absences()) {
      String code = codes.get(absence.person());
      if (code != null) {
        away.computeIfAbsent(code, _ -> new ArrayList<>()).add(absence.range());
      }
    }
    return new RosterRows(codes)
        .shifts(pieces).stream().flatMap(shift -> cut(shift, away).stream()).toList();
  }

  private static Optional<Shift> cut(Shift shift, Map<String, List<TimeRange>> away) {
    Optional<Shift> left = Optional.of(shift);
    for (TimeRange range : away.getOrDefault(shift.agent(), List.of())) {
      left = left.flatMap(one -> Absent.without(one, range));
    }
    return left;
  }
}
