package org.floorwalker.planning.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A queue that opens on a fixed day, planned backwards: how many newcomers it takes, and the last
/// days on which to decide, to begin, to serve the first contacts and to be signed off.
///
/// For 12 at once, four of them ready, and newcomers who count for 0.69 after two weeks of nesting:
/// `⌈(12 − 4) / (0.69 · (1 − 0.1))⌉ = 13` newcomers when one in ten leaves before.
///
/// @param decide last day to decide on hiring
/// @param starts last day for the classes to begin
/// @param nestingFrom first day of work with customers, somebody at their side
/// @param newcomers who have to begin
/// @param classes they fill, side by side
public record OpeningPlan(
    Order order,
    RampCurve curve,
    LocalDate decide,
    LocalDate starts,
    LocalDate nestingFrom,
    int newcomers,
    int classes) {

  /// What is asked for.
  ///
  /// @param opens first day with customers
  /// @param heads people needed at once, counted as proficient ones
  /// @param ready of them, people who may serve it by then without being hired, at least 0
  public record Order(LocalDate opens, int heads, int ready, Hiring hiring, Teaching teaching) {}

  /// @param days from deciding to the first day of work
  /// @param leaving share of those who begin that has left when it opens, 0 to less than 1
  public record Hiring(int days, double leaving) {
    public Hiring {
      if (days < 0 || !(leaving >= 0 && leaving < 1)) {
        throw new IllegalArgumentException(
            "%d days and %.2f leaving: maybe write 30 and 0.1.".formatted(days, leaving));
      }
    }
  }

  /// @param basicDays working days of basic training
  /// @param nestingDays working days with somebody at their side, after which they are signed off
  /// @param places in a class
  public record Teaching(int basicDays, int nestingDays, int places) {
    public Teaching {
      if (basicDays < 1 || nestingDays < 0 || places < 1) {
        throw new IllegalArgumentException(
            "%d and %d days, %d places: maybe write 15, 10 and 12."
                .formatted(basicDays, nestingDays, places));
      }
    }

    int days() {
      return basicDays + nestingDays;
    }
  }

  /// Plans backwards from the day it opens.
  ///
  /// @param curve how much longer newcomers need, by weeks since their first contacts
  public static OpeningPlan of(Order order, RampCurve curve) {
    Teaching teaching = order.teaching();
    LocalDate starts = WorkingDays.startBefore(order.opens(), teaching.days());
    LocalDate nesting = WorkingDays.day(starts, teaching.basicDays() + 1);
    double worth = curve.heads(weeks(nesting, order.opens())) * (1 - order.hiring().leaving());
    int newcomers = (int) Math.ceil(Math.max(0, order.heads() - order.ready()) / worth - 1e-9);
    return new OpeningPlan(
        order,
        curve,
        starts.minusDays(order.hiring().days()),
        starts,
        nesting,
        newcomers,
        Math.ceilDiv(newcomers, teaching.places()));
  }

  private static int weeks(LocalDate from, LocalDate to) {
    return (int) Math.max(0, ChronoUnit.WEEKS.between(from, to));
  }

  /// The last working day before it opens, on which newcomers are signed off.
  public LocalDate signOff() {
    return WorkingDays.startBefore(order.opens(), 1);
  }

  /// People at once so many weeks after it opened, counted as proficient ones, when nobody
  /// else leaves.
  public double headsAfter(int weeks) {
    double stay = newcomers * (1 - order.hiring().leaving());
    return order.ready() + stay * curve.heads(weeks(nestingFrom, order.opens().plusWeeks(weeks)));
  }

  /// The first day on which it can open with newcomers when hiring is decided on a day.
  public LocalDate earliest(LocalDate decided) {
    LocalDate first = decided.plusDays(order.hiring().days());
    while (!WorkingDays.isOne(first)) {
      first = first.plusDays(1);
    }
    return WorkingDays.day(first, order.teaching().days() + 1);
  }

  /// Whether it is too late on a day to hire for it.
  public boolean isLate(LocalDate today) {
    return newcomers > 0 && decide.isBefore(today);
  }
}
