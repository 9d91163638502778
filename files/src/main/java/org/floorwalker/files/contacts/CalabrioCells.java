package org.floorwalker.files.contacts;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;
import org.floorwalker.files.table.TableRow;

/// How both Calabrio files write their cells: semicolons, day and time apart, a figure that is not
/// told as 0.
final class CalabrioCells {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private CalabrioCells() {}

  static StringJoiner line() {
    return new StringJoiner(";", "", "\n");
  }

  static void addStart(StringJoiner line, ZonedDateTime local) {
    line.add(local.format(DAY)).add(local.format(TIME));
  }

  static void addNamed(StringJoiner line, String id, String name) {
    line.add(quoted(id)).add(quoted(name));
  }

  static void addFigures(StringJoiner line, double... figures) {
    for (double figure : figures) {
      line.add(plain(figure));
    }
  }

  private static String plain(double figure) {
    return Double.isNaN(figure)
        ? "0"
        : BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
  }

  static String quoted(String text) {
    return text.matches("[^;\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  static double zeroed(TableRow row, String column) {
    double value = row.number(column);
    return Double.isNaN(value) ? 0 : value;
  }
}
