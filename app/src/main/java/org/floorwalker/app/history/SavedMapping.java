package org.floorwalker.app.history;

import org.floorwalker.files.table.ColumnMapping;

/// A column mapping kept under a name for the files of one source.
///
/// @param name what people choose it by
/// @param target the form it is read as: `contacts`, `intervals` or one of the people tables
/// @param mapping separator, spelling and columns
public record SavedMapping(String name, String target, ColumnMapping mapping) {}
