package org.floorwalker.planning.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.floorwalker.planning.staffing.simulation.FloorModel;
import org.floorwalker.planning.staffing.simulation.GroupTotal;
import org.floorwalker.planning.staffing.simulation.Precision;
import org.floorwalker.planning.staffing.simulation.QueueModel;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.RosterFloor.Conditions;
import org.floorwalker.planning.staffing.simulation.RosterFloor.Days;
import org.floorwalker.planning.staffing.simulation.RosterFloor.Demand;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Total;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;

/// Simulates a finished schedule against its forecast, with the people's real skills and pauses.
///
/// Twice: at the forecast mean, which is what the plan promises, and with days that turn out busier
/// or quieter as the forecast's own band says, which tells how bad one day in ten will be.
///
/// @param problem who works where
/// @param queues goals and handling
/// @param forecasts what arrives
/// @param paths partners, second lines, callbacks and redials of queues that have them
public record ScheduleSimulation(
    RosterProblem problem,
    List<QueueSettings> queues,
    List<Forecast> forecasts,
    Map<QueueId, ContactPaths> paths) {
  /// Distance between the 10 % and 90 % quantiles of a normal variable, in deviations.
  private static final double BAND_DEVIATIONS = 2.5631031310892007;

  private static final double ONE_IN_TEN = 0.1;

  /// Simulates the roster, at the forecast mean as often as [Precision#ofAPlan] has it.
  ///
  /// @param replications at least; days that turn out busier or quieter are drawn this often
  public PlanSimulation simulate(Roster roster, int replications, long seed, int threads) {
    Simulation simulation = new Simulation(seed, replications, threads);
    RosterFloor rosterFloor = floor(VolumeVariation.NONE);
    FloorModel floor = rosterFloor.of(roster);
    int often = Precision.ofAPlan(replications).replications(floor);
    SimulationResult asForecast = new Simulation(seed, often, threads).run(floor);
    FloorModel drawn = rosterFloor.of(roster, Conditions.ABSENCE_DRAWN);
    SimulationResult withVariation = simulation.run(drawn.withVariation(variation()));
    List<ServiceDay> days = new ArrayList<>();
    List<ServiceTotal> totals = new ArrayList<>();
    for (int queue = 0; queue < queues.size(); queue++) {
      totals.add(total(asForecast, queue));
      for (int day = 0; day < problem.period().days(); day++) {
        if (asForecast.meanOfDay(Total.OFFERED, queue, day) > 0) {
          LocalDate date = problem.period().firstDay().plusDays(day);
          days.add(day(asForecast, withVariation, queue, day, date));
        }
      }
    }
    List<PersonTime> people = new PersonTimes(problem, roster).of(asForecast);
    PromisedWeeks weeks =
        new PromisedWeeks(queues, problem.period().firstDay(), problem.period().days());
    return new PlanSimulation(days, totals, people, weeks.of(asForecast, withVariation));
  }

  /// One day alone, at the forecast mean: what a changed shift has done, in a moment.
  ///
  /// @return every queue in which something arrives on the day
  public List<ServiceDay> simulateDay(
      Roster roster, LocalDate day, int replications, long seed, int threads) {
    FloorModel floor = floor(VolumeVariation.NONE, day, 1).of(roster);
    SimulationResult result = new Simulation(seed, replications, threads).run(floor);
    List<ServiceDay> days = new ArrayList<>();
    for (int queue = 0; queue < queues.size(); queue++) {
      if (result.meanOfDay(Total.OFFERED, queue, 0) > 0) {
        days.add(day(result, result, queue, 0, day));
      }
    }
    return days;
  }

  /// The floor on which rosters of this problem are simulated.
  public RosterFloor floor(VolumeVariation variation) {
    return floor(variation, problem.period().firstDay(), problem.period().days());
  }

  private RosterFloor floor(VolumeVariation variation, LocalDate firstDay, int days) {
    Map<QueueId, Map<Instant, Double>> contacts = new HashMap<>();
    Map<QueueId, Double> handling = new HashMap<>();
    for (Forecast forecast : forecasts) {
      contacts.put(forecast.queue(), contacts(forecast));
      meanHandleSeconds(forecast.slots()).ifPresent(s -> handling.put(forecast.queue(), s));
    }
    return new RosterFloor(
        List.copyOf(problem.floor().agents().values()),
        queues,
        new Demand(contacts, handling, variation),
        new Days(
            firstDay,
            days,
            problem.floor().sites().firstEntry().getValue().zone(),
            problem.period().slot()),
        paths);
  }

  private static Map<Instant, Double> contacts(Forecast forecast) {
    Map<Instant, Double> contacts = new HashMap<>();
    forecast.slots().forEach(slot -> contacts.put(slot.start(), slot.contacts().mean()));
    return contacts;
  }

  /// Mean of the forecast handle times, weighted by contacts; empty when the history has none.
  static OptionalDouble meanHandleSeconds(List<SlotForecast> slots) {
    double contacts = 0;
    double seconds = 0;
    for (SlotForecast slot : slots) {
      if (slot.handleSeconds() > 0) {
        contacts += slot.contacts().mean();
        seconds += slot.contacts().mean() * slot.handleSeconds();
      }
    }
    return contacts > 0 ? OptionalDouble.of(seconds / contacts) : OptionalDouble.empty();
  }

  /// What the bands of the days hold beyond chance, half of it shared by all queues of a day.
  private VolumeVariation variation() {
    double weight = 0;
    double sum = 0;
    for (Forecast forecast : forecasts) {
      for (RangeForecast day : forecast.dayTotals()) {
        Band band = day.contacts();
        if (band.mean() > 0) {
          weight += band.mean();
          sum += band.mean() * squaredCoefficient(band);
        }
      }
    }
    double coefficient = weight > 0 ? Math.sqrt(sum / weight / 2) : 0;
    return new VolumeVariation(coefficient, coefficient);
  }

  private static double squaredCoefficient(Band band) {
    double deviation = (band.p90() - band.p10()) / BAND_DEVIATIONS;
    return Math.max(0, (deviation * deviation - band.mean()) / (band.mean() * band.mean()));
  }

  private ServiceTotal total(SimulationResult result, int queue) {
    QueueSettings settings = queues.get(queue);
    double offered = 0;
    for (int day = 0; day < problem.period().days(); day++) {
      offered += result.meanOfDay(Total.OFFERED, queue, day);
    }
    return new ServiceTotal(
        settings.id(),
        settings.promise().goal(),
        result.share(queue, settings.promise().definition()),
        result.ratio(Total.ANSWERED_WAIT_SECONDS, Total.ANSWERED, queue),
        result.ratio(Total.LOST, Total.OFFERED, queue),
        offered);
  }

  private ServiceDay day(
      SimulationResult asForecast,
      SimulationResult withVariation,
      int queue,
      int day,
      LocalDate date) {
    QueueSettings settings = queues.get(queue);
    return new ServiceDay(
        settings.id(),
        date,
        asForecast.share(queue, day, settings.promise().definition()),
        oneInTen(withVariation.replicatedRatios(Total.MET, Total.OFFERED, queue, day)),
        asForecast.ratio(Total.ANSWERED_WAIT_SECONDS, Total.ANSWERED, queue, day),
        occupancy(asForecast, queue, day),
        asForecast.meanOfDay(Total.OFFERED, queue, day));
  }

  private static double oneInTen(double[] shares) {
    double[] sorted = Arrays.stream(shares).filter(s -> !Double.isNaN(s)).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[(int) (ONE_IN_TEN * sorted.length)];
  }

  private static double occupancy(SimulationResult result, int queue, int day) {
    double busy = 0;
    double staffed = 0;
    for (QueueModel.Route route : result.floor().queues().get(queue).routes()) {
      if (isPartner(result, route)) {
        continue; // a partner's people are theirs to wear out
      }
      busy += result.meanOfDay(GroupTotal.BUSY_SECONDS, route.group(), day);
      staffed += result.meanOfDay(GroupTotal.STAFFED_SECONDS, route.group(), day);
    }
    return staffed > 0 ? busy / staffed : 0;
  }

  private static boolean isPartner(SimulationResult result, QueueModel.Route route) {
    return result.floor().groups().get(route.group()).name().equals(RosterFloor.PARTNER);
  }
}
