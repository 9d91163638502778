package org.floorwalker.app.rostering.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.SimulatedDay;
import org.floorwalker.app.rostering.SimulatedSlot;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.SimulationStore;
import org.floorwalker.app.staffing.QueueNeed;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.plan.PersonTime;
import org.floorwalker.planning.plan.PersonTimes;
import org.floorwalker.planning.plan.PromiseLoop;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.FloorModel;
import org.floorwalker.planning.staffing.simulation.GroupModel;
import org.floorwalker.planning.staffing.simulation.GroupTotal;
import org.floorwalker.planning.staffing.simulation.Precision;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Total;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Simulates a finished roster with the contacts its need was made for.
@Component
public final class RosterSimulation {
  /// Days are simulated as often as 10 million contacts allow, so that what a day of a small centre
  /// is said to give is no matter of chance.
  private static final Precision PRECISION = new Precision(40, 400, 10e6);

  /// Whole days turn out busier or quieter than forecast by about this share (Avramidis,
  /// Deslauriers, L'Ecuyer 2004).
  private static final VolumeVariation VARIATION = new VolumeVariation(0.05, 0.05);

  private final Staffing staffing;

  RosterSimulation(Staffing staffing) {
    this.staffing = staffing;
  }

  /// What was found, by day, by slot and by person.
  public record Found(List<SimulatedDay> days, List<SimulatedSlot> slots, List<PersonTime> people) {
    public Found {
      days = List.copyOf(days);
      slots = List.copyOf(slots);
      people = List.copyOf(people);
    }

    /// The same in the form in which it is kept.
    public SimulationStore.Kept kept(Inputs inputs) {
      return new SimulationStore.Kept(
          days,
          slots,
          people.stream()
              .map(
                  one ->
                      new SimulationStore.CustomerTimeDay(
                          inputs.rows().person(one.agent()),
                          one.day(),
                          one.customerHours(),
                          one.paidHours()))
              .toList());
    }
  }

  /// Simulates the version with these shifts; the seed is the version's own.
  public Found run(RosterVersion version, Inputs inputs, List<Shift> shifts) {
    List<QueueNeed> needs = needs(version);
    ZoneId zone = inputs.problem().floor().sites().firstEntry().getValue().zone();
    Roster roster = Roster.of(shifts, List.of());
    FloorModel floor = rosterFloor(version, inputs, needs, VARIATION).of(roster);
    int often = PRECISION.replications(floor);
    SimulationResult result = new Simulation(version.recipe().seed(), often, 2).run(floor);
    List<PersonTime> people = new PersonTimes(inputs.problem(), roster).of(result);
    return new Reading(version, zone, needs, floor, result).found(people);
  }

  /// One day of a version, to simulate several rosters of it with the same contacts.
  public OneDay oneDay(RosterVersion version, Inputs inputs, LocalDate day) {
    RosterVersion alone =
        new RosterVersion(
            version.id(),
            version.need(),
            new RosterVersion.Span(day, 1),
            version.recipe(),
            version.state(),
            version.made(),
            version.published());
    List<QueueNeed> needs = needs(alone);
    return new OneDay(needs, rosterFloor(alone, inputs, needs, VARIATION), version.recipe().seed());
  }

  /// A day ready to be simulated.
  public record OneDay(List<QueueNeed> needs, RosterFloor floor, long seed) {
    /// The same day with more contacts of a queue, or fewer, for a while.
    OneDay withJump(String queue, Instant from, Instant until, double factor) {
      Map<QueueId, Map<Instant, Double>> contacts = new HashMap<>(floor.demand().contacts());
      contacts.computeIfPresent(
          new QueueId(queue),
          (_, bySlot) -> {
            Map<Instant, Double> changed = new HashMap<>(bySlot);
            changed.replaceAll(
                (start, count) ->
                    start.isBefore(from) || !start.isBefore(until) ? count : count * factor);
            return changed;
          });
      RosterFloor.Demand demand =
          new RosterFloor.Demand(
              contacts, floor.demand().handleSeconds(), floor.demand().variation());
      return new OneDay(
          needs,
          new RosterFloor(floor.agents(), floor.queues(), demand, floor.days(), floor.paths()),
          seed);
    }

