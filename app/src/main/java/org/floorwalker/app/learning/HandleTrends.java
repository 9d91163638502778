package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.HandledInQueue;
import org.floorwalker.app.history.History;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// The door to whether contacts become harder: what is harder takes longer (TRN-18).
///
/// The handle time of a queue over thirteen weeks against the same weeks a year before, so that
/// seasons fall out. Automation that takes the easy contacts away shows here as well.
@Component
public final class HandleTrends {
  private static final int WEEKS = 13;
  private static final int WEEKS_OF_YEAR = 52;

  /// In years.
  private static final double NINETY_DAYS = 90.0 / 365;

  /// Contacts below which the mean of a stretch says little.
  private static final double LEAST_CONTACTS = 100;

  private final History history;
  private final Clock clock;

  HandleTrends(History history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  /// Handle time now ÷ handle time a year ago, by queue: 1.08 is eight in a hundred longer. Queues
  /// with fewer than a hundred contacts in either stretch are not in it.
  public Map<String, Double> byQueue(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    LocalDate today = viewer.today(clock);
    return change(handled(today.minusWeeks(WEEKS_OF_YEAR)), handled(today));
  }

  private List<HandledInQueue> handled(LocalDate until) {
    return history.handledByQueue(until.minusWeeks(WEEKS), until);
  }

  static Map<String, Double> change(List<HandledInQueue> then, List<HandledInQueue> now) {
    Map<String, Double> before = new HashMap<>();
    then.stream().filter(HandleTrends::isEnough).forEach(was -> before.put(was.queue(), mean(was)));
    Map<String, Double> change = new HashMap<>();
    for (HandledInQueue after : now) {
      Double was = before.get(after.queue());
      if (was != null && isEnough(after)) {
        change.put(after.queue(), mean(after) / was);
      }
    }
    return change;
  }

  /// A change as it is shown, in whole per cent: 0.02 for 1.0163, and 0, never less than nothing,
  /// for what rounds to it.
  public static double shown(double change) {
    return Math.round(100 * (change - 1)) / 100.0;
  }

  /// People needed at once in ninety days when contacts go on becoming longer, or shorter, as they
  /// did over the year.
  ///
  /// @param change handle time now ÷ a year ago
  public static int neededAhead(int needed, double change) {
    return (int) Math.ceil(needed * Math.pow(change, NINETY_DAYS) - 1e-9);
  }

  private static boolean isEnough(HandledInQueue one) {
    return one.contacts() >= LEAST_CONTACTS && one.seconds() > 0;
  }

  private static double mean(HandledInQueue one) {
    return one.seconds() / one.contacts();
  }
}
