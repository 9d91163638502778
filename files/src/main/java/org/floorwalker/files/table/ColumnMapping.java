package org.floorwalker.files.table;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How an outside table is read as one of our forms; saved by name for each source.
///
/// A column is given by its header or its position from 1; several joined by ` + ` are put together
/// with a space, so `Date + Time` or `1 + 2` reads a time that is spread over two cells.
///
/// @param layout separator and header row
/// @param spelling how numbers, times and lengths are written
/// @param columns outside place of each of our columns
public record ColumnMapping(Layout layout, Spelling spelling, Map<String, String> columns) {

  /// @param separator one character between cells, e.g. `;`
  /// @param header whether the first row names the columns
  public record Layout(char separator, boolean header) {
    public static final Layout PLAIN = new Layout(',', true);
  }

  /// @param decimalComma whether `1,5` is one and a half
  /// @param timePattern pattern of instants, e.g. `dd.MM.yyyy HH:mm:ss`; empty for ISO 8601
  /// @param datePattern pattern of dates, e.g. `dd.MM.yyyy`; empty for ISO 8601
  /// @param zone zone of times without an offset
  public record Spelling(
      boolean decimalComma, String timePattern, String datePattern, ZoneId zone) {
    public Spelling {
      Objects.requireNonNull(formatter(timePattern));
      Objects.requireNonNull(formatter(datePattern));
    }

    /// The formatter of the pattern, ISO 8601 when it is empty.
    ///
    /// @throws IllegalArgumentException when it is no pattern
    static DateTimeFormatter formatter(String pattern) {
      return pattern.isEmpty()
          ? DateTimeFormatter.ISO_LOCAL_DATE
          : DateTimeFormatter.ofPattern(pattern);
    }

    public static Spelling plain(ZoneId zone) {
      return new Spelling(false, "", "", zone);
    }
  }

  public ColumnMapping {
    columns = Map.copyOf(columns);
  }

  /// The mapping of a table that already has our form.
  public static ColumnMapping plain(TableForm form, ZoneId zone) {
    Map<String, String> columns = new LinkedHashMap<>();
    form.names().forEach(name -> columns.put(name, name));
    return new ColumnMapping(Layout.PLAIN, Spelling.plain(zone), columns);
  }

  /// Outside places of our column, empty when it is not mapped.
  List<String> placesOf(String column) {
    String places = columns.getOrDefault(column, "").strip();
    return places.isEmpty() ? List.of() : List.of(places.split(" \\+ "));
  }
}
