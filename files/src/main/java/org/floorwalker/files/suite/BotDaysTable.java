package org.floorwalker.files.suite;

import static org.floorwalker.files.table.ColumnType.DATE;
import static org.floorwalker.files.table.ColumnType.NUMBER;
import static org.floorwalker.files.table.ColumnType.TEXT;
import static org.floorwalker.files.table.TableForm.Column.optional;
import static org.floorwalker.files.table.TableForm.Column.required;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;
import org.floorwalker.files.table.TableReader;
import org.floorwalker.files.table.TableRow;

/// What a chatbot did before the queues, a row a queue, contact reason and day (OPS-13).
public final class BotDaysTable {
  public static final TableForm FORM =
      new TableForm(
          "bot-days",
          List.of(
              required("queue", TEXT),
              required("reason", TEXT),
              required("day", DATE),
              required("sessions", NUMBER),
              required("contained", NUMBER),
              required("returned", NUMBER),
              optional("stretch", NUMBER)));

  private static final double LARGEST_STRETCH = 10;

  private final ColumnMapping mapping;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  public BotDaysTable(ColumnMapping mapping) {
    this.mapping = mapping;
  }

  /// @param line line in the file
  /// @param queue code of the queue the bot stands before
  /// @param reason contact reason, as the source names it
  /// @param sessions enquiries the bot met
  /// @param contained those it ended by itself, at most the sessions
  /// @param returned contained ones that came to people all the same, at most the contained
  /// @param stretch handle time of what remains over that of all before the bot, at least 1
  public record Row(
      long line,
      String queue,
      String reason,
      LocalDate day,
      double sessions,
      double contained,
      double returned,
      double stretch) {}

  /// Reads a table; does not close the stream.
  public Parsed<List<Row>> read(InputStream in, String file) throws IOException {
    new TableReader(FORM, mapping, problems::add, notices::add).read(in, file, this::take);
    return new Parsed<>(List.copyOf(rows), problems, notices);
  }

  private void take(TableRow row) {
    String queue = row.required("queue");
    String reason = row.required("reason");
    row.required("day");
    LocalDate day = row.date("day");
    double sessions = count(row, "sessions");
    double contained = count(row, "contained");
    double returned = count(row, "returned");
    double stretch = row.text("stretch").isEmpty() ? 1 : row.number("stretch");
    if (!row.isBad() && (contained > sessions || returned > contained)) {
      row.problem(
          "wrong-order",
          contained > sessions ? "contained" : "returned",
          "Of the sessions some are contained, of the contained some return.",
          "Look whether two columns are mixed up.");
    }
    if (!row.isBad() && !(stretch >= 1 && stretch <= LARGEST_STRETCH)) {
      row.problem(
          "unreadable-value",
          "stretch",
          "It is below 1 or over 10.",
          "Write 1.2 for a fifth more.");
    }
    if (day != null && !row.isBad()) {
      rows.add(new Row(row.line(), queue, reason, day, sessions, contained, returned, stretch));
    }
  }

  private static double count(TableRow row, String column) {
    row.required(column);
    return row.number(column);
  }
}
