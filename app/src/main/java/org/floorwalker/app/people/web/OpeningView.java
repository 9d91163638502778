package org.floorwalker.app.people.web;

import java.util.List;
import java.util.Locale;
import org.floorwalker.app.people.Opened;
import org.floorwalker.app.platform.pages.Field;

/// The page for the opening hours of a queue or a site.
///
/// @param before the hours as they were shown, packed
/// @param week one field for each weekday
public record OpeningView(
    Opened whose, String before, List<Field> week, List<SingleDay> days, boolean overtaken) {

  /// Where the page leads back to.
  public String table() {
    return table(whose);
  }

  static String table(Opened whose) {
    return "/organisation/" + whose.kind().name().toLowerCase(Locale.ROOT);
  }

  public boolean isOfSite() {
    return whose.kind() == Opened.Kind.SITES;
  }

  /// One line of a single date.
  public record SingleDay(Field date, Field hours) {}
}
