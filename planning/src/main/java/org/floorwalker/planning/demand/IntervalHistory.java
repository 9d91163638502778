package org.floorwalker.planning.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// What one queue saw, slot by slot, in order of time; a slot without a row is missing, not zero.
///
/// Kept in primitive columns, because three years of quarter-hours are 105,000 rows a queue; a
/// column of which nothing is known takes no room. An absent optional figure is `NaN`. Counts may
/// be fractional.
///
/// Example: `IntervalHistory.builder(queue, Duration.ofMinutes(15)).add(start, 12).build()`.
public final class IntervalHistory {
  private final QueueId queue;
  private final Duration slot;
  private final long[] startEpochSeconds;
  private final double[] offered;
  private final Column answered;
  private final Column abandoned;
  private final Column waitSeconds;
  private final Column handleSeconds;
  private final Column wrapupSeconds;

  private IntervalHistory(Builder builder) {
    this.queue = builder.queue;
    this.slot = builder.slot;
    this.startEpochSeconds = Arrays.copyOf(builder.startEpochSeconds, builder.size);
    this.offered = Arrays.copyOf(builder.offered, builder.size);
    this.answered = builder.answered.trimmed(builder.size);
    this.abandoned = builder.abandoned.trimmed(builder.size);
    this.waitSeconds = builder.waitSeconds.trimmed(builder.size);
    this.handleSeconds = builder.handleSeconds.trimmed(builder.size);
    this.wrapupSeconds = builder.wrapupSeconds.trimmed(builder.size);
  }

  public static Builder builder(QueueId queue, Duration slot) {
    return new Builder(queue, slot);
  }

  public QueueId queue() {
    return queue;
  }

  /// Length of every slot; 24 hours stands for a local day, however long it is.
  public Duration slot() {
    return slot;
  }

  /// Number of rows.
  public int size() {
    return startEpochSeconds.length;
  }

  public boolean isEmpty() {
    return startEpochSeconds.length == 0;
  }

  public Instant start(int row) {
    return Instant.ofEpochSecond(startEpochSeconds[row]);
  }

  public long startEpochSecond(int row) {
    return startEpochSeconds[row];
  }

  /// Contacts that arrived in the slot.
  public double offered(int row) {
    return offered[row];
  }

  /// Contacts taken by an agent, `NaN` when not known.
  public double answered(int row) {
    return answered.get(row);
  }

  /// Contacts that gave up waiting, `NaN` when not known.
  public double abandoned(int row) {
    return abandoned.get(row);
  }

  /// Mean handle time of a contact in seconds, `NaN` when not known.
  public double handleSeconds(int row) {
    return handleSeconds.get(row);
  }

  /// Mean wrap-up of a contact in seconds, part of its handle time; `NaN` when not known.
  public double wrapupSeconds(int row) {
    return wrapupSeconds.get(row);
  }

  /// Mean wait of an offered contact until it was taken or gave up, in seconds; `NaN` when
  /// not known.
  public double waitSeconds(int row) {
    return waitSeconds.get(row);
  }

  private SlotFigures figures(int row) {
    return new SlotFigures(
        answered.get(row),
        abandoned.get(row),
        waitSeconds.get(row),
        handleSeconds.get(row),
        wrapupSeconds.get(row));
  }

  /// Number of the first row that starts at or after the time; [#size] when there is none.
  public int firstRowFrom(Instant time) {
    int found = Arrays.binarySearch(startEpochSeconds, time.getEpochSecond());
    return found >= 0 ? found : -found - 1;
  }

  /// The rows that start before the instant.
  public IntervalHistory before(Instant endExclusive) {
    return rows(0, firstRowFrom(endExclusive));
  }

  /// The rows that start at or after the instant.
  public IntervalHistory from(Instant startInclusive) {
    return rows(firstRowFrom(startInclusive), size());
  }

  /// The same with the contacts of the rows from an instant on multiplied.
  ///
  /// @param factor of the start of a row; 0 or more
  public IntervalHistory timesFrom(Instant startInclusive, ToDoubleFunction<Instant> factor) {
    int first = firstRowFrom(startInclusive);
    Builder builder = builder(queue, slot);
    for (int row = 0; row < size(); row++) {
      double of = row < first ? 1 : factor.applyAsDouble(start(row));
      builder.add(start(row), of * offered[row], figures(row));
    }
    return builder.build();
  }

  private IntervalHistory rows(int first, int end) {
    if (end - first == size()) {
      return this;
    }
    Builder builder = builder(queue, slot);
    for (int row = first; row < end; row++) {
      builder.add(start(row), offered[row], figures(row));
    }
    return builder.build();
  }

