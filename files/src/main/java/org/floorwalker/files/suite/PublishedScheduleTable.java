package org.floorwalker.files.suite;

import static org.floorwalker.files.table.ColumnType.DATE;
import static org.floorwalker.files.table.ColumnType.TEXT;
import static org.floorwalker.files.table.ColumnType.TIME;
import static org.floorwalker.files.table.TableForm.Column.optional;
import static org.floorwalker.files.table.TableForm.Column.required;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;
import org.floorwalker.files.table.TableReader;
import org.floorwalker.files.table.TableRow;
import org.jspecify.annotations.Nullable;

/// A schedule that another suite has published: a row for each shift and for each meal, break and
/// activity inside it, as in `schedule.csv`. Everybody who works on a day of the table stands
/// in it.
public final class PublishedScheduleTable {
  public static final TableForm FORM =
      new TableForm(
          "published-schedule",
          List.of(
              required("agent", TEXT),
              required("business_day", DATE),
              required("kind", TEXT),
              required("start", TIME),
              required("end", TIME),
              optional("queue", TEXT),
              optional("activity", TEXT)));

  private static final Set<String> KINDS = Set.of("shift", "meal", "break", "activity");
  private static final Duration LONGEST_SHIFT = Duration.ofHours(24);

  private final ColumnMapping mapping;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  public PublishedScheduleTable(ColumnMapping mapping) {
    this.mapping = mapping;
  }

  /// A shift or a piece of one.
  ///
  /// @param line line in the file
  /// @param kind shift, meal, break or activity
  /// @param queue what a shift serves, empty when not told
  /// @param activity its name or id, empty for other kinds
  public record Row(
      long line,
      String agent,
      LocalDate day,
      String kind,
      Instant start,
      Instant end,
      String queue,
      String activity) {
    boolean isShift() {
      return kind.equals("shift");
    }

    private List<Object> shiftKey() {
      return List.of(agent, day);
    }

    private boolean isInside(Row shift) {
      return !start.isBefore(shift.start) && !end.isAfter(shift.end);
    }
  }

  /// Reads a table; does not close the stream.
  public Parsed<List<Row>> read(InputStream in, String file) throws IOException {
    new TableReader(FORM, mapping, problems::add, notices::add).read(in, file, this::take);
    checkShifts(file);
    return new Parsed<>(List.copyOf(rows), problems, notices);
  }

  private void take(TableRow row) {
    String agent = row.required("agent");
    String kind = row.required("kind");
    LocalDate day = row.date("business_day");
    Instant start = row.arrival("start", agent);
    Instant end = start == null ? null : row.instantAfter("end", start);
    if (!kind.isEmpty() && !KINDS.contains(kind)) {
      row.problem(
          "unreadable-value",
          "kind",
          Sentence.of("\"%s\" is not a kind.", kind),
          Sentence.of("Write shift, meal, break or activity."));
    }
    requireThere(row, "business_day", day);
    requireThere(row, "start", start);
    requireThere(row, "end", end);
    if (day == null || start == null || end == null || row.isBad()) {
      return;
    }
    if (!end.isAfter(start) || Duration.between(start, end).compareTo(LONGEST_SHIFT) > 0) {
      row.problem("wrong-order", "end", "It is not within a day after the start.", "Correct it.");
      return;
    }
    rows.add(new Row(row.line(), agent, day, kind, start, end, row.text("queue"), name(row, kind)));
  }

  private static void requireThere(TableRow row, String column, @Nullable Object value) {
    if (value == null && !row.has(column)) {
      row.required(column);
    }
  }

  private static String name(TableRow row, String kind) {
    String name = row.text("activity");
    return kind.equals("activity") && name.isEmpty() ? "activity" : name;
  }

  /// One shift a person and day, and everything else inside it.
  private void checkShifts(String file) {
    Map<List<Object>, Row> shifts = new HashMap<>();
    for (Row row : rows) {
      if (row.isShift() && shifts.putIfAbsent(row.shiftKey(), row) != null) {
        problems.add(
            new Problem(
                "duplicate-id",
                file,
                row.line(),
                "business_day",
                Sentence.of("%s has another shift on %s.", row.agent(), row.day()),
                Sentence.of(
                    "Keep one shift a business day; what lies between two is an activity.")));
      }
    }
    for (Row row : rows) {
      Row shift = shifts.get(row.shiftKey());
      if (shift == null || !row.isInside(shift)) {
        problems.add(
            new Problem(
                "outside-shift",
                file,
                row.line(),
                "start",
                Sentence.of("It does not lie inside a shift of %s on %s.", row.agent(), row.day()),
                Sentence.of("Add the shift, or correct the business day.")));
      }
    }
  }
}
