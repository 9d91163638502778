package org.floorwalker.files.table;

/// What the cells of a column hold, which decides how an outside spelling is read.
public enum ColumnType {
  TEXT,
  /// A number with a decimal point, or the mapping's comma.
  NUMBER,
  /// A length of time, in seconds or as `h:mm:ss` or `mm:ss`.
  SECONDS,
  /// An instant: with an offset, or a local time of the mapping's zone.
  TIME,
  /// A local date.
  DATE
}
