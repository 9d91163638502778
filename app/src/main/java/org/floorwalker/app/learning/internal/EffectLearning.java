package org.floorwalker.app.learning.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.HandledWeek;
import org.floorwalker.planning.training.TrainingEffect.Seen;

/// Holds what each person needed in a week against what everybody else needed for the same contacts
/// in the same week, queue by queue.
public final class EffectLearning {
  /// Contacts of others in a queue's week below which it tells nothing.
  private static final double LEAST_CONTACTS = 20;

  private static final int DAYS_OF_WEEK = 7;

  /// 1 January 1970 was a Thursday.
  private static final int MONDAY_SHIFT = 3;

  private EffectLearning() {}

  /// Number of the week in which a day lies; weeks begin on Mondays.
  public static int week(LocalDate day) {
    return (int) Math.floorDiv(day.toEpochDay() + MONDAY_SHIFT, DAYS_OF_WEEK);
  }

  /// A queue's week.
  private record Shared(String queue, LocalDate week) {}

  /// Seconds needed beside those that the others would have needed, by person and week.
  public static List<Seen> handling(List<HandledWeek> weeks) {
    Map<Shared, double[]> all = new HashMap<>();
    for (HandledWeek one : weeks) {
      double[] sum = all.computeIfAbsent(new Shared(one.queue(), one.week()), _ -> new double[2]);
      sum[0] += one.contacts();
      sum[1] += one.seconds();
    }
    List<Seen> seen = new ArrayList<>();
    for (HandledWeek one : weeks) {
      double[] sum = all.getOrDefault(new Shared(one.queue(), one.week()), new double[2]);
      double contacts = sum[0] - one.contacts();
      double seconds = sum[1] - one.seconds();
      if (contacts >= LEAST_CONTACTS && seconds > 0 && one.contacts() > 0) {
        seen.add(
            new Seen(
                one.agent(), week(one.week()), one.seconds(), one.contacts() * seconds / contacts));
      }
    }
    return seen;
  }
}
