package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;

/// The calendar of events: a heap with four children a node in two primitive arrays.
///
/// Four children rather than two halve the depth and keep siblings in one cache line (LaMarca and
/// Ladner 1996). Equal times leave in an order that depends on the calls alone.
final class EventHeap {
  private double[] times = new double[256];
  private int[] codes = new int[256];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// Time of the next event, infinite when there is none.
  double nextTime() {
    return size == 0 ? Double.POSITIVE_INFINITY : times[0];
  }

  void push(double time, int code) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      codes = Arrays.copyOf(codes, 2 * size);
    }
    int place = size++;
    while (place > 0) {
      int parent = (place - 1) >> 2;
      if (times[parent] <= time) {
        break;
      }
      move(parent, place);
      place = parent;
    }
    times[place] = time;
    codes[place] = code;
  }

  /// Removes the next event and returns its code.
  int pop() {
    int code = codes[0];
    size--;
    sink(times[size], codes[size]);
    return code;
  }

  private void sink(double time, int code) {
    int place = 0;
    int child = 1;
    while (child < size) {
      int least = leastOf(child, Math.min(child + 4, size));
      if (times[least] >= time) {
        break;
      }
      move(least, place);
      place = least;
      child = 4 * place + 1;
    }
    times[place] = time;
    codes[place] = code;
  }

  private int leastOf(int from, int end) {
    int least = from;
    for (int i = from + 1; i < end; i++) {
      if (times[i] < times[least]) {
        least = i;
      }
    }
    return least;
  }

  private void move(int from, int to) {
    times[to] = times[from];
    codes[to] = codes[from];
  }
}
