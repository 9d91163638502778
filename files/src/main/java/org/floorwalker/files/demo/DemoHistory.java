package org.floorwalker.files.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.simulation.ContactSink;
import org.floorwalker.planning.staffing.simulation.ContactSink.Ending;
import org.floorwalker.planning.staffing.simulation.ContactSink.SimulatedContact;
import org.floorwalker.planning.staffing.simulation.FloorModel;
import org.floorwalker.planning.staffing.simulation.GroupModel;
import org.floorwalker.planning.staffing.simulation.OpenTimes;
import org.floorwalker.planning.staffing.simulation.QueueModel;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.Staffing;
import org.floorwalker.planning.staffing.simulation.TimeLaw;
import org.floorwalker.planning.staffing.simulation.Timeline;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.floorwalker.planning.time.SlotGrid;

/// The demo centre's past: each day simulated contact by contact and added up by slot.
///
/// Before schedules are known, each queue is staffed by the square-root rule, so waits and losses
/// look as they do in a centre that keeps its promises on most days.
public final class DemoHistory {
  /// Deviation of the logarithm of handle times; banks show 1.1 to 1.3 (Brown et al. 2005).
  private static final double HANDLE_LOG_DEVIATION = 1.0;

  private static final double SLOT_SECONDS = DemoDemand.SLOT_MINUTES * 60.0;

  private final DemoDemand demand;
  private final long seed;

  public DemoHistory(DemoDemand demand, long seed) {
    this.demand = demand;
    this.seed = seed;
  }