    /// Expected share of contacts served in time, by queue.
    SequencedMap<String, Double> shares(Roster roster, int replications) {
      SimulationResult result = new Simulation(seed, replications, 1).run(floor.of(roster));
      SequencedMap<String, Double> shares = new LinkedHashMap<>();
      for (int queue = 0; queue < needs.size(); queue++) {
        Estimate share = result.share(queue, 0, needs.get(queue).settings().promise().definition());
        if (share.isKnown()) {
          shares.put(needs.get(queue).queue(), share.value());
        }
      }
      return shares;
    }
  }

  private List<QueueNeed> needs(RosterVersion version) {
    Instant from = Instant.parse(version.span().firstDay().minusDays(1) + "T00:00:00Z");
    Instant until = Instant.parse(version.span().endExclusive().plusDays(1) + "T00:00:00Z");
    return staffing.listQueues(version.need()).stream()
        .flatMap(queue -> staffing.findNeed(version.need(), queue, from, until).stream())
        .toList();
  }

  /// The rounds of search and simulation that make the version's draft.
  public PromiseLoop loop(RosterVersion version, Inputs inputs) {
    List<QueueNeed> needs = needs(version);
    return new PromiseLoop(
        inputs.problem(),
        rosterFloor(version, inputs, needs, VolumeVariation.NONE),
        needs.stream().flatMap(need -> need.slots().stream()).map(QueueNeed.Slot::need).toList());
  }

  private static RosterFloor rosterFloor(
      RosterVersion version, Inputs inputs, List<QueueNeed> needs, VolumeVariation variation) {
    List<Agent> agents = List.copyOf(inputs.problem().floor().agents().values());
    List<QueueSettings> settings = needs.stream().map(QueueNeed::settings).toList();
    Map<QueueId, ContactPaths> paths = new HashMap<>();
    needs.forEach(need -> paths.put(need.settings().id(), need.paths()));
    return new RosterFloor(
        agents, settings, demand(needs, variation), days(version, inputs), paths);
  }

  private static RosterFloor.Days days(RosterVersion version, Inputs inputs) {
    ZoneId zone = inputs.problem().floor().sites().firstEntry().getValue().zone();
    return new RosterFloor.Days(
        version.span().firstDay(), version.span().days(), zone, inputs.problem().period().slot());
  }

  private static RosterFloor.Demand demand(List<QueueNeed> needs, VolumeVariation variation) {
    Map<QueueId, Map<Instant, Double>> contacts = new HashMap<>();
    Map<QueueId, Double> handle = new HashMap<>();
    for (QueueNeed need : needs) {
      Map<Instant, Double> bySlot = new HashMap<>();
      double weighted = 0;
      double total = 0;
      for (QueueNeed.Slot slot : need.slots()) {
        bySlot.put(slot.need().start(), slot.contacts());
        weighted += slot.contacts() * slot.handleSeconds();
        total += slot.contacts();
      }
      contacts.put(need.settings().id(), bySlot);
      if (weighted > 0) {
        handle.put(need.settings().id(), weighted / total);
      }
    }
    return new RosterFloor.Demand(contacts, handle, variation);
  }

