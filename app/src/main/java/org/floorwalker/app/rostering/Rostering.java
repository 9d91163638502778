package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.internal.Absent;
import org.floorwalker.app.rostering.internal.DayPlans;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterRows;
import org.floorwalker.app.rostering.store.DeskStore;
import org.floorwalker.app.rostering.store.DeskStore.Desk;
import org.floorwalker.app.rostering.store.DeskStore.Step;
import org.floorwalker.app.rostering.store.ExpectedNowStore;
import org.floorwalker.app.rostering.store.PlacedActivityStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.app.rostering.store.SimulationStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// The door of the room: versions, who works when in them and in force, and what is to be expected.
///
/// People are named by [PersonId] here; their shifts carry the person's code, as files do.
@Component
public final class Rostering {
  private static final Duration SLOT = Duration.ofMinutes(15);

  private final RosterStore rosters;
  private final VersionStore versions;
  private final DeskStore desks;
  private final PlacedActivityStore activities;
  private final SimulationStore simulations;
  private final ExpectedNowStore now;
  private final People people;
  private final Staffing staffing;

  Rostering(
      RosterStore rosters,
      VersionStore versions,
      DeskStore desks,
      PlacedActivityStore activities,
      SimulationStore simulations,
      ExpectedNowStore now,
      People people,
      Staffing staffing) {
    this.rosters = rosters;
    this.versions = versions;
    this.desks = desks;
    this.activities = activities;
    this.simulations = simulations;
    this.now = now;
    this.people = people;
    this.staffing = staffing;
  }

  /// All versions, newest first.
  public List<RosterVersion> listVersions() {
    return versions.listVersions();
  }

  public Optional<RosterVersion> findVersion(long version) {
    return versions.find(version);
  }

  /// The newest version of the state that covers the day.
  public Optional<RosterVersion> findNewest(LocalDate day, RosterVersion.State state) {
    return versions.findNewest(day, state);
  }

  /// The first day that no published version covers.
  public Optional<LocalDate> findPublishedUntil() {
    return versions.findPublishedUntil();
  }

  /// The days from the one until before the other that a published version covers.
  public SortedSet<LocalDate> listPublishedDays(LocalDate from, LocalDate until) {
    return versions.listDaysInForce(from, until);
  }

  /// What is published from a day on; empty when nothing ever was.
  public Optional<PublishedAhead> findPublishedAhead(LocalDate today) {
    return findPublishedUntil()
        .map(
            until ->
                PublishedAhead.of(listPublishedDays(today.minusWeeks(1), until), today, until));
  }

  /// Everybody's plan on one business day of a version, by person.
  public Map<PersonId, DayPlan> plansOf(long version, LocalDate day) {
    return plansOf(version, day, day.plusDays(1)).getOrDefault(day, Map.of());
  }

  /// Everybody's plans on the business days from the one until before the other.
  public SequencedMap<LocalDate, Map<PersonId, DayPlan>> plansOf(
      long version, LocalDate from, LocalDate until) {
    return plans(rosters.listPieces(version, from, until), desks.listDesks(version, from, until));
  }

  /// The plans of some people.
  public SequencedMap<LocalDate, Map<PersonId, DayPlan>> plansOf(
      long version, Collection<PersonId> persons, LocalDate from, LocalDate until) {
    return plans(
        rosters.listPieces(version, persons, from, until),
        desks.listDesks(version, persons, from, until));
  }

  /// The same without who serves which queue when, which is most of the reading: enough for a grid
  /// that shows one letter a day.
  public SequencedMap<LocalDate, Map<PersonId, DayPlan>> outlinesOf(
      long version, Collection<PersonId> persons, LocalDate from, LocalDate until) {
    return plans(rosters.listPieces(version, persons, from, until), List.of());
  }

  /// From when to when everybody's shift lasts on the business days of a version: who works, at
  /// little cost.
  public Map<LocalDate, Map<PersonId, TimeRange>> hoursOf(
      long version, LocalDate from, LocalDate until) {
    return rosters.hoursByDay(version, from, until);
  }

  /// Everybody's plan in force on the business day.
  public Map<PersonId, DayPlan> publishedPlans(LocalDate day) {
    return plans(
            rosters.listPublished(day, day.plusDays(1)),
            desks.listPublishedDesks(day, day.plusDays(1)))
        .getOrDefault(day, Map.of());
  }

  /// The plans in force of some people on the business day.
  public Map<PersonId, DayPlan> publishedPlans(Collection<PersonId> persons, LocalDate day) {
    return plans(
            rosters.listPublished(persons, day, day.plusDays(1)),
            desks.listPublishedDesks(persons, day, day.plusDays(1)))
        .getOrDefault(day, Map.of());
  }

  /// One person's plans in force on the business days from the one until before the other.
  public SequencedMap<LocalDate, DayPlan> publishedPlans(
      PersonId person, LocalDate from, LocalDate until) {
    SequencedMap<LocalDate, DayPlan> mine = new LinkedHashMap<>();
    plans(
            rosters.listPublished(person.value(), from, until),
            desks.listPublishedDesks(person.value(), from, until))
        .forEach((day, plans) -> plans.values().forEach(plan -> mine.put(day, plan)));
    return mine;
  }

