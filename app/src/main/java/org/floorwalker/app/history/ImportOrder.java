package org.floorwalker.app.history;

import org.floorwalker.files.contacts.ContactReader;

/// What is to be brought in.
///
/// @param source name of the system it comes from; ids are unique within a source
/// @param format name of the format
/// @param file the file's name, for problems and the list of imports
/// @param reader reads the format
/// @param badRows what happens to good rows when others are bad
public record ImportOrder(
    String source, String format, String file, ContactReader reader, BadRows badRows) {
  public ImportOrder {
    if (source.isBlank() || source.length() > 100) {
      throw new IllegalArgumentException(
          "\"%s\" is not a name of a source.\nMaybe write such as asterisk-oslo."
              .formatted(source));
    }
  }

  /// What happens to good rows when others are bad.
  public enum BadRows {
    /// Nothing is brought in.
    REFUSE_FILE,
    /// The good ones are brought in.
    LEAVE_OUT
  }
}
