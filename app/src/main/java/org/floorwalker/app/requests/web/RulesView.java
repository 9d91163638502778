package org.floorwalker.app.requests.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRule;
import org.floorwalker.app.requests.WishBudget;

/// How requests are decided, and the kinds of leave.
///
/// @param rules rules in force
/// @param ruleForm fields of a rule
/// @param checked what the form of a rule has ticked
/// @param past rules that held before
/// @param budgets how much may be wished in a month
/// @param budgetForm fields of a budget
/// @param kinds kinds that may be asked for
/// @param kindForm fields of a kind
public record RulesView(
    List<LeaveRule> rules,
    List<Field> ruleForm,
    Set<String> checked,
    List<LeaveRule.Past> past,
    List<WishBudget> budgets,
    List<Field> budgetForm,
    List<LeaveKind> kinds,
    List<Field> kindForm) {
  public RulesView {
    rules = List.copyOf(rules);
    ruleForm = List.copyOf(ruleForm);
    checked = Set.copyOf(checked);
    past = List.copyOf(past);
    budgets = List.copyOf(budgets);
    budgetForm = List.copyOf(budgetForm);
    kinds = List.copyOf(kinds);
    kindForm = List.copyOf(kindForm);
  }

  /// Checks a rule can make, as words are keyed.
  public static List<String> checks() {
    return Stream.of(LeaveRule.Check.values())
        .map(check -> check.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
