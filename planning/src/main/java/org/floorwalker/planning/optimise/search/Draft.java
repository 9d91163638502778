package org.floorwalker.planning.optimise.search;

/// A shift of one agent and day as it might be; start -1 is a free day.
final class Draft {
  static final int FREE = -1;

  int start = FREE;
  int startIndex;
  int form;
  final int[] pauses;

  Draft(int mostPauses) {
    this.pauses = new int[mostPauses];
  }

  void free() {
    start = FREE;
  }

  void copyFrom(Draft other) {
    start = other.start;
    startIndex = other.startIndex;
    form = other.form;
    System.arraycopy(other.pauses, 0, pauses, 0, pauses.length);
  }
}
