package org.floorwalker.app.forecasting;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.forecasting.store.BotStore;
import org.floorwalker.app.history.TableDoor;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.suite.BotDaysTable;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;
import org.floorwalker.planning.demand.QueueId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for what chatbots did before the queues (OPS-13). A later row of the same queue, reason
/// and day replaces the earlier.
@Component
public final class BotDays implements TableDoor<BotDaysTable.Row> {
  private final BotStore bots;
  private final People people;
  private final TransactionTemplate transactions;

  BotDays(BotStore bots, People people, TransactionTemplate transactions) {
    this.bots = bots;
    this.people = people;
    this.transactions = transactions;
  }

  @Override
  public TableForm form() {
    return BotDaysTable.FORM;
  }

  @Override
  public Parsed<List<BotDaysTable.Row>> read(ColumnMapping mapping, InputStream in, String file)
      throws IOException {
    return new BotDaysTable(mapping).read(in, file);
  }

  @Override
  public PeopleImport.Result keep(Parsed<List<BotDaysTable.Row>> clean, Telling telling) {
    List<Problem> problems = new ArrayList<>();
    for (BotDaysTable.Row row : clean.value()) {
      if (people.findQueue(new QueueId(row.queue())).isEmpty()) {
        problems.add(
            new Problem(
                "unknown-code",
                telling.file(),
                row.line(),
                "queue",
                Sentence.of("There is no queue \"%s\".", row.queue()),
                Sentence.of("Bring in the queues first.")));
      }
    }
    if (!problems.isEmpty()) {
      return new PeopleImport.Result.Refused(problems);
    }
    Integer kept =
        transactions.execute(_ -> (int) clean.value().stream().filter(bots::keep).count());
    int count = kept == null ? 0 : kept;
    return new PeopleImport.Result.Done(count, clean.value().size() - count, clean.notices());
  }
}
