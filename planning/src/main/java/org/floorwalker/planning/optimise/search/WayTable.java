package org.floorwalker.planning.optimise.search;

import java.util.Arrays;

/// Ways through the first days of a week, as flat columns; of equal ways the cheapest is kept, and
/// of all of them the cheapest few.
final class WayTable {
  private static final int MOST_KEPT = 50;
  private static final int MOST = 2048;
  private static final int INDEX_BITS = 11;
  private static final int CELLS_BITS = 12;
  private static final short EMPTY = -1;

  private final long[] cost = new long[MOST];
  private final int[] paid = new int[MOST];
  private final int[] inRow = new int[MOST];
  private final int[] end = new int[MOST];
  private final int[] before = new int[MOST];
  private final int[] choice = new int[MOST];

  /// Cells of a hash table: the way put there, or [#EMPTY].
  private final short[] wayAt;

  private final long[] order = new long[MOST];
  private int size;

  private WayTable(short[] cells) {
    this.wayAt = cells;
  }

  /// So many tables that share the cells in which like ways are found, small enough to stay near:
  /// ways are added only to the table cleared last.
  static WayTable[] takingTurns(int count) {
    short[] cells = new short[1 << CELLS_BITS];
    WayTable[] tables = new WayTable[count];
    Arrays.setAll(tables, _ -> new WayTable(cells));
    return tables;
  }

  void clear() {
    size = 0;
    Arrays.fill(wayAt, EMPTY);
  }

  int size() {
    return size;
  }

  /// Adds a way unless a cheaper one of equal hours, days in a row and last end is there.
  ///
  /// @param endMinute when the last shift ended; told apart only the day after it
  void add(long grains, int paidMinutes, int daysInRow, int endMinute, int from, int chosen) {
    int cell = cellOf(paidMinutes, daysInRow, endMinute);
    int way = wayAt[cell];
    if (way == EMPTY) {
      if (size == MOST) {
        return;
      }
      way = size++;
      wayAt[cell] = (short) way;
    } else if (cost[way] <= grains) {
      return;
    }
    cost[way] = grains;
    paid[way] = paidMinutes;
    inRow[way] = daysInRow;
    end[way] = endMinute;
    before[way] = from;
    choice[way] = chosen;
  }

  /// The cell of the like way, or the free one for it.
  private int cellOf(int paidMinutes, int daysInRow, int endMinute) {
    int hash = (paidMinutes * 31 + daysInRow) * 0x9E3779B9 + (daysInRow == 0 ? 0 : endMinute);
    int cell = (hash * 0x85EBCA6B) >>> (Integer.SIZE - CELLS_BITS);
    while (wayAt[cell] != EMPTY && !isLike(wayAt[cell], paidMinutes, daysInRow, endMinute)) {
      cell = (cell + 1) & (wayAt.length - 1);
    }
    return cell;
  }

  private boolean isLike(int way, int paidMinutes, int daysInRow, int endMinute) {
    return paid[way] == paidMinutes
        && inRow[way] == daysInRow
        && (daysInRow == 0 || end[way] == endMinute);
  }

  /// Puts the cheapest ways first, in order, and forgets the others.
  void keepCheapest() {
    long least = Long.MAX_VALUE;
    for (int w = 0; w < size; w++) {
      least = Math.min(least, cost[w]);
    }
    for (int w = 0; w < size; w++) {
      order[w] = ((cost[w] - least) << INDEX_BITS) + w;
    }
    Arrays.sort(order, 0, size);
    size = Math.min(size, MOST_KEPT);
    for (int k = 0; k < size; k++) {
      order[k] &= MOST - 1;
    }
  }

  long cost(int k) {
    return cost[way(k)];
  }

  int paid(int k) {
    return paid[way(k)];
  }

  int inRow(int k) {
    return inRow[way(k)];
  }

  int end(int k) {
    return end[way(k)];
  }

  /// The way of the day before, as numbered there.
  int before(int k) {
    return before[way(k)];
  }

  int choice(int k) {
    return choice[way(k)];
  }

  private int way(int k) {
    return (int) order[k];
  }
}
