package org.floorwalker.files.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.demand.SlotFigures;
import org.jspecify.annotations.Nullable;

/// Rows of one queue as read, until slot length and doubled hours are understood.
final class QueueRows {
  /// Takes a problem of a line.
  interface Complaints {
    void add(Problem problem);
  }

  private static final int SHORTEST_MINUTES = 5;

  private final QueueId queue;
  private final ZoneId zone;
  private int size;
  private long[] localSeconds = new long[64];
  private long[] epochSeconds = new long[64];
  private boolean[] hasOffset = new boolean[64];
  private long[] lines = new long[64];
  private double[] offered = new double[64];
  private SlotFigures[] figures = new SlotFigures[64];

  QueueRows(QueueId queue, ZoneId zone) {
    this.queue = queue;
    this.zone = zone;
  }

  void add(LocalTimes start, long line, double contacts, SlotFigures told) {
    if (size == lines.length) {
      grow();
    }
    localSeconds[size] = start.localSecond();
    epochSeconds[size] = start.epochSecond();
    hasOffset[size] = start.hasOffset();
    lines[size] = line;
    offered[size] = contacts;
    figures[size] = told.isNothing() ? SlotFigures.NONE : told;
    size++;
  }

  private void grow() {
    localSeconds = Arrays.copyOf(localSeconds, 2 * size);
    epochSeconds = Arrays.copyOf(epochSeconds, 2 * size);
    hasOffset = Arrays.copyOf(hasOffset, 2 * size);
    lines = Arrays.copyOf(lines, 2 * size);
    offered = Arrays.copyOf(offered, 2 * size);
    figures = Arrays.copyOf(figures, 2 * size);
  }

  /// The history, with a problem for each row that does not fit, or one for all where no slot
  /// length fits them.
  IntervalHistory history(String file, Complaints complaints) {
    int minutes = slotMinutes();
    if (minutes == 0) {
      complaints.add(noSlotLength(file));
      return IntervalHistory.builder(queue, Duration.ofMinutes(SHORTEST_MINUTES)).build();
    }
    IntervalHistory.Builder builder = IntervalHistory.builder(queue, Duration.ofMinutes(minutes));
    Map<Long, Integer> doubled = countDoubled(minutes);
    Map<Long, Integer> told = new HashMap<>();
    Set<Long> taken = new HashSet<>();
    for (int row = 0; row < size; row++) {
      Problem problem = place(builder, row, minutes, file, doubled, told, taken);
      if (problem != null) {
        complaints.add(problem);
      }
    }
    return builder.build();
  }

  private Problem noSlotLength(String file) {
    return new Problem(
        "slot-length",
        file,
        0,
        "start",
        Sentence.of("Rows of queue %s start at minutes that are no multiples of 5 or 6.", queue),
        Sentence.of("Add them up to slots of 5, 6, 10, 15, 20, 30 or 60 minutes."));
  }

  private int slotMinutes() {
    int[] minutesOfDay = new int[size];
    for (int row = 0; row < size; row++) {
      minutesOfDay[row] = minuteOfDay(row);
    }
    return SlotLength.minutes(minutesOfDay, size);
  }

  private int minuteOfDay(int row) {
    return (int) (Math.floorMod(localSeconds[row], 86_400L) / 60);
  }

  /// How many local rows stand in each doubled slot of autumn.
  private Map<Long, Integer> countDoubled(int minutes) {
    Map<Long, Integer> counts = new HashMap<>();
    for (int row = 0; row < size && minutes < 1440; row++) {
      if (!hasOffset[row] && offsets(row).size() == 2) {
        counts.merge(localSeconds[row], 1, Integer::sum);
      }
    }
    return counts;
  }

  private List<ZoneOffset> offsets(int row) {
    return zone.getRules().getValidOffsets(LocalTimes.ofLocalSecond(localSeconds[row]));
  }

  private @Nullable Problem place(
      IntervalHistory.Builder builder,
      int row,
      int minutes,
      String file,
      Map<Long, Integer> doubled,
      Map<Long, Integer> told,
      Set<Long> taken) {
    LocalDateTime local = LocalTimes.ofLocalSecond(localSeconds[row]);
    if (minuteOfDay(row) % minutes != 0 || localSeconds[row] % 60 != 0) {
      return problem(
          file,
          row,
          "off-grid",
          Sentence.of(
              "%s does not start a slot of %s minutes, as the other rows of queue %s do.",
              local, minutes, queue),
          "Give one slot length for the whole queue.");
    }
    if (!hasOffset[row] && minutes < 1440 && offsets(row).isEmpty()) {
      return problem(
          file,
          row,
          "skipped-hour",
          Sentence.of("%s does not exist in %s: the clocks go forward there.", local, zone),
          "Remove the row, or write instants with an offset.");
    }
    int place = told.merge(localSeconds[row], 1, Integer::sum);
    boolean inDoubled = doubled.containsKey(localSeconds[row]) && !hasOffset[row];
    boolean alone = inDoubled && doubled.getOrDefault(localSeconds[row], 0) == 1;
    Instant start = start(row, minutes, local, inDoubled ? place - 1 : 0);
    if (!taken.add(start.getEpochSecond()) || (inDoubled && place > 2)) {
      return problem(
          file,
          row,
          "duplicate-slot",
          Sentence.of("Queue %s has this slot a second time: %s.", queue, local),
          "Keep one row.");
    }
    add(builder, row, start, alone ? 0.5 : 1);
    if (alone) {
      Instant second = local.toInstant(offsets(row).getLast());
      taken.add(second.getEpochSecond());
      add(builder, row, second, 0.5);
    }
    return null;
  }

  private Instant start(int row, int minutes, LocalDateTime local, int which) {
    if (minutes == 1440) {
      return local.toLocalDate().atStartOfDay(zone).toInstant();
    }
    if (hasOffset[row]) {
      return Instant.ofEpochSecond(epochSeconds[row]);
    }
    List<ZoneOffset> offsets = offsets(row);
    return local.toInstant(offsets.get(Math.min(which, offsets.size() - 1)));
  }

  private void add(IntervalHistory.Builder builder, int row, Instant start, double share) {
    builder.add(start, share * offered[row], figures[row].ofShare(share));
  }

  private Problem problem(String file, int row, String code, Sentence wrong, String remedy) {
    return new Problem(code, file, lines[row], "start", wrong, Sentence.of(remedy));
  }
}