  /// What happened in the queue on the days, slot by slot; slots without arrivals are left out
  /// where the queue is closed.
  ///
  /// @param lastExclusive the day after the last
  public List<QueueSlot> days(DemoQueue queue, LocalDate first, LocalDate lastExclusive) {
    List<QueueSlot> slots = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(lastExclusive); day = day.plusDays(1)) {
      slots.addAll(day(queue, day));
    }
    return slots;
  }

  /// What happened in the queue on one day.
  public List<QueueSlot> day(DemoQueue queue, LocalDate date) {
    double[] rates = demand.contactsPerHour(queue, date);
    Slots slots = new Slots(queue, rates.length);
    if (!isClosed(rates)) {
      Simulation.export(floor(queue, rates), daySeed(queue, date), 0, slots);
    }
    return slots.list(queue, date, rates);
  }

  private long daySeed(DemoQueue queue, LocalDate date) {
    return seed * 31 + queue.name().hashCode() * 1_000_003L + date.toEpochDay();
  }

  private static boolean isClosed(double[] rates) {
    for (double rate : rates) {
      if (rate > 0) {
        return false;
      }
    }
    return true;
  }

  private static FloorModel floor(DemoQueue queue, double[] rates) {
    return new FloorModel(
        Timeline.day(rates.length, SLOT_SECONDS),
        List.of(queueModel(queue, rates, List.of(QueueModel.Route.toGroup(0)))),
        List.of(GroupModel.longestWaiting("team", List.of(0))),
        new Staffing.Headcounts(headcounts(queue, rates)),
        VolumeVariation.NONE);
  }

  /// The queue as it is simulated, for this and for floors with real schedules.
  public static QueueModel queueModel(
      DemoQueue queue, double[] rates, List<QueueModel.Route> routes) {
    var settings = queue.settings();
    TimeLaw law = new TimeLaw.Lognormal(settings.handling().handleSeconds(), HANDLE_LOG_DEVIATION);
    return new QueueModel(
        queue.name(),
        rates,
        new QueueModel.Handling(law, speeds(queue)),
        waiting(queue),
        promise(settings.promise().goal()),
        routes,
        QueueModel.Onward.NONE);
  }

  private static double[] speeds(DemoQueue queue) {
    var handling = queue.settings().handling();
    double[] speeds = new double[handling.concurrency()];
    for (int i = 0; i < speeds.length; i++) {
      speeds[i] = handling.speed().with(i + 1);
    }
    return speeds;
  }

  private static QueueModel.Waiting waiting(DemoQueue queue) {
    double patience = queue.settings().handling().patienceSeconds();
    return Double.isInfinite(patience)
        ? QueueModel.Waiting.deferrable(1, 4 * 3600)
        : QueueModel.Waiting.withPatience(new TimeLaw.Exponential(patience));
  }

  private static QueueModel.Promise promise(ServiceGoal goal) {
    return switch (goal) {
      case ServiceGoal.AnswerWithin within ->
          new QueueModel.Promise.AnsweredWithin(within.within().toSeconds());
      case ServiceGoal.AverageAnswerTime average ->
          new QueueModel.Promise.AnsweredWithin(average.atMost().toSeconds());
      case ServiceGoal.DoneBy done ->
          new QueueModel.Promise.DoneWithin(done.within().toSeconds(), OpenTimes.ALWAYS);
    };
  }

  private static int[][] headcounts(DemoQueue queue, double[] rates) {
    var handling = queue.settings().handling();
    double pace = handling.concurrency() * handling.speed().with(handling.concurrency());
    boolean deferrable = Double.isInfinite(handling.patienceSeconds());
    int[][] heads = new int[rates.length][1];
    for (int i = 0; i < rates.length; i++) {
      double load = rates[i] / 3600 * handling.handleSeconds() / pace;
      double safety = deferrable ? 0.1 * load : 0.85 * Math.sqrt(load);
      heads[i][0] = rates[i] == 0 ? 0 : Math.max(2, (int) Math.round(load + safety));
    }
    return heads;
  }

  /// Adds up the contacts of one day by the slot of their arrival.
  private static final class Slots implements ContactSink {
    private final QueueSlot.Counts[] counts;
    private final QueueSlot.Seconds[] seconds;
    private final double goalSeconds;

    Slots(DemoQueue queue, int slots) {
      counts = new QueueSlot.Counts[slots];
      seconds = new QueueSlot.Seconds[slots];
      Arrays.fill(counts, QueueSlot.Counts.NONE);
      Arrays.fill(seconds, QueueSlot.Seconds.NONE);
      goalSeconds =
          switch (queue.settings().promise().goal()) {
            case ServiceGoal.AnswerWithin within -> within.within().toSeconds();
            case ServiceGoal.AverageAnswerTime average -> average.atMost().toSeconds();
            case ServiceGoal.DoneBy done -> done.within().toSeconds();
          };
    }

    @Override
    public void accept(SimulatedContact contact) {
      int slot = Math.min(counts.length - 1, (int) (contact.arrivedSeconds() / SLOT_SECONDS));
      boolean answered = contact.ending() == Ending.ANSWERED;
      double until = answered ? contact.answeredSeconds() : contact.endedSeconds();
      double waited = until - contact.arrivedSeconds();
      counts[slot] = counts[slot].plus(count(answered, waited <= goalSeconds));
      seconds[slot] = seconds[slot].plus(times(contact, answered, waited));
    }

    private static QueueSlot.Counts count(boolean answered, boolean inGoal) {
      return new QueueSlot.Counts(
          1,
          0,
          0,
          answered ? 1 : 0,
          answered && inGoal ? 1 : 0,
          answered ? 0 : 1,
          !answered && inGoal ? 1 : 0,
          0);
    }

    private static QueueSlot.Seconds times(
        SimulatedContact contact, boolean answered, double waited) {
      double handled = answered ? contact.endedSeconds() - contact.answeredSeconds() : 0;
      return new QueueSlot.Seconds(
          answered ? waited : 0,
          answered ? 0 : waited,
          answered ? waited : 0,
          answered ? 0 : waited,
          handled * 0.88,
          handled * 0.12);
    }

    List<QueueSlot> list(DemoQueue queue, LocalDate date, double[] rates) {
      DemoCountry country = DemoCountry.valueOf(queue.country());
      Duration length = Duration.ofMinutes(DemoDemand.SLOT_MINUTES);
      List<Instant> starts = new SlotGrid(country.zone(), length).slotsOf(date);
      List<QueueSlot> list = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        if (rates[i] > 0 || counts[i].offered() > 0) {
          list.add(
              new QueueSlot(
                  queue.name(),
                  starts.get(i),
                  length,
                  counts[i],
                  seconds[i],
                  QueueSlot.Agents.NONE));
        }
      }
      return list;
    }
  }
}
