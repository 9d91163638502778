package org.floorwalker.planning.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.time.TimeRange;

/// Queues that share people, directly or through others, with their people and shifts: what happens
/// here changes nothing anywhere else, so that it is simulated alone.
final class ProofPart {
  private final ProofFloor floor;
  private final List<QueueSettings> queues;
  private final List<Agent> agents = new ArrayList<>();
  private final Set<String> people = new HashSet<>();
  private final Map<LocalDate, List<Shift>> shiftsByStart = new HashMap<>();

  private ProofPart(ProofFloor floor, List<QueueSettings> queues) {
    this.floor = floor;
    this.queues = queues;
  }

  /// Days of one run.
  record Stretch(LocalDate first, LocalDate last) {
    int days() {
      return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }

    int indexOf(LocalDate day) {
      return (int) (day.toEpochDay() - first.toEpochDay());
    }
  }

  /// All parts of a floor, in the order of their first queues.
  static List<ProofPart> of(ProofFloor floor) {
    Clusters clusters = new Clusters();
    floor.queues().forEach(queue -> clusters.join(List.of(queue.id().name())));
    floor.agents().forEach(agent -> clusters.join(known(agent, clusters)));
    SequencedMap<String, ProofPart> parts = new LinkedHashMap<>();
    for (QueueSettings queue : floor.queues()) {
      parts
          .computeIfAbsent(
              clusters.nameOf(queue.id().name()), _ -> new ProofPart(floor, new ArrayList<>()))
          .queues
          .add(queue);
    }
    Map<String, ProofPart> ofPerson = new HashMap<>();
    for (Agent agent : floor.agents()) {
      known(agent, clusters).stream()
          .findFirst()
          .map(queue -> parts.get(clusters.nameOf(queue)))
          .ifPresent(part -> ofPerson.put(agent.id(), part.with(agent)));
    }
    for (Shift shift : floor.shifts()) {
      Optional.ofNullable(ofPerson.get(shift.agent())).ifPresent(part -> part.add(shift));
    }
    return List.copyOf(parts.values());
  }

  private ProofPart with(Agent agent) {
    agents.add(agent);
    people.add(agent.id());
    return this;
  }

  private void add(Shift shift) {
    LocalDate day = shift.range().startInclusive().atZone(floor.days().zone()).toLocalDate();
    shiftsByStart.computeIfAbsent(day, _ -> new ArrayList<>()).add(shift);
  }

  private static List<String> known(Agent agent, Clusters clusters) {
    return agent.skills().stream().filter(clusters::knows).toList();
  }

  List<QueueSettings> queues() {
    return queues;
  }

  boolean serves(String queue) {
    return queues.stream().anyMatch(own -> own.id().name().equals(queue));
  }

  boolean isAttending(Session session) {
    return away(session).anyMatch(people::contains);
  }

  /// Whoever is not at a desk for the session.
  private static Stream<String> away(Session session) {
    return Stream.concat(session.people().stream(), Stream.ofNullable(session.trainer()));
  }

  /// The sessions of the part's own people, without anybody else in them.
  List<Session> own(List<Session> sessions) {
    return sessions.stream()
        .filter(this::isAttending)
        .map(
            session ->
                new Session(
                    session.lesson(),
                    session.range(),
                    null,
                    null,
                    away(session).filter(people::contains).distinct().toList()))
        .toList();
  }

  /// The days that must be simulated to judge one: written work lies over from the working day
  /// before and is done by its deadline on days after; nothing else passes midnight.
  Stretch around(LocalDate day) {
    List<QueueSettings> written = queues.stream().filter(ProofPart::isWritten).toList();
    LocalDate first = day;
    LocalDate last = day;
    if (!written.isEmpty()) {
      first = day.minusDays(1);
      for (int back = 0; back < 3 && written.stream().allMatch(isClosedOn(first)); back++) {
        first = first.minusDays(1);
      }
    }
    for (QueueSettings queue : written) {
      LocalDate done = doneBy(queue, day);
      last = done.isAfter(last) ? done : last;
    }
    LocalDate start = floor.days().first();
    LocalDate end = start.plusDays(floor.days().count() - 1L);
    return new Stretch(first.isBefore(start) ? start : first, last.isAfter(end) ? end : last);
  }

