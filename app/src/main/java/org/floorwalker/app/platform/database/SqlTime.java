package org.floorwalker.app.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Instants on their way to and from `timestamptz` columns, whatever the zones of the machine and
/// the session.
public final class SqlTime {
  private SqlTime() {}

  /// The form a query takes.
  public static OffsetDateTime of(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /// The form a query takes when there may be none.
  public static @Nullable OffsetDateTime ofNullable(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }

  public static Instant get(ResultSet row, String column) throws SQLException {
    return find(row, column).orElseThrow(() -> new IllegalStateException(column + " is null"));
  }

  public static Optional<Instant> find(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(value).map(there -> Objects.requireNonNull(there).toInstant());
  }
}
