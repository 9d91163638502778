package org.floorwalker.planning.optimise.search;

import java.util.stream.IntStream;

/// Places activities before the search, while shifts still move freely: the largest groups first.
final class FirstActivities {
  private static final int TIMES = 40;

  private final Search search;
  private final Gathering gathering = new Gathering();

  FirstActivities(Search search) {
    this.search = search;
  }

  void place() {
    ActivityBoard board = search.plan.activities;
    IntStream.range(0, board.count())
        .boxed()
        .filter(i -> !board.isPlaced(i))
        .sorted((i, j) -> board.attendees(j).length - board.attendees(i).length)
        .forEach(this::place);
  }

  private void place(int i) {
    ActivityBoard board = search.plan.activities;
    for (int n = 0; n < TIMES && !board.isPlaced(i); n++) {
      int from = ActivityMoves.drawTime(search, i);
      if (from >= 0 && board.suits(i, from)) {
        board.place(i, from);
      }
    }
    for (int n = 0; n < TIMES && !board.isPlaced(i); n++) {
      int room =
          Math.min(board.item(i).windowTo(), search.plan.desk.horizon)
              - board.item(i).length()
              - board.item(i).windowFrom();
      if (room >= 0) {
        int from = board.item(i).windowFrom() + search.random.below(room + 1);
        gathering.gather(search, i, from, Long.MAX_VALUE);
      }
    }
  }
}
