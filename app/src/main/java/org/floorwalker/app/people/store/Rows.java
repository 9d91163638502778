package org.floorwalker.app.people.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How single columns of this room's tables are read.
final class Rows {
  private Rows() {}

  static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /// The first day of a validity, in the column `from_day`.
  static LocalDate fromDay(ResultSet row) throws SQLException {
    return Objects.requireNonNull(date(row, "from_day"));
  }

  /// The dates of an array.
  static Set<LocalDate> dates(ResultSet row, String column) throws SQLException {
    Date[] dates = (Date[]) row.getArray(column).getArray();
    return Stream.of(dates).map(Date::toLocalDate).collect(Collectors.toUnmodifiableSet());
  }

  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }

  static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
