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
import org.jspecify.annotations.Nullable;

/// Talks that were held before, from another system or on paper, each with at most one action that
/// was agreed.
public final class EarlierTalksTable {
  public static final TableForm FORM =
      new TableForm(
          "earlier-talks",
          List.of(
              required("agent", TEXT),
              required("leader", TEXT),
              required("kind", TEXT),
              required("held", DATE),
              required("minutes", NUMBER),
              required("words", TEXT),
              optional("action", TEXT),
              optional("owner", TEXT),
              optional("due", DATE)));

  private static final int MOST_MINUTES = 480;
  private static final int MOST_WORDS = 4000;
  private static final int MOST_ACTION = 500;

  private final ColumnMapping mapping;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Set<List<Object>> known = new HashSet<>();

  public EarlierTalksTable(ColumnMapping mapping) {
    this.mapping = mapping;
  }

  /// @param line line in the file
  /// @param kind such as raq or coaching
  /// @param held the day it was held
  /// @param words what was said
  /// @param action empty when nothing was agreed
  /// @param byLeader whether the leader is to do it
  /// @param due by when; the day it was held when nothing was agreed
  public record Row(
      long line,
      String agent,
      String leader,
      String kind,
      LocalDate held,
      int minutes,
      String words,
      String action,
      boolean byLeader,
      LocalDate due) {}

  /// Reads a table; does not close the stream.
  public Parsed<List<Row>> read(InputStream in, String file) throws IOException {
    new TableReader(FORM, mapping, problems::add, notices::add).read(in, file, this::take);
    return new Parsed<>(List.copyOf(rows), problems, notices);
  }

  private void take(TableRow row) {
    FORM.columns().stream().filter(TableForm.Column::required).forEach(c -> row.required(c.name()));
    LocalDate held = row.date("held");
    if (held == null || row.isBad()) {
      return;
    }
    LocalDate due = row.date("due");
    String action = row.text("action");
    judge(row, action, due);
    if (!known.add(List.of(row.text("agent"), row.text("kind"), held, action))) {
      row.problem(
          "duplicate-id", "agent", "The same talk stands there twice.", "Keep one of the rows.");
    }
    if (!row.isBad()) {
      rows.add(
          new Row(
              row.line(),
              row.text("agent"),
              row.text("leader"),
              row.text("kind"),
              held,
              (int) row.number("minutes"),
              row.text("words"),
              action,
              !row.text("owner").equals("agent"),
              due == null ? held : due));
    }
  }

  private static void judge(TableRow row, String action, @Nullable LocalDate due) {
    double minutes = row.number("minutes");
    if (minutes < 1 || minutes > MOST_MINUTES) {
      row.problem(
          "unreadable-value",
          "minutes",
          Sentence.of("A talk of %s minutes.", row.text("minutes")),
          Sentence.of("Write 1 to %s.", MOST_MINUTES));
    }
    if (row.text("words").length() > MOST_WORDS || action.length() > MOST_ACTION) {
      row.problem(
          "unreadable-value",
          "words",
          Sentence.of(
              "More than %s letters, or an action of more than %s.", MOST_WORDS, MOST_ACTION),
          Sentence.of("Shorten it."));
    }
    if (!action.isEmpty() && due == null) {
      row.problem("missing-value", "due", "An action needs its day.", "Write by when it is due.");
    }
    String owner = row.text("owner");
    if (!owner.isEmpty() && !owner.equals("agent") && !owner.equals("leader")) {
      row.problem(
          "unreadable-value",
          "owner",
          Sentence.of("\"%s\" is neither agent nor leader.", owner),
          Sentence.of("Write agent or leader."));
    }
  }
}