  private static boolean isWritten(QueueSettings queue) {
    return queue.promise().goal() instanceof ServiceGoal.DoneBy
        || queue.queue().channel() == Channel.EMAIL
        || queue.queue().channel() == Channel.TASK;
  }

  private static Predicate<QueueSettings> isClosedOn(LocalDate day) {
    return queue -> queue.opening().hoursOf(day).isEmpty();
  }

  /// The day on which work that comes at the end of a day is due; a week later at most.
  private static LocalDate doneBy(QueueSettings queue, LocalDate day) {
    if (!(queue.promise().goal() instanceof ServiceGoal.DoneBy goal)) {
      return day.plusDays(1);
    }
    if (goal.hours() == ServiceGoal.HoursCounted.ELAPSED) {
      return day.plusDays(Math.min(7, Math.ceilDiv(goal.within().toMinutes(), 24 * 60)));
    }
    long left = goal.within().toMinutes();
    LocalDate done = day;
    while (left > 0 && done.isBefore(day.plusDays(7))) {
      done = done.plusDays(1);
      for (var hours : queue.opening().hoursOf(done)) {
        left -= hours.closesMinute() - hours.opensMinute();
      }
    }
    return done;
  }

  /// Simulates some days with people away to their sessions.
  SimulationResult simulate(Stretch stretch, List<Session> sessions, Simulation simulation) {
    RosterFloor.Days days =
        new RosterFloor.Days(
            stretch.first(), stretch.days(), floor.days().zone(), floor.days().slot());
    RosterFloor.Demand all = floor.demand();
    RosterFloor.Demand demand =
        new RosterFloor.Demand(contacts(days.slots()), all.handleSeconds(), all.variation());
    return simulation.run(
        new RosterFloor(agents, queues, demand, days).of(with(stretch, sessions)));
  }

  private Map<QueueId, Map<Instant, Double>> contacts(List<Instant> slots) {
    Map<QueueId, Map<Instant, Double>> contacts = new HashMap<>();
    for (QueueSettings queue : queues) {
      Map<Instant, Double> all = floor.demand().contacts().getOrDefault(queue.id(), Map.of());
      Map<Instant, Double> some = new HashMap<>();
      for (Instant slot : slots) {
        Double mean = all.get(slot);
        if (mean != null) {
          some.put(slot, mean);
        }
      }
      contacts.put(queue.id(), some);
    }
    return contacts;
  }

  /// The shifts that touch the stretch, their people away in the sessions.
  private Roster with(Stretch stretch, List<Session> sessions) {
    Map<String, List<TimeRange>> away = new HashMap<>();
    for (Session session : sessions) {
      for (String person : session.people()) {
        away.computeIfAbsent(person, _ -> new ArrayList<>()).add(session.range());
      }
    }
    List<Shift> shifts = new ArrayList<>();
    stretch
        .first()
        .minusDays(1)
        .datesUntil(stretch.last().plusDays(1))
        .flatMap(day -> shiftsByStart.getOrDefault(day, List.of()).stream())
        .map(shift -> with(shift, away.getOrDefault(shift.agent(), List.of())))
        .forEach(shifts::add);
    return Roster.of(shifts, List.of());
  }

  private static Shift with(Shift shift, List<TimeRange> away) {
    List<PlacedActivity> activities = new ArrayList<>(shift.activities());
    away.stream()
        .filter(range -> shift.range().contains(range.startInclusive()))
        .forEach(range -> activities.add(new PlacedActivity("session", range)));
    activities.sort(Comparator.comparing(activity -> activity.range().startInclusive()));
    return new Shift(shift.agent(), shift.day(), shift.range(), shift.pauses(), activities);
  }
}
