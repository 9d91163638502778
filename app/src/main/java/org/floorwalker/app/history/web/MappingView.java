package org.floorwalker.app.history.web;

import java.util.List;
import org.floorwalker.app.history.Mappings;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.files.table.TableForm;
import org.jspecify.annotations.Nullable;

/// The page on which the columns of an outside table are told.
///
/// @param target what it is read as
/// @param fields name, separator and spelling
/// @param columns one line for each of our columns
/// @param sample the first lines of the table
/// @param headers its column names, offered while typing
/// @param preview the sample seen through the mapping, null while it cannot be read
public record MappingView(
    TableForm target,
    List<Field> fields,
    List<Column> columns,
    String sample,
    List<String> headers,
    Mappings.@Nullable Preview preview) {

  /// @param outside what was typed for it
  /// @param trouble what is wrong with that, in words
  public record Column(TableForm.Column ours, String outside, @Nullable String trouble) {}

  /// Whether there is a sample to look at.
  public boolean hasSample() {
    return !sample.isBlank();
  }
}
