package org.floorwalker.app.rostering.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.floorwalker.app.rostering.store.PartStore;
import org.floorwalker.app.rostering.store.PartStore.Taken;
import org.floorwalker.planning.optimise.PartSolver;
import org.floorwalker.planning.optimise.PartWorkers;
import org.floorwalker.planning.optimise.Progress;
import org.jspecify.annotations.Nullable;

/// Shares the parts of one large search with other workers, by way of the database.
///
/// Whoever searches the whole works on parts too, so that a search ends also when nobody helps. A
/// worker tells every few seconds that it is still at its part; the part of one that fell silent is
/// taken by the next.
final class SharedParts implements PartWorkers {
  /// A worker is taken for dead after this time without a sign.
  static final Duration SILENT = Duration.ofSeconds(30);

  private static final Duration SIGN = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final PartStore parts;
  private final Clock clock;
  private final long version;
  private final Supplier<PartSolver> compile;
  private final String name = UUID.randomUUID().toString();
  private final Runnable askForHelp;
  private @Nullable PartSolver solver;

  /// @param compile reads the problem for single parts; called when there is one to work on
  /// @param askForHelp called when a round is open
  SharedParts(
      PartStore parts,
      Clock clock,
      long version,
      Supplier<PartSolver> compile,
      Runnable askForHelp) {
    this.parts = parts;
    this.clock = clock;
    this.version = version;
    this.compile = compile;
    this.askForHelp = askForHelp;
  }

  @Override
  public List<byte[]> run(Round round, Progress progress) {
    parts.open(version, round.number(), round.from(), round.budgets());
    askForHelp.run();
    int all = round.budgets().size();
    while (parts.countDone(version, round.number()) < all) {
      if (!work(progress)) {
        LockSupport.parkNanos(LOOK.toNanos());
      }
      double done = (double) parts.countDone(version, round.number()) / all;
      progress.report(new Progress.Point(done, 0, 0, 0));
    }
    return parts.listResults(version, round.number());
  }

  /// Works on one part, if there is one to take.
  boolean work(Progress progress) {
    Instant now = clock.instant();
    Optional<Taken> taken = parts.take(version, name, now, now.minus(SILENT));
    taken.ifPresent(part -> parts.finish(version, part, name, solve(part, progress)));
    return taken.isPresent();
  }

  /// Leaves the parts taken to somebody else.
  void giveBack() {
    parts.giveBack(version, name);
  }

  private byte[] solve(Taken taken, Progress progress) {
    if (solver == null) {
      solver = compile.get();
    }
    Progress signing = new Signing(taken, progress);
    return solver.solve(taken.round(), taken.part(), taken.begins(), taken.budget(), signing);
  }

  /// Tells the table of the part's progress, and ends the part when it has gone to somebody else.
  private final class Signing implements Progress {
    private final Taken taken;
    private final Progress whole;
    private Instant last = clock.instant();
    private boolean lost;

    Signing(Taken taken, Progress whole) {
      this.taken = taken;
      this.whole = whole;
    }

    @Override
    public void report(Point point) {}

    @Override
    public boolean isStopped() {
      Instant now = clock.instant();
      if (now.isAfter(last.plus(SIGN))) {
        last = now;
        lost = !parts.hear(version, taken, name, now);
      }
      return lost || whole.isStopped();
    }
  }
}
