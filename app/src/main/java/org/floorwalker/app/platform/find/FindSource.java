package org.floorwalker.app.platform.find;

import java.util.List;
import java.util.Locale;
import org.floorwalker.app.platform.access.Viewer;

/// A room that holds things people look for offers this as a bean. It answers only with what the
/// viewer's rights reach, since the name alone may tell too much.
@FunctionalInterface
public interface FindSource {
  /// Things whose name or code has the words in it.
  ///
  /// @param words at least one letter, without spaces around
  /// @param language the viewer's
  /// @param most as many as will be shown
  List<Found> find(Viewer viewer, String words, Locale language, int most);
}
