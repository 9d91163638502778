package org.floorwalker.files.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentState;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.Outcome;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.demand.Segment;
import org.floorwalker.planning.demand.SegmentKind;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.staffing.simulation.ContactSink.Ending;
import org.floorwalker.planning.staffing.simulation.ContactSink.SimulatedContact;
import org.floorwalker.planning.staffing.simulation.FloorModel;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.Staffing;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.floorwalker.planning.time.SlotGrid;

/// A past day of the demo centre, played against the roster that was published for it: its contacts
/// with the agents who took them, and what the agents were seen doing.
///
/// @param contacts every contact, in the order in which they end
/// @param events changes of state of the agents
public record DemoDay(List<Contact> contacts, List<AgentEvent> events) {
  /// Share of handling spent after the customer has left.
  private static final double WRAPUP_SHARE = 0.12;

  /// How far people log on and off from the minute of their shift, in seconds.
  private static final double LOGON_DEVIATION_SECONDS = 70;

  public DemoDay {
    contacts = List.copyOf(contacts);
    events = List.copyOf(events);
  }

  /// Plays one country's day.
  ///
  /// @param country code of the country whose queues and agents are played, e.g. `NO`
  /// @param agents the agents with the skills they had
  /// @param roster the published roster; shifts of other days are ignored
  public static DemoDay play(
      DemoCentre centre,
      DemoDemand demand,
      String country,
      List<Agent> agents,
      Roster roster,
      LocalDate date,
      long seed) {
    DemoCountry place = DemoCountry.valueOf(country);
    List<DemoQueue> queues =
        centre.queues().stream().filter(queue -> queue.country().equals(country)).toList();
    List<Shift> shifts =
        roster.shifts().stream().filter(shift -> shift.day().date().equals(date)).toList();
    RosterFloor rosterFloor = floor(queues, demand, place, agents, date);
    FloorModel floor = rosterFloor.of(Roster.of(shifts, List.of()));
    double start = floor.timeline().boundarySeconds()[floor.timeline().firstMeasured()];
    List<Contact> contacts = new ArrayList<>();
    Simulation.export(
        floor,
        seed * 31 + date.toEpochDay(),
        0,
        simulated -> {
          if (simulated.arrivedSeconds() >= start) {
            contacts.add(
                contact(simulated, queues, floor, date, rosterFloor.origin(), contacts.size()));
          }
        });
    return new DemoDay(contacts, events(shifts, new SplittableRandom(seed + date.toEpochDay())));
  }

  private static RosterFloor floor(
      List<DemoQueue> queues,
      DemoDemand demand,
      DemoCountry place,
      List<Agent> agents,
      LocalDate date) {
    Duration slot = Duration.ofMinutes(DemoDemand.SLOT_MINUTES);
    List<Instant> starts = new SlotGrid(place.zone(), slot).slotsOf(date);
    Map<QueueId, Map<Instant, Double>> contacts = new HashMap<>();
    for (DemoQueue queue : queues) {
      double[] rates = demand.contactsPerHour(queue, date);
      Map<Instant, Double> bySlot = new HashMap<>();
      for (int i = 0; i < rates.length; i++) {
        bySlot.put(starts.get(i), rates[i] * DemoDemand.SLOT_MINUTES / 60);
      }
      contacts.put(queue.settings().id(), bySlot);
    }
    return new RosterFloor(
        agents,
        queues.stream().map(DemoQueue::settings).toList(),
        new RosterFloor.Demand(contacts, Map.of(), VolumeVariation.NONE),
        new RosterFloor.Days(date, 1, place.zone(), slot));
  }

  private static Contact contact(
      SimulatedContact simulated,
      List<DemoQueue> queues,
      FloorModel floor,
      LocalDate date,
      Instant origin,
      int number) {
    DemoQueue queue = queues.get(simulated.queue());
    Instant arrived = at(origin, simulated.arrivedSeconds());
    Instant ended = at(origin, simulated.endedSeconds());
    List<Segment> segments = new ArrayList<>();
    if (simulated.ending() == Ending.ANSWERED) {
      Instant answered = at(origin, simulated.answeredSeconds());
      double handled = simulated.endedSeconds() - simulated.answeredSeconds();
      Instant left = at(origin, simulated.endedSeconds() - handled * WRAPUP_SHARE);
      String agent = agentName(floor, simulated.agent());
      segments.add(waiting(queue, arrived, answered, Outcome.ANSWERED));
      segments.add(
          new Segment(SegmentKind.TALK, queue.name(), agent, answered, left, Outcome.COMPLETED));
      segments.add(
          new Segment(SegmentKind.WRAPUP, queue.name(), agent, left, ended, Outcome.COMPLETED));
    } else {
      segments.add(waiting(queue, arrived, ended, Outcome.ABANDONED));
    }
    String id = "%s-%s-%06d".formatted(queue.country(), date, number);
    return new Contact(id, queue.settings().queue().channel(), segments);
  }

  private static Segment waiting(DemoQueue queue, Instant from, Instant to, Outcome outcome) {
    return new Segment(SegmentKind.QUEUE, queue.name(), "", from, to, outcome);
  }

  private static String agentName(FloorModel floor, int agent) {
    return floor.staffing() instanceof Staffing.Presences presences && agent >= 0
        ? presences.agents().get(agent).agent()
        : "";
  }

  private static Instant at(Instant origin, double seconds) {
    return origin.plusMillis(Math.round(seconds * 1000));
  }

  private static List<AgentEvent> events(List<Shift> shifts, SplittableRandom random) {
    List<AgentEvent> events = new ArrayList<>();
    for (Shift shift : shifts) {
      Instant on = nearly(shift.range().startInclusive(), random);
      Instant off = nearly(shift.range().endExclusive(), random);
      events.add(event(shift, on, AgentState.READY, ""));
      for (Pause pause : shift.pauses()) {
        String reason = pause.kind().name().toLowerCase(Locale.ROOT);
        events.add(
            event(
                shift, nearly(pause.range().startInclusive(), random), AgentState.PAUSED, reason));
        events.add(
            event(shift, nearly(pause.range().endExclusive(), random), AgentState.READY, ""));
      }
      for (PlacedActivity activity : shift.activities()) {
        events.add(
            event(shift, activity.range().startInclusive(), AgentState.OTHER, activity.activity()));
        events.add(event(shift, activity.range().endExclusive(), AgentState.READY, ""));
      }
      events.add(event(shift, off, AgentState.LOGGED_OFF, ""));
    }
    return events;
  }

  private static AgentEvent event(Shift shift, Instant at, AgentState state, String reason) {
    return new AgentEvent(shift.agent(), at, state, reason, "");
  }

  private static Instant nearly(Instant planned, SplittableRandom random) {
    return planned.plusSeconds(Math.round(random.nextGaussian() * LOGON_DEVIATION_SECONDS));
  }
}
