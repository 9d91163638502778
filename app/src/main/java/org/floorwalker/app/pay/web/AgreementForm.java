package org.floorwalker.app.pay.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.files.pay.PayRow;
import org.floorwalker.files.pay.PayTableReader;
import org.floorwalker.planning.pay.DayClass;

/// The table of an agreement as a form: terms by their key, then lines by number. Its buttons add a
/// line, take one away or move one up, since of a group the first line that covers a minute counts.
///
/// The term `limit day` has the fields `limit-day` and `limit-day-source`; line 3 has `row-3`,
/// `code-3`, `mon-3` and so on; a button with the deed `remove:3` takes it away.
final class AgreementForm {
  static final String OVERTIME = "overtime";
  static final String SUPPLEMENT = "supplement";

  /// Every term there is, in the order in which it is shown.
  static final List<String> TERMS = PayTableReader.TERMS;

  /// How the reader of tables is told that no day is ticked, since nothing written means all.
  private static final String NO_DAY = "–";

  private static final int MOST_LINES = 100;
  private static final int MOST_LETTERS = 200;
  private static final Set<DayClass> WEEKDAYS = EnumSet.range(DayClass.MON, DayClass.SUN);

  private final Map<String, String> form;

  AgreementForm(Map<String, String> form) {
    this.form = form;
  }

  /// Whether a button of the table was pressed, so that nothing is kept yet.
  boolean isEdit() {
    return !deed().isEmpty();
  }

  private String deed() {
    return form.getOrDefault("deed", "");
  }

  private String typed(String field) {
    String text = form.getOrDefault(field, "").strip().replaceAll("\\s+", " ");
    return text.substring(0, Math.min(text.length(), MOST_LETTERS));
  }

  /// The rows as they were typed, after what the button does; a line without code and worth is
  /// left out.
  List<PayRow> rows() {
    List<PayRow> lines = lines();
    Stream.of(OVERTIME, SUPPLEMENT)
        .filter(kind -> deed().equals("add-" + kind))
        .forEach(kind -> lines.add(new PayRow(Map.of("row", kind))));
    return Stream.concat(terms(), lines.stream()).toList();
  }

  private Stream<PayRow> terms() {
    return TERMS.stream().map(this::term).filter(row -> !row.cell("worth").isEmpty());
  }

  private PayRow term(String key) {
    String field = key.replace(' ', '-');
    String[] parts = key.split(" ");
    return new PayRow(
        Map.of(
            "row",
            parts[0],
            "code",
            parts[1],
            "worth",
            typed(field),
            "source",
            typed(field + "-source")));
  }

  private List<PayRow> lines() {
    List<PayRow> lines = new ArrayList<>();
    for (int i = 0; i < MOST_LINES && form.containsKey("row-" + i); i++) {
      PayRow line = line(i);
      boolean isBlank = line.cell("code").isEmpty() && line.cell("worth").isEmpty();
      if (!isBlank && !deed().equals("remove:" + i)) {
        lines.add(line);
        if (deed().equals("up:" + i)) {
          moveUp(lines);
        }
      }
    }
    return lines;
  }

  private PayRow line(int number) {
    Map<String, String> cells = new LinkedHashMap<>();
    PayRow.COLUMNS.forEach(column -> cells.put(column, typed(column + "-" + number)));
    cells.put("days", days(number));
    return new PayRow(cells);
  }

  /// Moves the last line over the one before it of its kind.
  private static void moveUp(List<PayRow> lines) {
    int last = lines.size() - 1;
    for (int i = last - 1; i >= 0; i--) {
      if (lines.get(i).cell("row").equals(lines.get(last).cell("row"))) {
        Collections.rotate(lines.subList(i, last + 1), 1);
        return;
      }
    }
  }

  private String days(int number) {
    Set<DayClass> ticked =
        Stream.of(DayClass.values())
            .filter(day -> form.containsKey(day.word() + "-" + number))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayClass.class)));
    return ticked.isEmpty() ? NO_DAY : word(ticked);
  }

  /// Days as tables write them: `mon-fri`, `sat sun holiday`, nothing for all.
  static String word(Set<DayClass> days) {
    if (days.size() == DayClass.values().length) {
      return "";
    }
    List<String> words = new ArrayList<>();
    for (DayClass day : days) {
      boolean goesOn = WEEKDAYS.contains(day) && days.contains(before(day)) && day != DayClass.MON;
      if (goesOn) {
        String run = words.removeLast();
        words.add(run.split("-")[0] + "-" + day.word());
      } else {
        words.add(day.word());
      }
    }
    return String.join(" ", words);
  }

  private static DayClass before(DayClass day) {
    return DayClass.values()[Math.max(0, day.ordinal() - 1)];
  }
}
