package org.floorwalker.files.suite;

import static org.floorwalker.files.table.ColumnType.DATE;
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

/// Goals of persons and teams that were agreed elsewhere before.
public final class GoalsTable {
  public static final TableForm FORM =
      new TableForm(
          "goals",
          List.of(
              optional("agent", TEXT),
              optional("team", TEXT),
              required("words", TEXT),
              optional("target", TEXT),
              required("due", DATE)));

  private final ColumnMapping mapping;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  public GoalsTable(ColumnMapping mapping) {
    this.mapping = mapping;
  }

  /// @param line line in the file
  /// @param agent whose goal it is; empty when a team's
  /// @param team whose goal it is; empty when a person's
  /// @param target what reaching it looks like; empty when the words say it
  public record Row(
      long line, String agent, String team, String words, String target, LocalDate due) {}

  /// Reads a table; does not close the stream.
  public Parsed<List<Row>> read(InputStream in, String file) throws IOException {
    new TableReader(FORM, mapping, problems::add, notices::add).read(in, file, this::take);
    return new Parsed<>(List.copyOf(rows), problems, notices);
  }

  private void take(TableRow row) {
    String words = row.required("words");
    row.required("due");
    LocalDate due = row.date("due");
    String agent = row.text("agent");
    String team = row.text("team");
    if (agent.isEmpty() == team.isEmpty()) {
      row.problem(
          "missing-value", "agent", "A goal is a person's or a team's.", "Fill exactly one.");
    }
    if (words.length() > 500 || row.text("target").length() > 100) {
      row.problem(
          "unreadable-value",
          "words",
          "More than 500 letters, or a target of more than 100.",
          "Shorten it.");
    }
    if (due != null && !row.isBad()) {
      rows.add(new Row(row.line(), agent, team, words, row.text("target"), due));
    }
  }
}
