package org.floorwalker.app.rostering;

import java.time.Instant;

/// Something a person was told, in their own language, in the product and by mail.
///
/// @param id its number
/// @param text what was said
/// @param toldAt when
/// @param isNew whether they have not looked yet
public record Message(long id, Text text, Instant toldAt, boolean isNew) {

  /// @param subject one line
  /// @param body lines of plain text
  /// @param path page to look at, empty when there is none
  public record Text(String subject, String body, String path) {}
}
