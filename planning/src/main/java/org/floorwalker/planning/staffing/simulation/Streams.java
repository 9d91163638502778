package org.floorwalker.planning.staffing.simulation;

import java.util.SplittableRandom;

/// The random numbers of one replication: a stream for each queue and purpose.
final class Streams {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int PURPOSES = 5;

  final SplittableRandom[] arrivals;
  final SplittableRandom[] service;
  final SplittableRandom[] patience;
  final SplittableRandom[] choices;

  private SplittableRandom absences = new SplittableRandom(0);

  /// Multiplier of the volume by queue and day.
  final double[][] volume;

  Streams(int queues, int days) {
    arrivals = new SplittableRandom[queues];
    service = new SplittableRandom[queues];
    patience = new SplittableRandom[queues];
    choices = new SplittableRandom[queues];
    volume = new double[queues][Math.max(1, days)];
  }

  void seed(long seed, int replication, VolumeVariation variation) {
    for (int queue = 0; queue < arrivals.length; queue++) {
      arrivals[queue] = stream(seed, replication, queue, 0);
      service[queue] = stream(seed, replication, queue, 1);
      patience[queue] = stream(seed, replication, queue, 2);
      choices[queue] = stream(seed, replication, queue, 3);
    }
    absences = stream(seed, replication, arrivals.length + 1, 0);
    SplittableRandom shared = stream(seed, replication, arrivals.length, 4);
    for (int day = 0; day < volume[0].length; day++) {
      double common = VolumeVariation.multiplier(variation.common(), shared);
      for (double[] ofQueue : volume) {
        ofQueue[day] = common * VolumeVariation.multiplier(variation.own(), shared);
      }
    }
  }

  /// Draws which shifts but the first nobody comes to, from a stream of its own: a roster with one
  /// shift changed keeps the contacts of the other.
  void drawAbsent(boolean[] absent, double share) {
    for (int shift = 1; shift < absent.length; shift++) {
      absent[shift] = share > 0 && absences.nextDouble() < share;
    }
  }

  private static SplittableRandom stream(long seed, int replication, int queue, int purpose) {
    long place = ((long) replication << 24) + (long) queue * PURPOSES + purpose;
    return new SplittableRandom(mix(mix(seed) + place * GOLDEN));
  }

  /// A number from 0 to 1 for one of several choices of a contact, all from its one draw.
  static double chance(long draw, int choice) {
    return (mix(draw + choice * GOLDEN) >>> 11) * 0x1.0p-53;
  }

  /// Stafford's variant 13 of the MurmurHash3 finaliser.
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
