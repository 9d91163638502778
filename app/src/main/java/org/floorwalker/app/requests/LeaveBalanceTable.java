package org.floorwalker.app.requests;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.floorwalker.app.history.TableDoor;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.requests.store.BalanceStore;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.suite.LeaveBalancesTable;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;
import org.springframework.stereotype.Component;

/// The door for a table of leave balances from another suite (OPS-23).
@Component
final class LeaveBalanceTable implements TableDoor<LeaveBalancesTable.Row> {
  private final LeaveBalances balances;
  private final BalanceStore store;
  private final People people;

  LeaveBalanceTable(LeaveBalances balances, BalanceStore store, People people) {
    this.balances = balances;
    this.store = store;
    this.people = people;
  }

  @Override
  public TableForm form() {
    return LeaveBalancesTable.FORM;
  }

  @Override
  public Parsed<List<LeaveBalancesTable.Row>> read(
      ColumnMapping mapping, InputStream in, String file) throws IOException {
    return new LeaveBalancesTable(mapping).read(in, file);
  }

  @Override
  public PeopleImport.Result keep(Parsed<List<LeaveBalancesTable.Row>> parsed, Telling telling) {
    List<LeaveBalancesTable.Row> changed =
        parsed.value().stream().filter(row -> !isKnown(row, telling.source())).toList();
    List<LeaveBalances.RowTrouble> troubles =
        changed.isEmpty()
            ? List.of()
            : balances.bring(
                changed.stream().map(row -> balance(row, telling.source())).toList(),
                telling.source());
    return troubles.isEmpty()
        ? new PeopleImport.Result.Done(
            changed.size(), parsed.value().size() - changed.size(), parsed.notices())
        : new PeopleImport.Result.Refused(
            troubles.stream()
                .map(it -> problem(changed.get(it.index()), it.trouble(), telling.file()))
                .toList());
  }

  private static BalanceRow balance(LeaveBalancesTable.Row row, String source) {
    return new BalanceRow(
        row.agent(), row.kind(), row.from(), row.until(), BigDecimal.valueOf(row.days()), source);
  }

  private boolean isKnown(LeaveBalancesTable.Row row, String source) {
    return people
        .findByCode(row.agent())
        .map(person -> store.says(person, balance(row, source)))
        .orElse(false);
  }

  private Problem problem(LeaveBalancesTable.Row row, LeaveBalances.Trouble trouble, String file) {
    return switch (trouble) {
      case UNKNOWN_PERSON ->
          new Problem(
              "unknown-code",
              file,
              row.line(),
              "agent",
              Sentence.of("There is no person \"%s\".", row.agent()),
              Sentence.of("Bring in the agents first."));
      case UNKNOWN_KIND ->
          new Problem(
              "unknown-code",
              file,
              row.line(),
              "kind",
              Sentence.of("\"%s\" is no kind of leave that is counted.", row.kind()),
              Sentence.of("Write one of %s.", String.join(", ", countedKinds())));
      case EMPTY_STRETCH ->
          new Problem(
              "wrong-order",
              file,
              row.line(),
              "to",
              "It is not after the first day.",
              "Correct one of them.");
      case IMPOSSIBLE_DAYS ->
          new Problem(
              "unreadable-value",
              file,
              row.line(),
              "days",
              "It is below 0 or over 9999.",
              "Correct it.");
    };
  }

  private List<String> countedKinds() {
    return balances.listKinds().stream().filter(LeaveKind::counted).map(LeaveKind::code).toList();
  }
}
