package org.floorwalker.planning.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;

/// All queues of a run together: what a queue of under 20 contacts a day borrows from.
///
/// It takes over the group's special days, season and day shape as a starting point, and a share of
/// the group's forecast as large as its share of the last eight weeks, the more the smaller it is.
/// What planners ruled on days of the queues counts in the sum as [GroupSum] tells.
record Group(FittedQueue fit) {
  private static final QueueId ALL = new QueueId("all queues");
  private static final double SMALL_CONTACTS_A_DAY = 20;
  private static final int SHARE_DAYS = 56;

  /// The group of the histories, which all have the same slot length.
  static Group of(List<IntervalHistory> histories, ForecastRequest request) {
    GroupSum sum = GroupSum.of(ALL, histories, request);
    ForecastRequest ofAll = request.withRulings(Map.of(ALL, sum.rulings()));
    return new Group(FittedQueue.of(sum.history(), ofAll, null));
  }

  /// Whether the history has few contacts a day.
  static boolean isSmall(IntervalHistory history, ForecastRequest request) {
    Instant end = request.firstDay().atStartOfDay(request.zone()).toInstant();
    int last = history.firstRowFrom(end);
    int first =
        history.firstRowFrom(
            request.firstDay().minusDays(SHARE_DAYS).atStartOfDay(request.zone()).toInstant());
    double contacts = 0;
    for (int row = first; row < last; row++) {
      contacts += history.offered(row);
    }
    return contacts < SMALL_CONTACTS_A_DAY * SHARE_DAYS;
  }

  boolean helps(FittedQueue queue) {
    return queue.history() != fit.history()
        && queue.history().slot().equals(fit.history().slot())
        && isSmall(queue.history(), queue.request());
  }

  private int shift(FittedQueue queue) {
    return Math.toIntExact(
        queue.table().firstDay().toEpochDay() - fit.table().firstDay().toEpochDay());
  }

  /// Logarithms of what special days and season make of the group's days, by the queue's days; 0
  /// before the group begins.
  double[] logFactors(FittedQueue queue) {
    double[] factors = new double[queue.design().days()];
    int shift = shift(queue);
    for (int day = Math.max(0, -shift); day < factors.length; day++) {
      factors[day] = Math.log(fit.origin().factor(day + shift));
    }
    return factors;
  }

  /// The queue's own totals drawn to its share of the group's.
  double[] reconciled(FittedQueue queue, double[] own) {
    double share = share(queue);
    double trust = Math.min(1, queueContactsADay(queue) / SMALL_CONTACTS_A_DAY);
    double[] drawn = own.clone();
    int gap = queue.table().days() - queue.end();
    for (int lead = gap; lead < own.length; lead++) {
      boolean open = own[lead] > 0;
      double lent = share * fit.dayTotal(lead - gap);
      drawn[lead] = open ? trust * own[lead] + (1 - trust) * lent : 0;
    }
    return drawn;
  }

  private double share(FittedQueue queue) {
    double group = recent(fit, queue, shift(queue));
    return group > 0 ? recent(queue, queue, 0) / group : 0;
  }

  private double queueContactsADay(FittedQueue queue) {
    return recent(queue, queue, 0) / SHARE_DAYS;
  }

  /// Contacts of the last eight weeks on days the queue knows.
  private static double recent(FittedQueue of, FittedQueue queue, int shift) {
    double sum = 0;
    int first = Math.max(Math.max(0, -shift), queue.end() - SHARE_DAYS);
    for (int day = first; day < queue.end(); day++) {
      boolean both = queue.series().isKnown(day) && of.series().isKnown(day + shift);
      sum += both ? of.series().total(day + shift) : 0;
    }
    return sum;
  }
}
