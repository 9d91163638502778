package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.RosterOptimizer;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.junit.jupiter.api.Test;

/// FEATURE: a search keeps to the law on young workers for those under eighteen, and for
/// nobody else.
class YoungTermsTest {
  private static final RulesInForce LAW =
      new RulesInForce("NO", new LinkedHashMap<>())
          .with("young_daily_rest_h", "12")
          .with("young_weekly_rest_h", "48")
          .with("young_week_max_h", "40")
          .with("young_day_max_h", "8")
          .with("young_night", "23-06")
          .with("young_break", "4.5:30");

  private static final String FLOOR =
      """
      floor     Oslo, 1 min, Mon 2027-03-29, 7 days
      law       NO  daily_rest_h 11  weekly_rest_h 35  breaks gt5.5:1|ge8:30
      """;

  /// What a rule says of Amy, who is young, and of Beth, who is not.
  private static List<String> breaches(Rule rule, String shifts) {
    RosterText text = RosterText.parse(FLOOR + shifts);
    RosterProblem young = YoungTerms.in(text.problem(), Map.of("Amy", LAW));
    return RosterCheck.works(young, text.roster()).stream()
        .flatMap(work -> rule.check(work).stream())
        .map(Violation::agent)
        .toList();
  }

  @Test
  void a01_theNightIsTheYoungsFromTheFirstMinute() {
    Rule rule = new MustCoverRule();
    assertThat(breaches(rule, "Amy 15-23\nBeth 16-24\n")).isEmpty();
    assertThat(breaches(rule, "Amy 15-23:01\n")).containsExactly("Amy");
    assertThat(breaches(rule, "Amy 05:59-12\nBeth 05:59-12\n")).containsExactly("Amy");
  }

  @Test
  void a02_restBetweenShiftsIsTwelveHours() {
    Rule rule = new DailyRestRule();
    assertThat(breaches(rule, "Beth Mon 14-22\nBeth Tue 09-14\n")).isEmpty();
    assertThat(breaches(rule, "Amy Mon 14-22\nAmy Tue 09:59-14\n")).containsExactly("Amy");
    assertThat(breaches(rule, "Amy Mon 14-22\nAmy Tue 10-15\n")).isEmpty();
  }

  @Test
  void a03_overFourAndAHalfHoursHalfAnHourOfBreaks() {
    String pattern = "pattern from 4.75 h break 15 paid after 60 before 60\n";
    Rule rule = new BreaksRule();
    assertThat(breaches(rule, pattern + "Amy 08-12:30\nBeth 08-12:30\n")).isEmpty();
    assertThat(
            breaches(rule, pattern + "Amy 08-12:45 break 10:00/15\nBeth 08-12:45 break 10:00/15\n"))
        .containsExactly("Amy");
  }

  /// Five shifts of eight hours, none of nine, none into the night, two days free in a row.
  @Test
  void a04_aSearchFindsWhatTheBookAllows() {
    RosterProblem problem =
        RosterText.parse(
                FLOOR.replace("1 min", "15 min")
                    + """
                    open      07:00-24:00
                    contract  40 h, shifts 8 9, tolerance 0
                    pattern   from 6 h meal 30 unpaid after 180 before 150
                    need      voice 14:00 2 24:00 0
                    Amy       15-23 voice
                    Beth      15-23 voice
                    """)
            .problem();
    RosterProblem young = YoungTerms.in(problem, Map.of("Amy", LAW));
    Roster found =
        RosterOptimizer.solve(young, new Budget.Iterations(20_000, 1), 1, Progress.NONE).roster();
    assertThat(found.shifts()).anyMatch(shift -> shift.agent().equals("Amy"));
    assertThat(RosterCheck.check(young, found)).isEmpty();
    assertThat(RosterCheck.check(problem, found)).as("lawful for grown-ups too").isEmpty();
    assertThat(found.shifts())
        .filteredOn(shift -> shift.agent().equals("Amy"))
        .allMatch(shift -> shift.range().length().toMinutes() <= 8 * 60 + 30)
        .allMatch(
            shift ->
                !shift
                    .range()
                    .endExclusive()
                    .atZone(problem.zoneOf("Amy"))
                    .toLocalTime()
                    .isAfter(LocalTime.of(23, 0)));
  }
}
