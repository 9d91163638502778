package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.roster.Shift;
import org.springframework.stereotype.Component;

/// The door to who uses a thing of the library, asked before it is ended.
@Component
public final class LibraryUses {
  private final ShiftLibrary library;
  private final Rotations rotations;
  private final Rostering rostering;
  private final People people;
  private final Clock clock;

  LibraryUses(
      ShiftLibrary library, Rotations rotations, Rostering rostering, People people, Clock clock) {
    this.library = library;
    this.rotations = rotations;
    this.rostering = rostering;
    this.people = people;
    this.clock = clock;
  }

  /// Who uses a shift of the library.
  ///
  /// @param rotations titles of rotations that name its code
  /// @param people names of people with exactly its hours on a published day ahead
  public record OfShift(List<String> rotations, List<String> people) {
    public OfShift {
      rotations = List.copyOf(rotations);
      people = List.copyOf(people);
    }
  }

  /// Who uses the shift of the code from today on.
  public OfShift ofShift(Viewer viewer, String code) {
    LocalDate today = viewer.today(clock);
    Optional<CellText.Hours> hours =
        library.shiftsOn(today).stream()
            .filter(shift -> shift.code().equals(code))
            .map(ShiftCode::hours)
            .findFirst();
    return new OfShift(
        rotations.list().stream()
            .filter(rotation -> rotation.names(code))
            .map(Rotation::title)
            .toList(),
        hours.map(typed -> working(typed, today)).orElse(List.of()));
  }

  private List<String> working(CellText.Hours hours, LocalDate today) {
    LocalDate until = rostering.findPublishedUntil().orElse(today);
    if (!until.isAfter(today)) {
      return List.of();
    }
    Map<PersonId, List<Shift>> shifts = rostering.publishedShifts(today, until);
    Map<String, ZoneId> zones = people.zones();
    return people.crewOn(today).members().stream()
        .filter(
            member ->
                shifts.getOrDefault(member.id(), List.of()).stream()
                    .anyMatch(shift -> has(shift, hours, zone(zones, member))))
        .map(Member::name)
        .sorted()
        .toList();
  }

  private static ZoneId zone(Map<String, ZoneId> zones, Member member) {
    return Objects.requireNonNull(zones.get(member.agent().site()));
  }

  private static boolean has(Shift shift, CellText.Hours hours, ZoneId zone) {
    return shift.range().equals(hours.on(shift.day().date(), zone));
  }
}