  /// Everybody's shifts in force on the business days from the one until before the other.
  public Map<PersonId, List<Shift>> publishedShifts(LocalDate from, LocalDate until) {
    return shifts(rosters.listPublished(from, until));
  }

  /// The shifts in force of some people.
  public Map<PersonId, List<Shift>> publishedShifts(
      Collection<PersonId> persons, LocalDate from, LocalDate until) {
    return shifts(rosters.listPublished(persons, from, until));
  }

  private Map<PersonId, List<Shift>> shifts(List<Piece> pieces) {
    RosterRows rows = new RosterRows(codes());
    Map<PersonId, List<Shift>> shifts = new HashMap<>();
    for (Shift shift : rows.shifts(pieces)) {
      PersonId person = new PersonId(rows.person(shift.agent()));
      shifts.computeIfAbsent(person, _ -> new ArrayList<>()).add(shift);
    }
    return shifts;
  }

  /// Time at the desk in force of these people by day and queue, in order of person and day.
  public List<DeskTime> publishedDeskTimes(
      Collection<PersonId> persons, LocalDate from, LocalDate until) {
    return desks.listPublishedDeskTimes(persons, from, until);
  }

  private SequencedMap<LocalDate, Map<PersonId, DayPlan>> plans(
      List<Piece> pieces, List<Desk> desks) {
    RosterRows rows = new RosterRows(codes());
    Map<List<Object>, SequencedMap<Instant, String>> served = new HashMap<>();
    for (Desk desk : desks) {
      SequencedMap<Instant, String> slots =
          served.computeIfAbsent(List.of(desk.person(), desk.day()), _ -> new LinkedHashMap<>());
      for (Instant t = desk.start(); t.isBefore(desk.end()); t = t.plus(SLOT)) {
        slots.put(t, desk.queue());
      }
    }
    DayPlans cutter = new DayPlans(channels(), activities(), people.breakRules(), SLOT);
    SequencedMap<LocalDate, Map<PersonId, DayPlan>> plans = new LinkedHashMap<>();
    for (Shift shift : rows.shifts(pieces)) {
      long person = rows.person(shift.agent());
      SequencedMap<Instant, String> slots =
          served.getOrDefault(List.of(person, shift.day().date()), new LinkedHashMap<>());
      String usual = slots.isEmpty() ? "" : slots.firstEntry().getValue();
      plans
          .computeIfAbsent(shift.day().date(), _ -> new LinkedHashMap<>())
          .put(new PersonId(person), cutter.plan(shift, slots, usual));
    }
    return new LinkedHashMap<>(new TreeMap<>(plans));
  }

  private Map<Long, String> codes() {
    Map<Long, String> codes = new HashMap<>();
    people.codes().forEach((person, code) -> codes.put(person.value(), code));
    return codes;
  }

  /// The channel of every queue.
  public Map<String, Channel> channels() {
    Map<String, Channel> channels = new HashMap<>();
    people
        .queues()
        .forEach(queue -> channels.put(queue.id().name(), queue.settings().queue().channel()));
    return channels;
  }

  private Function<String, DayPlans.ActivityCard> activities() {
    Map<String, DayPlans.ActivityCard> cards = new HashMap<>();
    cards.put(Absent.ACTIVITY, new DayPlans.ActivityCard(Absent.ACTIVITY, ""));
    activities
        .listNames()
        .forEach(a -> cards.put(a.id(), new DayPlans.ActivityCard(a.kind(), a.title())));
    return id -> cards.getOrDefault(id, new DayPlans.ActivityCard("", id));
  }

  /// Need against people serving in a version, over the stretch.
  public List<CoverageSlot> coverage(long version, TimeRange range) {
    RosterVersion found = versions.find(version).orElseThrow();
    List<Step> served =
        desks.listSteps(
            version,
            range,
            date(range.startInclusive()).minusDays(2),
            date(range.endExclusive()).plusDays(2));
    List<Need> needs =
        staffing.listScheduledNeeds(found.need(), range.startInclusive(), range.endExclusive());
    return CoverageSlot.of(needs, SLOT, range, served);
  }

  /// Every zone's date of the instant is a day from it at most.
  private static LocalDate date(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// What customers and people can expect of a version, by queue and day.
  public List<SimulatedDay> simulatedDays(long version) {
    return simulations.listDays(version);
  }

  /// What days of a published version are expected to give with the newest need, by queue and day.
  public List<ExpectedNow> expectedNow(long version) {
    return now.list(version);
  }

  /// What was simulated of a version by queue and slot, for slots that start on or after the one
  /// instant and before the other.
  public List<SimulatedSlot> simulatedSlots(long version, Instant from, Instant until) {
    return simulations.listSlots(version, from, until);
  }

  /// Number of people with a shift in a version.
  public int countPeople(long version) {
    return (int) rosters.listPieces(version).stream().mapToLong(Piece::person).distinct().count();
  }

  /// People, by code, who can be scheduled on the day.
  public Map<String, Member> membersByCode(LocalDate day) {
    Crew crew = people.crewOn(day);
    Map<String, Member> members = new HashMap<>();
    crew.members().forEach(member -> members.put(member.agent().id(), member));
    return members;
  }

  /// The grid of the local day on which shifts start.
  public Duration startGrid() {
    return RosterInputs.START_GRID;
  }
}
