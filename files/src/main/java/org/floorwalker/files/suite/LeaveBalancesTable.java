package org.floorwalker.files.suite;

import static org.floorwalker.files.table.ColumnType.DATE;
import static org.floorwalker.files.table.ColumnType.NUMBER;
import static org.floorwalker.files.table.ColumnType.TEXT;
import static org.floorwalker.files.table.TableForm.Column.required;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;
import org.floorwalker.files.table.TableReader;
import org.floorwalker.files.table.TableRow;

/// How many days of leave of a kind people have left, to be taken within a stretch of days.
public final class LeaveBalancesTable {
  public static final TableForm FORM =
      new TableForm(
          "leave-balances",
          List.of(
              required("agent", TEXT),
              required("kind", TEXT),
              required("from", DATE),
              required("to", DATE),
              required("days", NUMBER)));

  private static final double MOST_DAYS = 1000;

  private final ColumnMapping mapping;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Set<List<Object>> known = new HashSet<>();

  public LeaveBalancesTable(ColumnMapping mapping) {
    this.mapping = mapping;
  }

  /// @param line line in the file
  /// @param kind such as vacation or time-bank
  /// @param until first day on which it cannot be taken any more
  /// @param days from 0; halves and less are allowed
  public record Row(
      long line, String agent, String kind, LocalDate from, LocalDate until, double days) {}

  /// Reads a table; does not close the stream.
  public Parsed<List<Row>> read(InputStream in, String file) throws IOException {
    new TableReader(FORM, mapping, problems::add, notices::add).read(in, file, this::take);
    return new Parsed<>(List.copyOf(rows), problems, notices);
  }

  private void take(TableRow row) {
    String agent = row.required("agent");
    String kind = row.required("kind");
    row.required("from");
    row.required("to");
    row.required("days");
    LocalDate from = row.date("from");
    LocalDate until = row.date("to");
    double days = row.number("days");
    if (from == null || until == null || row.isBad()) {
      return;
    }
    if (!until.isAfter(from)) {
      row.problem("wrong-order", "to", "It is not after the first day.", "Correct one of them.");
    }
    if (days > MOST_DAYS) {
      row.problem(
          "unreadable-value",
          "days",
          Sentence.of("%s days are more than anybody has.", row.text("days")),
          Sentence.of("Write days, not hours or minutes."));
    }
    if (!known.add(List.of(agent, kind, from))) {
      row.problem(
          "duplicate-id",
          "agent",
          Sentence.of("%s has this balance twice.", agent),
          Sentence.of("Keep one row."));
    }
    if (!row.isBad()) {
      rows.add(new Row(row.line(), agent, kind, from, until, days));
    }
  }
}
