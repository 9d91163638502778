package org.floorwalker.files.contacts;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;
import org.floorwalker.files.table.TableRow;

/// How both Calabrio files write their cells: semicolons, day and time apart, a figure that is not
/// told as 0.
final class CalabrioCells {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private CalabrioCells() {}

  /// A line of either file.
  ///
  /// @param first the cell before the start
  /// @param start in the file's zone
  /// @param figures in the order of the file's columns
  static String line(String first, ZonedDateTime start, String id, String name, double[] figures) {
    StringJoiner line = new StringJoiner(";", "", "\n");
    line.add(first).add(start.format(DAY)).add(start.format(TIME));
    line.add(quoted(id)).add(quoted(name));
    for (double figure : figures) {
      line.add(plain(figure));
    }
    return line.toString();
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
