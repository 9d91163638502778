package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;

/// First-come lists of numbered members, each member in at most one list; constant time for all.
final class Lines {
  private static final int NONE = -1;

  private final int[] first;
  private final int[] last;
  private final int[] length;
  private int[] after;
  private int[] before;

  Lines(int lists, int members) {
    first = new int[lists];
    last = new int[lists];
    length = new int[lists];
    after = new int[members];
    before = new int[members];
    clear();
  }

  void clear() {
    Arrays.fill(first, NONE);
    Arrays.fill(last, NONE);
    Arrays.fill(length, 0);
  }

  void grow(int members) {
    after = Arrays.copyOf(after, members);
    before = Arrays.copyOf(before, members);
  }

  /// The member that has been in the list longest, negative when it is empty.
  int first(int list) {
    return first[list];
  }

  int length(int list) {
    return length[list];
  }

  void append(int list, int member) {
    int tail = last[list];
    before[member] = tail;
    after[member] = NONE;
    if (tail == NONE) {
      first[list] = member;
    } else {
      after[tail] = member;
    }
    last[list] = member;
    length[list]++;
  }

  void remove(int list, int member) {
    int previous = before[member];
    int next = after[member];
    if (previous == NONE) {
      first[list] = next;
    } else {
      after[previous] = next;
    }
    if (next == NONE) {
      last[list] = previous;
    } else {
      before[next] = previous;
    }
    length[list]--;
  }
}
