package org.floorwalker.app.forecasting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.planning.forecast.PoissonError;
import org.floorwalker.planning.forecast.WorkloadError;

/// Adds up queues, slot by slot, at one lead.
final class LedgerSum {
  private final int leadDays;
  private final Map<Instant, JudgedSlot.Contacts> slots = new TreeMap<>();
  private final Map<Instant, LocalDate> dayOf = new TreeMap<>();
  private final Map<LocalDate, List<WorkloadError.Queue>> work = new TreeMap<>();

  LedgerSum(int leadDays) {
    this.leadDays = leadDays;
  }

  /// Adds a queue.
  LedgerSum add(List<JudgedSlot> queue) {
    Map<LocalDate, Work> days = new TreeMap<>();
    for (JudgedSlot slot : queue) {
      slots.merge(slot.start(), slot.contacts(), JudgedSlot.Contacts::plus);
      dayOf.putIfAbsent(slot.start(), slot.day());
      days.computeIfAbsent(slot.day(), _ -> new Work()).add(slot);
    }
    days.forEach((day, sum) -> work.computeIfAbsent(day, _ -> new ArrayList<>()).add(sum.queue()));
    return this;
  }

  /// Work of one queue on one day, forecast as used and come.
  private static final class Work {
    private double expected;
    private double expectedWork;
    private double came;
    private double cameWork;

    void add(JudgedSlot slot) {
      expected += slot.contacts().used();
      expectedWork += slot.contacts().used() * slot.seconds().expected();
      came += slot.contacts().came();
      cameWork += slot.contacts().came() * slot.seconds().took();
    }

    WorkloadError.Queue queue() {
      double expectedSeconds = expected > 0 ? expectedWork / expected : 0;
      return new WorkloadError.Queue(
          expected, expectedSeconds, came, came > 0 ? cameWork / came : expectedSeconds);
    }
  }

  /// Sums of absolute errors over slots.
  private record Errors(
      JudgedSlot.Contacts sum, double floor, double engine, double used, double repeated) {
    static Errors of(Collection<JudgedSlot.Contacts> slots) {
      JudgedSlot.Contacts sum = JudgedSlot.Contacts.NONE;
      double floor = 0;
      double engine = 0;
      double used = 0;
      double repeated = 0;
      for (JudgedSlot.Contacts slot : slots) {
        sum = sum.plus(slot);
        floor += PoissonError.meanAbsolute(slot.made());
        engine += Math.abs(slot.came() - slot.made());
        used += Math.abs(slot.came() - slot.used());
        repeated += Math.abs(slot.came() - slot.before());
      }
      return new Errors(sum, floor, engine, used, repeated);
    }

    double percent(double part) {
      return 100 * part / sum.came();
    }
  }

  /// Contacts that came.
  double came() {
    return slots.values().stream().mapToDouble(JudgedSlot.Contacts::came).sum();
  }

  /// The line; empty when nothing came or nothing was forecast.
  Optional<LedgerLine> line() {
    Errors all = Errors.of(slots.values());
    return all.sum.came() > 0
        ? Optional.of(
            new LedgerLine(
                leadDays,
                slots.size(),
                all.percent(all.floor),
                all.percent(all.engine),
                all.percent(all.used),
                all.percent(all.repeated),
                all.percent(all.sum.used() - all.sum.came())))
        : Optional.empty();
  }

  /// Weeks in which anything came, the latest first.
  List<LedgerWeek> weeks() {
    Map<LocalDate, List<JudgedSlot.Contacts>> byWeek = new TreeMap<>();
    slots.forEach(
        (start, slot) -> byWeek.computeIfAbsent(monday(start), _ -> new ArrayList<>()).add(slot));
    List<LedgerWeek> weeks = new ArrayList<>();
    byWeek.forEach(
        (monday, ofWeek) -> {
          Errors week = Errors.of(ofWeek);
          if (week.sum.came() > 0) {
            weeks.addFirst(
                new LedgerWeek(
                    monday,
                    week.sum.came(),
                    week.sum.used(),
                    week.percent(week.used),
                    week.percent(week.floor)));
          }
        });
    return weeks;
  }

  private LocalDate monday(Instant start) {
    LocalDate day = dayOf.getOrDefault(start, LocalDate.EPOCH);
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  WorkSplit work() {
    return WorkSplit.of(work.values().stream().map(WorkloadError::of).toList());
  }
}
