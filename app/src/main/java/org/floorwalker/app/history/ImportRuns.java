package org.floorwalker.app.history;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.history.ImportReport.State;
import org.floorwalker.app.history.internal.Collector;
import org.floorwalker.app.history.store.IngestStore;
import org.floorwalker.app.history.store.RunStore;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.files.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to what became of each import, whatever it told: one list holds them all.
@Component
public final class ImportRuns {
  private final IngestStore store;
  private final RunStore runs;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ImportRuns(
      IngestStore store, RunStore runs, Clock clock, PlatformTransactionManager transactions) {
    this.store = store;
    this.runs = runs;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// The latest imports, newest first.
  public List<ImportRun> listRecent(int most) {
    return runs.listRecent(most);
  }

  public Optional<ImportRun> find(long run) {
    return runs.find(run);
  }

  public List<Problem> listProblems(long run) {
    return runs.problems(run);
  }

  /// Writes down what became of a table that was brought in through the door of its room.
  ImportReport note(FileImport.Order order, Instant started, PeopleImport.Result result) {
    ImportReport report =
        switch (result) {
          case PeopleImport.Result.Done done ->
              tableReport(
                  State.DONE,
                  order.bytes(),
                  done.changed() + done.unchanged(),
                  done.changed(),
                  List.of());
          case PeopleImport.Result.Refused refused ->
              tableReport(State.REFUSED, order.bytes(), 0, 0, refused.problems());
        };
    return transaction.execute(
        status -> {
          long source = store.lockSource(order.source());
          RunStore.Entry entry =
              new RunStore.Entry(
                  source,
                  order.format(),
                  order.file(),
                  null,
                  report.state(),
                  started,
                  clock.instant(),
                  report.counts(),
                  null,
                  null);
          long run = runs.insert(entry);
          runs.insertProblems(run, report.problems());
          return report.ofRun(run);
        });
  }

  private static ImportReport tableReport(
      State state, long bytes, long found, long changed, List<Problem> problems) {
    List<Problem> listed = problems.subList(0, Math.min(Collector.MOST_PROBLEMS, problems.size()));
    return new ImportReport(
        0,
        state,
        new ImportReport.Counts(bytes, found, changed, 0, problems.size()),
        null,
        null,
        listed,
        List.of());
  }
}
