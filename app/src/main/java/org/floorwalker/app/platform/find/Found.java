package org.floorwalker.app.platform.find;

import java.util.Locale;

/// One thing that fits what was searched for, with the page it leads to.
///
/// @param title its name
/// @param detail what tells it from others of the same name, such as a code or a site; may be empty
/// @param path of our own
public record Found(Kind kind, String title, String detail, String path) {

  /// What it is, in the order in which people look for things.
  public enum Kind {
    PERSON,
    TEAM,
    QUEUE,
    SITE,
    CLIENT,
    PAGE;

    /// Key of its name in the message files.
    public String words() {
      return "find.kind." + name().toLowerCase(Locale.ROOT);
    }
  }
}
