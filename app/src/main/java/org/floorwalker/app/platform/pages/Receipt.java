package org.floorwalker.app.platform.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the next page says about a deed, once, with a way back where there is one.
///
/// @param sentence in the viewer's words
/// @param undo the form that takes the deed back; null when it cannot be taken back
public record Receipt(String sentence, @Nullable Undo undo) {

  /// A form that is sent by one button.
  ///
  /// @param path of our own, to which the fields are posted
  public record Undo(String path, Map<String, String> fields) {
    public Undo {
      fields = Map.copyOf(fields);
    }
  }
}