  /// A column that takes no room until something is known.
  private static final class Column {
    private double[] values = new double[0];

    double get(int row) {
      return row < values.length ? values[row] : Double.NaN;
    }

    void set(int row, double value) {
      if (Double.isNaN(value) && row >= values.length) {
        return;
      }
      if (row >= values.length) {
        int known = values.length;
        values = Arrays.copyOf(values, Math.max(64, 2 * row));
        Arrays.fill(values, known, values.length, Double.NaN);
      }
      values[row] = value;
    }

    Column trimmed(int size) {
      Column trimmed = new Column();
      trimmed.values = Arrays.copyOf(values, Math.min(values.length, size));
      return trimmed;
    }

    Column reordered(Integer[] order) {
      Column sorted = new Column();
      for (int row = 0; row < order.length; row++) {
        sorted.set(row, get(order[row]));
      }
      return sorted;
    }
  }

  /// Collects rows in any order; two rows of one instant are a mistake of the caller.
  public static final class Builder {
    private final QueueId queue;
    private final Duration slot;
    private int size;
    private long[] startEpochSeconds = new long[64];
    private double[] offered = new double[64];
    private Column answered = new Column();
    private Column abandoned = new Column();
    private Column waitSeconds = new Column();
    private Column handleSeconds = new Column();
    private Column wrapupSeconds = new Column();

    private Builder(QueueId queue, Duration slot) {
      this.queue = queue;
      this.slot = slot;
    }

    public Builder add(Instant start, double offeredContacts) {
      return add(start, offeredContacts, SlotFigures.NONE);
    }

    /// Adds a row; an optional figure that is not known is `NaN`.
    public Builder add(
        Instant start,
        double offeredContacts,
        double answeredContacts,
        double abandonedContacts,
        double meanHandleSeconds) {
      return add(
          start,
          offeredContacts,
          SlotFigures.of(answeredContacts, abandonedContacts, meanHandleSeconds));
    }

    /// Adds a row with all that its source tells.
    public Builder add(Instant start, double offeredContacts, SlotFigures figures) {
      requireCount(start, offeredContacts);
      if (size == offered.length) {
        startEpochSeconds = Arrays.copyOf(startEpochSeconds, size * 2);
        offered = Arrays.copyOf(offered, size * 2);
      }
      startEpochSeconds[size] = start.getEpochSecond();
      offered[size] = offeredContacts;
      answered.set(size, figures.answered());
      abandoned.set(size, figures.abandoned());
      waitSeconds.set(size, figures.waitSeconds());
      handleSeconds.set(size, figures.handleSeconds());
      wrapupSeconds.set(size, figures.wrapupSeconds());
      size++;
      return this;
    }

    private void requireCount(Instant start, double contacts) {
      if (!(contacts >= 0) || Double.isInfinite(contacts)) {
        throw new IllegalArgumentException(
            "Queue %s has %s contacts at %s.\nMaybe leave a missing slot out."
                .formatted(queue, contacts, start));
      }
    }

    public IntervalHistory build() {
      if (!isSorted()) {
        sort();
      }
      requireDistinct();
      return new IntervalHistory(this);
    }

    private boolean isSorted() {
      for (int row = 1; row < size; row++) {
        if (startEpochSeconds[row] < startEpochSeconds[row - 1]) {
          return false;
        }
      }
      return true;
    }

    private void sort() {
      Integer[] order = new Integer[size];
      Arrays.setAll(order, row -> row);
      Arrays.sort(order, (a, b) -> Long.compare(startEpochSeconds[a], startEpochSeconds[b]));
      long[] starts = new long[size];
      Arrays.setAll(starts, row -> startEpochSeconds[order[row]]);
      startEpochSeconds = starts;
      offered = reordered(offered, order);
      answered = answered.reordered(order);
      abandoned = abandoned.reordered(order);
      waitSeconds = waitSeconds.reordered(order);
      handleSeconds = handleSeconds.reordered(order);
      wrapupSeconds = wrapupSeconds.reordered(order);
    }

    private static double[] reordered(double[] column, Integer[] order) {
      double[] sorted = new double[order.length];
      Arrays.setAll(sorted, row -> column[order[row]]);
      return sorted;
    }

    private void requireDistinct() {
      for (int row = 1; row < size; row++) {
        if (startEpochSeconds[row] == startEpochSeconds[row - 1]) {
          throw new IllegalArgumentException(
              "Queue %s has two rows for %s.\nMaybe the same file was read twice."
                  .formatted(queue, Instant.ofEpochSecond(startEpochSeconds[row])));
        }
      }
    }
  }
}