  /// Reads days and slots out of a result.
  private record Reading(
      RosterVersion version,
      ZoneId zone,
      List<QueueNeed> needs,
      FloorModel floor,
      SimulationResult result) {

    Found found(List<PersonTime> people) {
      List<SimulatedDay> days = new ArrayList<>();
      List<SimulatedSlot> slots = new ArrayList<>();
      for (int queue = 0; queue < needs.size(); queue++) {
        addDays(days, queue);
        addSlots(slots, queue);
      }
      return new Found(days, slots, people);
    }

    private void addDays(List<SimulatedDay> days, int queue) {
      QueueSettings settings = needs.get(queue).settings();
      for (int day = 0; day < version.span().days(); day++) {
        double offered = result.meanOfDay(Total.OFFERED, queue, day);
        Estimate share = result.share(queue, day, settings.promise().definition());
        if (offered > 0 && share.isKnown()) {
          days.add(
              new SimulatedDay(
                  settings.id().name(),
                  version.span().firstDay().plusDays(day),
                  expected(offered, share, dayOccupancy(queue, day)),
                  wait(result.ratio(Total.ANSWERED_WAIT_SECONDS, Total.ANSWERED, queue, day)),
                  settings.promise().goal().text()));
        }
      }
    }

    private static SimulatedDay.@Nullable Wait wait(Estimate wait) {
      return wait.isKnown()
          ? new SimulatedDay.Wait(wait.value(), Math.max(0, wait.low()), wait.high())
          : null;
    }

    private void addSlots(List<SimulatedSlot> slots, int queue) {
      List<Instant> starts = starts();
      Set<Instant> open = new TreeSet<>();
      needs.get(queue).slots().forEach(slot -> open.add(slot.need().start()));
      for (int i = 0; i < starts.size(); i++) {
        int slot = floor.timeline().firstMeasured() + i;
        Estimate share = result.slotShare(queue, slot);
        if (open.contains(starts.get(i)) && share.isKnown()) {
          slots.add(
              new SimulatedSlot(
                  needs.get(queue).queue(),
                  starts.get(i),
                  expected(
                      result.mean(Total.OFFERED, queue, slot), share, slotOccupancy(queue, slot)),
                  wait(result.slotWait(queue, slot))));
        }
      }
    }

    private List<Instant> starts() {
      double[] boundaries = floor.timeline().boundarySeconds();
      int first = floor.timeline().firstMeasured();
      Instant origin = version.span().firstDay().atStartOfDay(zone).toInstant();
      List<Instant> starts = new ArrayList<>();
      for (int slot = first; slot < floor.timeline().slots(); slot++) {
        double seconds = boundaries[slot] - boundaries[first];
        starts.add(origin.plusMillis(Math.round(seconds * 1000)));
      }
      return starts;
    }

    private static SimulatedDay.Expected expected(
        double offered, Estimate share, double occupancy) {
      return new SimulatedDay.Expected(
          offered, share.value(), share.lowShare(), share.highShare(), occupancy);
    }

    private double dayOccupancy(int queue, int day) {
      double busy = 0;
      double staffed = 0;
      for (int slot = 0; slot < floor.timeline().slots(); slot++) {
        if (floor.timeline().dayOfSlot()[slot] == day) {
          busy += seconds(GroupTotal.BUSY_SECONDS, queue, slot);
          staffed += seconds(GroupTotal.STAFFED_SECONDS, queue, slot);
        }
      }
      return staffed == 0 ? 0 : Math.min(1, busy / staffed);
    }

    private double slotOccupancy(int queue, int slot) {
      double staffed = seconds(GroupTotal.STAFFED_SECONDS, queue, slot);
      return staffed == 0
          ? 0
          : Math.min(1, seconds(GroupTotal.BUSY_SECONDS, queue, slot) / staffed);
    }

    private double seconds(GroupTotal total, int queue, int slot) {
      double sum = 0;
      for (int group = 0; group < floor.groups().size(); group++) {
        GroupModel model = floor.groups().get(group);
        // A partner's people are theirs to wear out.
        boolean isOurs = !model.name().equals(RosterFloor.PARTNER);
        if (isOurs && model.tiers().stream().anyMatch(tier -> tier.contains(queue))) {
          sum += result.mean(total, group, slot);
        }
      }
      return sum;
    }
  }
}
