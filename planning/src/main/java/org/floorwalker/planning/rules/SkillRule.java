package org.floorwalker.planning.rules;

import java.util.List;

/// A queue named beside a shift is one the agent can serve.
final class SkillRule implements Rule {
  private static final String LAW = "skills";

  @Override
  public String name() {
    return "skill";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    return work.planned().advice().stream()
        .filter(advice -> !work.agent().skills().contains(advice.queue()))
        .map(
            advice ->
                work.violation(
                    this, LAW + ": " + advice.queue(), advice.day().date(), 0, 1, "skill"))
        .toList();
  }
}
