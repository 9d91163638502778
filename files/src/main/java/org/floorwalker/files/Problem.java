package org.floorwalker.files;

/// Trouble in the user's data, returned as a value so that all of it can be shown at once.
///
/// @param code stable name of the kind of trouble, explained in the handbook, e.g. `duplicate-id`
/// @param file name of the file
/// @param row line in the file as an editor counts, the header being 1; 0 when it is about the file
/// @param column name of the column, empty when it is about the row
/// @param wrong what is wrong, with the value
/// @param remedy what to do
public record Problem(
    String code, String file, long row, String column, Sentence wrong, Sentence remedy) {

  /// A problem told in sentences without values.
  public Problem(String code, String file, long row, String column, String wrong, String remedy) {
    this(code, file, row, column, Sentence.of(wrong), Sentence.of(remedy));
  }

  /// One line for people: file, row, column, trouble, remedy.
  public String line() {
    String place = row == 0 ? file : file + " row " + row;
    String at = column.isEmpty() ? "" : ", " + column;
    return "%s%s: %s %s".formatted(place, at, wrong.english(), remedy.english());
  }
}
