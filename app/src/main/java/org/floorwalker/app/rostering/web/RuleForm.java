package org.floorwalker.app.rostering.web;

import java.util.Map;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.rostering.HouseRule;

/// The form of a rule of the house's own.
final class RuleForm {
  private RuleForm() {}

  /// The rule as it was typed.
  ///
  /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
  static HouseRule read(Map<String, String> sent, Made entered) {
    Typed typed = new Typed(sent);
    HouseRule rule =
        new HouseRule(
            0,
            typed.sent("country"),
            typed.sent("agreement"),
            typed.sent("rule"),
            typed.sent("value"),
            typed.sent("basis"),
            typed.day("from"),
            entered,
            null);
    typed.orRefuse();
    return rule;
  }
}
