package org.floorwalker.planning.optimise.search;

/// The moves of off-phone activities.
final class ActivityMoves {
  private ActivityMoves() {}

  /// An activity to another time at which everybody could come.
  static final class OtherTime implements Move {
    @Override
    public boolean attempt(Search search) {
      ActivityBoard board = search.plan.activities;
      int i = search.random.below(board.count());
      int to = drawTime(search, i);
      if (to < 0 || to == board.start(i) || !board.mayMove(i) || !board.suits(i, to)) {
        return false;
      }
      return board.attendees(i).length > 1 ? tryAndUndo(search, i, to) : tryPriced(search, i, to);
    }

    private static boolean tryPriced(Search search, int i, int to) {
      ActivityBoard board = search.plan.activities;
      if (board.price(i, to) > search.mostToPay()) {
        return false;
      }
      if (board.isPlaced(i)) {
        board.lift(i);
      }
      board.place(i, to);
      return true;
    }

    /// Several attendees touch the same slots, so the price shows only once they have moved.
    private static boolean tryAndUndo(Search search, int i, int to) {
      ActivityBoard board = search.plan.activities;
      long before = search.plan.total();
      int from = board.start(i);
      if (board.isPlaced(i)) {
        board.lift(i);
      }
      board.place(i, to);
      if (search.plan.total() - before <= search.mostToPay()) {
        return true;
      }
      board.lift(i);
      if (from != ActivityBoard.LEFT_OUT) {
        board.place(i, from);
      }
      return false;
    }
  }

  /// A random time inside the window, in a shift of the first attendee if there is one; -1 when
  /// that attendee has no shift in the window.
  static int drawTime(Search search, int i) {
    ActivityBoard board = search.plan.activities;
    ActivityList.Item item = board.item(i);
    int from = item.windowFrom();
    int to = item.windowTo() - item.length();
    if (board.attendees(i).length > 0) {
      int a = board.attendees(i)[0];
      int d = search.workedDay(a);
      if (d < 0) {
        return -1;
      }
      from = Math.max(from, search.plan.duties.start(a, d));
      to = Math.min(to, search.plan.duties.end(a, d) - item.length());
    }
    return to < from ? -1 : from + search.random.below(to - from + 1);
  }

  /// Two activities of one leader and length change places.
  static final class Swap implements Move {
    @Override
    public boolean attempt(Search search) {
      ActivityBoard board = search.plan.activities;
      int i = search.random.below(board.count());
      int j = search.random.below(board.count());
      if (!comparable(board, i, j)) {
        return false;
      }
      long before = search.plan.total();
      int first = board.start(i);
      int second = board.start(j);
      board.lift(i);
      board.lift(j);
      if (board.suits(i, second)) {
        board.place(i, second);
        if (board.suits(j, first)) {
          board.place(j, first);
          if (search.plan.total() - before <= search.mostToPay()) {
            return true;
          }
          board.lift(j);
        }
        board.lift(i);
      }
      board.place(i, first);
      board.place(j, second);
      return false;
    }

    private static boolean comparable(ActivityBoard board, int i, int j) {
      return i != j
          && board.isPlaced(i)
          && board.isPlaced(j)
          && board.mayMove(i)
          && board.mayMove(j)
          && board.start(i) != board.start(j)
          && board.item(i).leader() == board.item(j).leader()
          && board.item(i).length() == board.item(j).length();
    }
  }
}
