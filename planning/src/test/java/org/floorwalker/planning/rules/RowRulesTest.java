package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Roster.QueueAdvice;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.time.BusinessDay;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The rules on many days: days in a row, Sundays, contract hours.
class RowRulesTest {
  @Nested
  class DaysInRowRuleTest {
    private static final String SEVEN =
        """
        floor   Copenhagen, 15 min, Mon 2027-03-01, 14 days
        law     DK max_consec_days 6
        Amy     Mon 08-12
        Amy     Tue 08-12
        Amy     Wed 08-12
        Amy     Thu 08-12
        Amy     Fri 08-12
        Amy     Sat 22-06
        """;

    @Test
    void a01SixDaysAreTheLastLawful() {
      assertThat(RuleTexts.breaches(new DaysInRowRule(), SEVEN)).isEmpty();
    }

    @Test
    void a02TheSeventhIsNot() {
      assertThat(RuleTexts.breaches(new DaysInRowRule(), SEVEN + "Amy Sun 12-16\n"))
          .containsExactly("days_in_row Amy 2027-03-07: 7 not 6 days");
    }

    @Test
    void a03DaysBeforeThePeriodCount() {
      assertThat(RuleTexts.breaches(new DaysInRowRule(), SEVEN + "before Amy 2027-02-27 08-16\n"))
          .isEmpty();
      assertThat(RuleTexts.breaches(new DaysInRowRule(), SEVEN + "before Amy 2027-02-28 08-16\n"))
          .containsExactly("days_in_row Amy 2027-03-06: 7 not 6 days");
    }
  }

  @Nested
  class SundaysRuleTest {
    private static final String FLOOR =
        """
        floor   Oslo, 15 min, Mon 2027-03-01, 28 days
        law     NO max_sundays_in_4 2
        """;

    @Test
    void a01TwoOfFourAreTheLastLawful() {
      assertThat(
              RuleTexts.breaches(
                  new SundaysRule(), FLOOR + "Amy 2027-03-07 08-16\nAmy 2027-03-21 08-16\n"))
          .isEmpty();
    }

    @Test
    void a02TheThirdIsNotAndSaturdayNightIsSunday() {
      assertThat(
              RuleTexts.breaches(
                  new SundaysRule(),
                  FLOOR + "Amy 2027-03-07 08-16\nAmy 2027-03-20 16-00:15\nAmy 2027-03-28 22-06\n"))
          .containsExactly("sundays Amy 2027-03-28: 3 not 2 Sundays in 4");
    }

    @Test
    void a03SaturdayToMidnightIsNotSunday() {
      assertThat(
              RuleTexts.breaches(
                  new SundaysRule(),
                  FLOOR + "Amy 2027-03-07 08-16\nAmy 2027-03-20 16-24\nAmy 2027-03-28 08-16\n"))
          .isEmpty();
    }

    @Test
    void a04SundaysBeforeThePeriodCount() {
      assertThat(
              RuleTexts.breaches(
                  new SundaysRule(),
                  FLOOR
                      + """
                      before  Amy 2027-02-21 08-16
                      before  Amy 2027-02-28 08-16
                      Amy     2027-03-07 08-16
                      Beth    2027-03-07 08-16
                      """))
          .containsExactly("sundays Amy 2027-03-07: 3 not 2 Sundays in 4");
    }
  }

  @Nested
  class ContractRuleTest {
    private static final String WEEK =
        """
        floor     Oslo, 15 min, Mon 2027-03-01, 7 days
        contract  37.5 h, shifts 5 7.5 8, tolerance 2
        Amy       Mon 08-15:30
        Amy       Tue 08-15:30
        Amy       Wed 08-15:30
        Amy       Thu 08-16
        """;

    @Test
    void a01WithinTheToleranceOnBothSides() {
      assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-13\n")).isEmpty();
      assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-17\n")).isEmpty();
    }

    @Test
    void a02AQuarterBeyondIsNot() {
      assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-12:45\n"))
          .containsExactly("contract Amy 2027-03-01: 35.25 not 37.5 h");
      assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "Amy Fri 08-17:15\n"))
          .containsExactly("contract Amy 2027-03-01: 39.75 not 37.5 h");
    }

    @Test
    void a03AnAbsentWeekdayTakesAFifthAlsoInTwoPieces() {
      assertThat(
              RuleTexts.breaches(
                  new ContractRule(),
                  WEEK
                      + """
                      away  Amy Fri absence 0-12
                      away  Amy Fri absence 12-24
                      away  Amy Sat absence 0-24
                      """))
          .isEmpty();
      assertThat(RuleTexts.breaches(new ContractRule(), WEEK + "away Amy Fri absence 0-23:45\n"))
          .containsExactly("contract Amy 2027-03-01: 30.5 not 37.5 h");
    }

    @Test
    void a04WhoCannotReachTheHoursIsExcusedFromTooFewOnly() {
      String away =
          """
          floor     Oslo, 15 min, Mon 2027-03-01, 7 days
          contract  37.5 h, shifts 7.5, tolerance 2
          away      Amy Mon blackout 0-24
          away      Amy Tue blackout 0-24
          away      Amy Wed blackout 0-24
          away      Beth Mon blackout 0-24
          Amy       Thu 08-15:30
          Beth      Thu 08-15:30
          """;
      assertThat(RuleTexts.allBreaches(away))
          .containsExactly("contract Beth 2027-03-01: 7.5 not 37.5 h");
    }
  }

  @Nested
  class SkillRuleTest {
    @Test
    void a01AnAdvisedQueueIsOneOfTheSkills() {
      RosterText text =
          RosterText.parse(
              """
              floor  Oslo, 15 min, Mon 2027-03-01
              Amy    08-16  voice
              """);
      BusinessDay day = new BusinessDay(LocalDate.of(2027, 3, 1));
      List<QueueAdvice> advice =
          List.of(new QueueAdvice("Amy", day, "voice"), new QueueAdvice("Amy", day, "chat"));
      Roster advised = new Roster(text.roster().shifts(), List.of(), List.of(), advice);
      AgentWork work = RosterCheck.works(text.problem(), advised).getFirst();
      assertThat(new SkillRule().check(work))
          .extracting(Violation::law)
          .containsExactly("skills: chat");
    }
  }
}
