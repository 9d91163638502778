package org.floorwalker.planning.staffing.simulation;

import java.util.stream.IntStream;

/// How often a floor is simulated for a promise: the fewer contacts come, the more often, since the
/// day of a small queue is known from few of them.
///
/// With 60 replications the day of a queue of some two hundred chats is known to ±1 point and more;
/// what a plan said of it then differs from what it gives by chance alone. The budget is in
/// contacts, so that the work is the same for every floor and a run repeats bit by bit.
///
/// @param least replications of the largest floors
/// @param most replications of the smallest
/// @param contacts contacts to simulate in all, between the two
public record Precision(int least, int most, double contacts) {
  private static final int MOST = 1000;

  /// Some eight CPU seconds.
  private static final double CONTACTS_OF_A_PLAN = 30e6;

  public Precision {
    if (least < 1 || most < least || !(contacts >= 0)) {
      throw new IllegalArgumentException(
          "%d to %d replications of %s contacts in all cannot be simulated.\nMaybe swap the first two."
              .formatted(least, most, contacts));
    }
  }

  /// For the promise of a finished plan.
  ///
  /// @param least replications at least
  public static Precision ofAPlan(int least) {
    return new Precision(least, Math.max(least, MOST), CONTACTS_OF_A_PLAN);
  }

  /// Replications of this floor.
  public int replications(FloorModel floor) {
    double expected = expectedContacts(floor);
    return expected > 0 ? (int) Math.clamp(contacts / expected, least, most) : least;
  }

  private static double expectedContacts(FloorModel floor) {
    Timeline timeline = floor.timeline();
    return floor.queues().stream()
        .map(QueueModel::contactsPerHour)
        .mapToDouble(
            perHour ->
                IntStream.range(0, timeline.slots())
                    .mapToDouble(slot -> perHour[slot] * timeline.slotSeconds(slot) / 3600)
                    .sum())
        .sum();
  }
}
