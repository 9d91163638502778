package org.floorwalker.app.learning.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.QueueNeed;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.programme.ProofFloor;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what the next weeks will look like: the published schedule, then the newest draft, then
/// the last known week again, with the need and the contacts it was computed from.
@Component
public final class PlanAhead {
  private static final int DAYS_OF_WEEK = 7;

  private final People people;
  private final Staffing staffing;
  private final Rostering rostering;

  PlanAhead(People people, Staffing staffing, Rostering rostering) {
    this.people = people;
    this.staffing = staffing;
    this.rostering = rostering;
  }

  /// The weeks ahead.
  ///
  /// @param needs people to schedule
  /// @param usualFrom first day for which the last known week was repeated, null when there is none
  public record Ahead(
      ProofFloor floor, List<Need> needs, Crew crew, @Nullable LocalDate usualFrom) {
    public Ahead {
      needs = List.copyOf(needs);
    }

    /// All of its days.
    public TimeRange range() {
      ZoneId zone = floor.days().zone();
      return TimeRange.of(
          floor.days().first().atStartOfDay(zone).toInstant(),
          lastDay().plusDays(1).atStartOfDay(zone).toInstant());
    }

    public LocalDate lastDay() {
      return floor.days().first().plusDays(floor.days().count() - 1L);
    }
  }

  /// The days from the first on as far as need is known; empty when there is neither need nor
  /// schedule for it.
  public Optional<Ahead> from(LocalDate first, LocalDate until) {
    return staffing.findNewest(first).flatMap(need -> from(need, first, until));
  }

  private Optional<Ahead> from(NeedVersion need, LocalDate first, LocalDate until) {
    LocalDate end = need.span().firstDay().plusDays(need.span().days());
    LocalDate last = until.isBefore(end) ? until : end;
    Days days = new Days(first, last);
    if (days.shifts.isEmpty()) {
      return Optional.empty();
    }
    Crew crew = people.crewOver(first, last);
    ZoneId zone = crew.sites().stream().findFirst().map(Site::zone).orElse(ZoneId.of("UTC"));
    Instant from = first.atStartOfDay(zone).toInstant();
    Instant to = last.atStartOfDay(zone).toInstant();
    List<QueueNeed> queues =
        staffing.listQueues(need.id()).stream()
            .flatMap(queue -> staffing.findNeed(need.id(), queue, from, to).stream())
            .toList();
    int count = (int) (last.toEpochDay() - first.toEpochDay());
    ProofFloor floor =
        new ProofFloor(
            crew.members().stream().map(member -> member.agent()).toList(),
            queues.stream().map(QueueNeed::settings).toList(),
            demand(queues),
            days.shifts,
            new RosterFloor.Days(first, count, zone, need.span().slot()));
    return Optional.of(
        new Ahead(floor, staffing.listScheduledNeeds(need.id(), from, to), crew, days.usualFrom));
  }

  private static RosterFloor.Demand demand(List<QueueNeed> queues) {
    Map<QueueId, Map<Instant, Double>> contacts = new HashMap<>();
    Map<QueueId, Double> handle = new HashMap<>();
    for (QueueNeed queue : queues) {
      Map<Instant, Double> bySlot = new HashMap<>();
      double seconds = 0;
      double total = 0;
      for (QueueNeed.Slot slot : queue.slots()) {
        bySlot.put(slot.need().start(), slot.contacts());
        seconds += slot.contacts() * slot.handleSeconds();
        total += slot.contacts();
      }
      contacts.put(queue.settings().id(), bySlot);
      if (total > 0 && seconds > 0) {
        handle.put(queue.settings().id(), seconds / total);
      }
    }
    return new RosterFloor.Demand(contacts, handle, VolumeVariation.NONE);
  }

  /// Shifts day by day.
  private final class Days {
    private final List<Shift> shifts = new ArrayList<>();
    private final Map<LocalDate, List<Shift>> known = new HashMap<>();
    private @Nullable LocalDate usualFrom;

    private Days(LocalDate first, LocalDate end) {
      for (LocalDate day = first.minusDays(DAYS_OF_WEEK);
          day.isBefore(end);
          day = day.plusDays(1)) {
        List<Shift> ofDay = scheduled(day);
        if (ofDay.isEmpty()) {
          ofDay = usual(day);
          if (!ofDay.isEmpty() && usualFrom == null && !day.isBefore(first)) {
            usualFrom = day;
          }
        }
        known.put(day, ofDay);
        if (!day.isBefore(first)) {
          shifts.addAll(ofDay);
        }
      }
    }

    private List<Shift> scheduled(LocalDate day) {
      Map<PersonId, DayPlan> plans = rostering.publishedPlans(day);
      if (plans.isEmpty()) {
        plans =
            rostering
                .findNewest(day, RosterVersion.State.DRAFT)
                .map(version -> rostering.plansOf(version.id(), day))
                .orElse(Map.of());
      }
      return plans.values().stream().map(DayPlan::shift).toList();
    }

    /// The shifts of the same weekday a week before, at the same local times.
    private List<Shift> usual(LocalDate day) {
      Map<String, ZoneId> zones = new HashMap<>();
      people
          .crewOn(day)
          .members()
          .forEach(
              member ->
                  zones.put(
                      member.agent().id(),
                      people.findZone(member.agent().site()).orElse(ZoneId.of("UTC"))));
      return known.getOrDefault(day.minusDays(DAYS_OF_WEEK), List.of()).stream()
          .filter(shift -> zones.containsKey(shift.agent()))
          .map(shift -> moved(shift, day, zones.getOrDefault(shift.agent(), ZoneId.of("UTC"))))
          .toList();
    }

    private static Shift moved(Shift shift, LocalDate day, ZoneId zone) {
      return new Shift(
          shift.agent(),
          new BusinessDay(day),
          moved(shift.range(), zone),
          shift.pauses().stream()
              .map(pause -> new Pause(pause.kind(), moved(pause.range(), zone)))
              .toList(),
          List.of());
    }

    private static TimeRange moved(TimeRange range, ZoneId zone) {
      return TimeRange.of(
          range.startInclusive().atZone(zone).plusDays(DAYS_OF_WEEK).toInstant(),
          range.endExclusive().atZone(zone).plusDays(DAYS_OF_WEEK).toInstant());
    }
  }
}
