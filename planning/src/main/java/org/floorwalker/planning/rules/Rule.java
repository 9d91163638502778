package org.floorwalker.planning.rules;

import java.util.List;

/// One rule on one agent's work. Its class is its name with `Rule` behind it.
public sealed interface Rule
    permits DailyRestRule,
        WeeklyRestRule,
        WeekHoursRule,
        DaySpanRule,
        DaysInRowRule,
        SundaysRule,
        NextSundayFreeRule,
        MustCoverRule,
        BreaksRule,
        FirstBreakRule,
        BreaksInsideRule,
        ContractRule,
        ShiftLengthRule,
        StartWindowRule,
        GivenShiftRule,
        StartGridRule,
        SiteHoursRule,
        NightRule,
        SkillRule,
        UnavailableRule,
        HoursWithinRule,
        SundaysWithinRule,
        OverlapRule {

  /// The rule's name in files, e.g. `daily_rest`.
  String name();

  /// Every breach in the agent's work, in order of time.
  List<Violation> check(AgentWork work);
}
