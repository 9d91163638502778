package org.floorwalker.app.development;

import java.util.Locale;

/// Why something about goals, coaching, expectations, agreed actions, series or templates was not
/// done: one cause each, whose words name the remedy. A door answers with all that apply; with none
/// when it is done.
public enum WhyNot {
  DAY_PASSED,
  DAY_UNREADABLE,
  TOO_LONG,
  UNREADABLE,
  NO_REASON,
  GOAL_UNSAID,
  GOAL_OWNER,
  GOAL_PARENT,
  GOAL_FIGURE,
  GOAL_TARGET,
  GOAL_SHARE,
  GOAL_AGREED,
  GOAL_OWN,
  GOAL_OVER,
  NO_WORD,
  COACHING_FACT,
  COACHING_AIM,
  COACHING_FIGURE,
  COACHING_LEADER,
  COACHING_EVALUATION,
  COACHING_AGREED,
  COACHING_OVER,
  COACHING_HOW,
  ACTION_OVER,
  EXPECTATION_NEWER,
  EXPECTATION_EMPTY,
  EXPECTATION_OVERTAKEN,
  SERIES_TEMPLATE,
  SERIES_HOLDER,
  SERIES_MINUTES,
  TEMPLATE_THERE,
  TEMPLATE_CODE,
  TEMPLATE_CLIENT;

  /// Key of its sentence.
  public String key() {
    return "development.why-not." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
