package org.floorwalker.app.requests.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRight;
import org.floorwalker.app.requests.LeaveRule;

/// How requests are decided, and the kinds of leave.
///
/// @param rules rules in force
/// @param ruleForm fields of a rule
/// @param kinds kinds that may be asked for
/// @param rights what the laws of countries give, by kind
/// @param kindForm fields of a kind
public record RulesView(
    List<LeaveRule> rules,
    List<Field> ruleForm,
    List<LeaveKind> kinds,
    List<LeaveRight> rights,
    List<Field> kindForm) {
  public RulesView {
    rules = List.copyOf(rules);
    ruleForm = List.copyOf(ruleForm);
    kinds = List.copyOf(kinds);
    rights = List.copyOf(rights);
    kindForm = List.copyOf(kindForm);
  }
}
