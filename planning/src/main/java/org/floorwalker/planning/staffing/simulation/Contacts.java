package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;

/// Contacts in the system, in reused places of primitive arrays.
///
/// A place is given back when the contact has gone and no event in the calendar names it.
final class Contacts {
  static final int WAITING = 1;
  static final int IN_SERVICE = 2;
  static final int GONE = 3;

  int[] queue = new int[64];
  int[] slot = new int[64];
  int[] agent = new int[64];
  byte[] state = new byte[64];
  byte[] holds = new byte[64];
  byte[] wakes = new byte[64];
  double[] arrived = new double[64];
  double[] answered = new double[64];
  double[] workSeconds = new double[64];
  double[] patienceSeconds = new double[64];
  long[] choice = new long[64];
  private int[] free = new int[64];
  private int freeCount;
  private int used;

  void clear() {
    freeCount = 0;
    used = 0;
  }

  int capacity() {
    return queue.length;
  }

  /// A place for a new contact, held once.
  int create() {
    int place = freeCount > 0 ? free[--freeCount] : used++;
    if (place == queue.length) {
      grow();
    }
    holds[place] = 1;
    wakes[place] = 0;
    return place;
  }

  void hold(int contact) {
    holds[contact]++;
  }

  void release(int contact) {
    if (--holds[contact] == 0) {
      free[freeCount++] = contact;
    }
  }

  private void grow() {
    int size = 2 * queue.length;
    queue = Arrays.copyOf(queue, size);
    slot = Arrays.copyOf(slot, size);
    agent = Arrays.copyOf(agent, size);
    state = Arrays.copyOf(state, size);
    holds = Arrays.copyOf(holds, size);
    wakes = Arrays.copyOf(wakes, size);
    arrived = Arrays.copyOf(arrived, size);
    answered = Arrays.copyOf(answered, size);
    workSeconds = Arrays.copyOf(workSeconds, size);
    patienceSeconds = Arrays.copyOf(patienceSeconds, size);
    choice = Arrays.copyOf(choice, size);
    free = Arrays.copyOf(free, size);
  }
}
