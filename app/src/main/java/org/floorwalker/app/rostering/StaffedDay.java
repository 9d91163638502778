package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.internal.Absent;
import org.floorwalker.app.rostering.internal.DayFloors.DayFloor;
import org.floorwalker.app.rostering.internal.DeskTable;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// One planned day, to ask what becomes of service when somebody is away or somebody else works.
public final class StaffedDay {
  private static final Duration SLOT = Duration.ofMinutes(15);

  private final DayFloor floor;

  StaffedDay(DayFloor floor) {
    this.floor = floor;
  }

  public LocalDate day() {
    return floor.day();
  }

  /// Whether people were told of the plan; a draft otherwise.
  public boolean isPublished() {
    return floor.isPublished();
  }

  /// The person's shift, absences taken out; empty when free.
  public Optional<Shift> findShift(PersonId person) {
    return Optional.ofNullable(floor.shifts().get(person));
  }

  /// Who has a shift that overlaps the range and may serve the queue.
  public List<PersonId> peopleServing(String queue, TimeRange range) {
    return floor.shifts().entrySet().stream()
        .filter(entry -> entry.getValue().range().overlaps(range))
        .map(Map.Entry::getKey)
        .filter(person -> serves(person, queue))
        .toList();
  }

  private boolean serves(PersonId person, String queue) {
    Member member = floor.members().get(person);
    return member != null && member.agent().skills().contains(queue);
  }

  /// Number of people with a shift.
  public int countPeople() {
    return floor.shifts().size();
  }

  /// What becomes of service without the person in the stretch, over the queues the person serves,
  /// everybody else placed anew where they help most.
  public AwayEffect without(PersonId person, TimeRange away) {
    Shift shift = floor.shifts().get(person);
    if (shift == null || !shift.range().overlaps(away)) {
      return AwayEffect.NONE;
    }
    return compare(person, away, shift, Absent.without(shift, away).orElse(null));
  }

  /// What becomes of service when the person's shift is another, or none.
  public AwayEffect with(PersonId person, TimeRange range, @Nullable Shift shift) {
    return compare(person, range, floor.shifts().get(person), shift);
  }

  private AwayEffect compare(
      PersonId person, TimeRange range, @Nullable Shift from, @Nullable Shift to) {
    Member member = floor.members().get(person);
    List<Instant> slots = slots(range, from, to);
    if (member == null || slots.isEmpty()) {
      return AwayEffect.NONE;
    }
    DeskTable before = table(slots);
    DeskTable after = before.with(member.agent().id(), to);
    return AwayEffects.of(before.split(), after.split(), member.agent().skills());
  }

  /// Slots of the range in which either shift is at work.
  private static List<Instant> slots(TimeRange range, @Nullable Shift from, @Nullable Shift to) {
    List<Instant> slots = new ArrayList<>();
    Instant first = range.startInclusive();
    Instant start = first.minusSeconds(Math.floorMod(first.getEpochSecond(), SLOT.toSeconds()));
    for (Instant t = start; t.isBefore(range.endExclusive()); t = t.plus(SLOT)) {
      TimeRange slot = TimeRange.of(t, SLOT);
      if (isIn(from, slot) || isIn(to, slot)) {
        slots.add(t);
      }
    }
    return slots;
  }

  private static boolean isIn(@Nullable Shift shift, TimeRange slot) {
    return shift != null && shift.range().overlaps(slot);
  }

  private DeskTable table(List<Instant> slots) {
    List<String> queues = floor.needs().stream().map(Need::queue).distinct().sorted().toList();
    List<Agent> agents = floor.members().values().stream().map(Member::agent).toList();
    return DeskTable.of(slots, SLOT, queues, floor.needs(), agents, floor.serving());
  }
}
