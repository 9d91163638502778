package org.floorwalker.planning.optimise.search;

import java.util.function.BooleanSupplier;

/// Cools a plan: tries moves at random and takes worse ones ever more rarely.
final class Annealing {
  private static final int BATCH = 256;

  private final Search search;
  private final Menu menu;
  private final BooleanSupplier stopped;

  /// Moves with how often out of 100 each is tried.
  record Menu(Move[] moves, int[] shares) {
    Move draw(SearchRandom random) {
      int ticket = random.below(100);
      int i = 0;
      while (ticket >= shares[i]) {
        ticket -= shares[i++];
      }
      return moves[i];
    }
  }

  static Menu usualMenu() {
    return new Menu(
        new Move[] {
          new Moves.OnePause(),
          new Moves.AllPauses(),
          new Moves.ShiftStart(),
          new Moves.NewShift(),
          new Moves.OtherDay(),
          new Moves.LengthPair()
        },
        new int[] {24, 6, 25, 15, 15, 15});
  }

  Annealing(Search search, Menu menu, BooleanSupplier stopped) {
    this.search = search;
    this.menu = menu;
    this.stopped = stopped;
  }

  /// Cools from hot to cold, both in points, and leaves the plan at the best found at the end of a
  /// stretch.
  void cool(double hot, double cold, Allowance allowance) {
    double done = allowance.done(search);
    while (done < 1 && !stopped.getAsBoolean()) {
      search.setTemperature(Points.GRAINS_PER_POINT * hot * Math.pow(cold / hot, done));
      for (int i = 0; i < BATCH; i++) {
        search.countAttempt();
        menu.draw(search.random).attempt(search);
      }
      done = allowance.done(search);
    }
  }
}
