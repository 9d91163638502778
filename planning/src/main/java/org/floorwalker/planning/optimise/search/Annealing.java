package org.floorwalker.planning.optimise.search;

import java.util.Arrays;

/// Cools a plan: tries moves at random and takes worse ones ever more rarely. A whole week of one
/// agent, which takes as long as hundreds of other moves and brings more, is tried after
/// each batch.
final class Annealing {
  private static final int BATCH = 256;
  private static final int CHECKPOINTS = 100;
  private static final int DAYS_SHARE = 5;
  private static final int EXCHANGE_SHARE = 22;

  private final Search search;
  private final Menu menu;
  private final Watch watch;
  private final Move tour;
  private Solution best;
  private long bestTotal;

  /// Moves with how often out of 100 each is tried.
  record Menu(Move[] moves, int[] shares) {
    /// The same with another move, whose share the first gives up.
    Menu withInsteadOfTheFirst(Move move, int share) {
      Move[] more = Arrays.copyOf(moves, moves.length + 1);
      int[] others = Arrays.copyOf(shares, shares.length + 1);
      more[moves.length] = move;
      others[shares.length] = share;
      others[0] -= share;
      return new Menu(more, others);
    }

    Move draw(SearchRandom random) {
      int ticket = random.below(100);
      int i = 0;
      while (ticket >= shares[i]) {
        ticket -= shares[i++];
      }
      return moves[i];
    }
  }

  Annealing(Search search, Watch watch) {
    this.search = search;
    this.menu = menuFor(search.plan);
    this.watch = watch;
    this.tour = new WeekTour(search.plan);
    this.best = Solution.of(search.plan);
    this.bestTotal = search.plan.total();
  }

  private static Menu menuFor(Plan plan) {
    Partners partners = new Partners(plan);
    boolean hasActivities = plan.part.activities().length > 0;
    Menu menu = hasActivities ? menuWithActivities(plan, partners) : usualMenu(plan, partners);
    Moves.DayMoreOrLess days = new Moves.DayMoreOrLess(plan.part);
    menu = days.isOfUse() ? menu.withInsteadOfTheFirst(days, DAYS_SHARE) : menu;
    return menu.withInsteadOfTheFirst(new Exchange(plan, partners), EXCHANGE_SHARE);
  }

  private static Menu menuWithActivities(Plan plan, Partners partners) {
    return new Menu(
        new Move[] {
          new Moves.OnePause(),
          new Moves.AllPauses(),
          new Moves.ShiftStart(),
          new Moves.NewShift(),
          new Moves.OtherDay(),
          new BestOtherDay(plan),
          new Handover(plan, partners),
          new Moves.LengthPair(),
          new ActivityMoves.OtherTime(),
          new ActivityMoves.Swap(),
          new Gathering()
        },
        new int[] {28, 3, 17, 9, 18, 2, 3, 10, 8, 1, 1});
  }

  private static Menu usualMenu(Plan plan, Partners partners) {
    return new Menu(
        new Move[] {
          new Moves.OnePause(),
          new Moves.AllPauses(),
          new Moves.ShiftStart(),
          new Moves.NewShift(),
          new Moves.OtherDay(),
          new BestOtherDay(plan),
          new Handover(plan, partners),
          new Moves.LengthPair()
        },
        new int[] {30, 3, 18, 10, 23, 2, 3, 11});
  }

  /// Cools from hot to cold and leaves the plan at the best seen at any checkpoint or at the end.
  void cool(Cooling cooling, Allowance allowance) {
    double done = allowance.done(search);
    int checkpoint = 0;
    while (done < 1 && !watch.isStopped()) {
      search.setTemperature(cooling.at(done));
      for (int i = 0; i < BATCH; i++) {
        search.countAttempt();
        menu.draw(search.random).attempt(search);
      }
      search.countAttempt();
      tour.attempt(search);
      done = allowance.done(search);
      if (done * CHECKPOINTS > checkpoint) {
        checkpoint = (int) (done * CHECKPOINTS) + 1;
        keepIfBest();
        watch.report(search, bestTotal, done);
      }
    }
    keepIfBest();
    if (bestTotal < search.plan.total()) {
      search.plan.load(best);
    }
  }

  private void keepIfBest() {
    if (search.plan.total() < bestTotal) {
      bestTotal = search.plan.total();
      best = Solution.of(search.plan);
    }
  }
}
