package org.floorwalker.app.rostering.web;

import java.util.Locale;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.planning.rules.Violation;

/// What the independent check says, in the viewer's language.
public final class ViolationWords {
  private ViolationWords() {}

  /// The unit of a violation's figures; its words are `rostering.unit.<unit in dashes>`, and a
  /// unit of the site's own rules is shown as it stands.
  public static String unit(Shell shell, Violation violation) {
    String unit = violation.figure().unit();
    String key = "rostering.unit." + unit.toLowerCase(Locale.ROOT).replace(' ', '-');
    return shell.words().has(key) ? shell.say(key) : unit;
  }
}
