package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// A rule on all the work of a person. Its name is that of its row in the book; without a row, or
/// with the value `none`, it asks nothing.
public sealed interface LawRule
    permits AverageWeekLaw,
        ChangeToldLaw,
        DayNormLaw,
        DaysInRowLaw,
        EveShorterLaw,
        EveningNormLaw,
        EveningWeekendNormLaw,
        FreeSundayEveryLaw,
        FreeSundaysLaw,
        HolidayWorkLaw,
        HoursBetweenDaysOffLaw,
        LongestRowLaw,
        MainlyNightNormLaw,
        NextSundayFreeLaw,
        NightAverageLaw,
        NightNormLaw,
        NightShiftsInRowLaw,
        NightWeeksInRowLaw,
        NightWorkLaw,
        NormAverageLaw,
        NoticeFloorLaw,
        NoticeLaw,
        NoticeTargetLaw,
        OvertimeLaw,
        PeriodNormLaw,
        PersonDailyRestLaw,
        PersonWeeklyRestLaw,
        RedDayWorkLaw,
        RestAfterLongShiftLaw,
        RollingWeekLaw,
        RoundClockNormLaw,
        ScreenPauseLaw,
        SecondBreakLaw,
        SundayNormLaw,
        WeeklyNormLaw,
        WorkingDayLaw,
        YoungBreakLaw,
        YoungDailyRestLaw,
        YoungDayLaw,
        YoungDaysOffLaw,
        YoungEveningLaw,
        YoungNightLaw,
        YoungOvertimeLaw,
        YoungRunLaw,
        YoungWeekLaw,
        YoungWeeklyRestLaw,
        YoungestAgeLaw {

  /// Name of the rule and of its row, e.g. `notice_days`.
  String name();

  /// Every breach, given the value as the book writes it.
  List<Breach> check(String value, PersonWork work);

  /// @param day the day it shows
  /// @param measured what the plan has
  /// @param limit what the law says
  /// @param unit unit of both
  record Breach(LocalDate day, double measured, double limit, String unit) {
    static Breach hours(LocalDate day, Duration measured, Duration limit) {
      return new Breach(day, Hours.of(measured), Hours.of(limit), "h");
    }
  }

  /// All rules of the application's book.
  List<LawRule> ALL =
      List.of(
          new PersonDailyRestLaw(),
          new PersonWeeklyRestLaw(),
          new RestAfterLongShiftLaw(),
          new DaysInRowLaw(),
          new LongestRowLaw(),
          new HoursBetweenDaysOffLaw(),
          new AverageWeekLaw(),
          new NormAverageLaw(),
          new PeriodNormLaw(),
          new RollingWeekLaw(),
          new OvertimeLaw(),
          new DayNormLaw(),
          new WeeklyNormLaw(),
          new EveningNormLaw(),
          new EveningWeekendNormLaw(),
          new NightNormLaw(),
          new MainlyNightNormLaw(),
          new RoundClockNormLaw(),
          new SundayNormLaw(),
          new NightWorkLaw(),
          new NightAverageLaw(),
          new NightShiftsInRowLaw(),
          new NightWeeksInRowLaw(),
          new RedDayWorkLaw(),
          new HolidayWorkLaw(),
          new NextSundayFreeLaw(),
          new FreeSundayEveryLaw(),
          new FreeSundaysLaw(),
          new WorkingDayLaw(),
          new NoticeLaw(),
          new NoticeFloorLaw(),
          new NoticeTargetLaw(),
          new ChangeToldLaw(),
          new EveShorterLaw(),
          new SecondBreakLaw(),
          new ScreenPauseLaw(),
          new YoungNightLaw(),
          new YoungEveningLaw(),
          new YoungDayLaw(),
          new YoungWeekLaw(),
          new YoungDailyRestLaw(),
          new YoungWeeklyRestLaw(),
          new YoungDaysOffLaw(),
          new YoungOvertimeLaw(),
          new YoungBreakLaw(),
          new YoungRunLaw(),
          new YoungestAgeLaw());

  /// Everything the rules in force find in the person's work.
  static List<LawFinding> check(RulesInForce rules, PersonWork work) {
    List<LawFinding> findings = new ArrayList<>();
    for (LawRule rule : ALL) {
      String value = rules.value(rule.name());
      RuleEntry entry = rules.byRule().get(rule.name());
      if (value != null && entry != null) {
        rule.check(value, work).forEach(breach -> findings.add(finding(rule, entry, work, breach)));
      }
    }
    return findings;
  }

  private static LawFinding finding(LawRule rule, RuleEntry entry, PersonWork work, Breach breach) {
    return new LawFinding(
        new Violation(
            rule.name(),
            entry.citation().legalBasis(),
            work.person(),
            breach.day(),
            new Violation.Figure(breach.measured(), breach.limit(), breach.unit())),
        entry.force().severity());
  }
}
