package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.DAY;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The shipped rule book of Norway, in words that read like the law.
class NorwayLawTest {
  @Test
  void t01ElevenHoursOfRest() {
    assertThat(roster("NO", "Oslo", "Amy 2027-03-01 17-22\nAmy 2027-03-02 09-14")).isEmpty();
    assertThat(roster("NO", "Oslo", "Amy 2027-03-01 17-22\nAmy 2027-03-02 08:59-14"))
        .containsExactly("daily_rest 2027-03-02: 10.983 not 11 h");
  }

  @Test
  void t04ABreakAboveFiveAndAHalfHours() {
    assertThat(roster("NO", "Oslo", "Amy 08-13:30")).isEmpty();
    assertThat(roster("NO", "Oslo", "Amy 08-13:31"))
        .containsExactly("breaks 2027-03-01: 0 not 1 min of breaks");
    assertThat(roster("NO", "Oslo", "Amy 08-16 break 11:00/29"))
        .containsExactly("breaks 2027-03-01: 29 not 30 min of breaks");
  }

  @Test
  void t08AfterASundayTheNextIsFreeUnlessAveraged() {
    CountryLaw.Person two = person().works("a", "2027-03-07 08-13", "2027-03-14 08-13");
    assertThat(two.found("NO"))
        .containsExactlyInAnyOrder(
            "hard next_sunday_free 2027-03-14: 2 not 1 Sundays or holidays in a row",
            "warn sunday_worker_norm_h 2027-03-01: 40 not 38 h");
    assertThat(two.found("NO", "averaging agreement"))
        .containsExactly("warn sunday_worker_norm_h 2027-03-01: 40 not 38 h");
    assertThat(
            two.works("a", "2027-03-21 08-13", "2027-03-28 08-13")
                .found("NO", "averaging agreement"))
        .contains("hard free_sunday_every_weeks 2027-03-28: 4 not 3 worked Sundays in a row");
  }

  @Test
  void aHolidayCountsLikeASundayFromEighteenTheDayBefore() {
    assertThat(
            person()
                .withHoliday("2027-03-25")
                .works("a", "2027-03-21 08-13", "2027-03-24 16-18:01")
                .found("NO"))
        .contains("hard next_sunday_free 2027-03-25: 2 not 1 Sundays or holidays in a row");
    assertThat(
            person()
                .withHoliday("2027-03-25")
                .works("a", "2027-03-21 08-13", "2027-03-24 16-18", "2027-03-25 22-23")
                .found("NO"))
        .noneMatch(line -> line.contains("next_sunday_free"));
  }

  @Test
  void t09EveryThirdSundayMakesTheWeekThirtyEight() {
    assertThat(person().works("a", "2027-03-07 08-13", "2027-03-28 09-13").found("NO"))
        .containsExactly("warn sunday_worker_norm_h 2027-03-01: 40 not 38 h");
    assertThat(person().works("a", "2027-03-07 08-13").found("NO")).isEmpty();
  }

  @Test
  void t16SeventeenYearsOldAtNight() {
    CountryLaw.Person young =
        person().born("2009-06-01").withBreaks(30).works("a", "2027-03-01 17:30-22:30");
    assertThat(young.found("NO")).containsExactly("warn young_evening 2027-03-01: 1.5 not 0 h");
    assertThat(person().born("2009-03-01").works("a", "2027-03-01 17:30-23:30").found("NO"))
        .as("eighteen on the day")
        .isEmpty();
    assertThat(young.works("a", "2027-03-03 18-23:01").found("NO"))
        .contains("hard young_night 2027-03-03: 0.017 not 0 h");
  }

  @Test
  void aThePlanIsTalkedOverTwoWeeksAhead() {
    assertThat(person().publishedDaysBefore(14).found("NO")).isEmpty();
    assertThat(person().publishedDaysBefore(13).found("NO"))
        .containsExactly("warn notice_days 2027-03-01: 13 not 14 days of notice");
  }

  @Test
  void christmasEveIsRedFromFifteen() {
    CountryLaw.Person eve =
        person()
            .withHoliday("2027-03-26")
            .halfHoliday("2027-03-25", 15)
            .works("a", "2027-03-21 08-13");
    assertThat(eve.works("a", "2027-03-25 10-15").found("NO"))
        .noneMatch(line -> line.contains("next_sunday_free"));
    assertThat(eve.works("b", "2027-03-25 15-15:01").found("NO"))
        .contains("hard next_sunday_free 2027-03-26: 2 not 1 Sundays or holidays in a row");
  }

  @Test
  void sundayHoursRunFromEighteenOnSaturdayToTwentyTwo() {
    assertThat(person().works("a", "2027-03-06 10-18").shown("NO"))
        .noneMatch(line -> line.contains("red_day_window"));
    assertThat(person().works("a", "2027-03-06 10-18:30", "2027-03-07 20-23").shown("NO"))
        .contains(
            "info red_day_window 2027-03-06: 0.5 not 0 h",
            "info red_day_window 2027-03-07: 2 not 0 h");
  }

  @Test
  void nightWorkersKeepEightHoursInTwentyFourOverFourWeeks() {
    CountryLaw.Person nights = person();
    for (int week = 0; week < 4; week++) {
      for (int night = 0; night < 6; night++) {
        nights.works("a", DAY.plusDays(7 * week + night) + " 21:30-05:30");
      }
    }
    assertThat(nights.works("a", "2027-03-28 20-21").found("NO"))
        .as("192 hours on 24 days; the spring night has one less")
        .noneMatch(line -> line.contains("night_average"));
    assertThat(nights.works("a", "2027-03-28 21-21:15").found("NO"))
        .contains("hard night_average_h 2027-03-28: 8.01 not 8 h in 24 on average");
    assertThat(person().works("a", "2027-03-01 20-06").shown("NO"))
        .contains("info night_window 2027-03-01: 9 not 0 h");
  }

  @Test
  void tenHoursOfOvertimeInAWeekAndTwentyFiveInFour() {
    CountryLaw.Person busy = person();
    for (int day = 1; day <= 5; day++) {
      busy.works("a", "2027-03-0" + day + " 08-18");
    }
    assertThat(busy.found("NO")).noneMatch(line -> line.contains("overtime"));
    assertThat(busy.works("a", "2027-03-06 08-08:15").found("NO"))
        .contains("warn overtime_caps_h 2027-03-07: 10.25 not 10 h of overtime in 1w");
    for (int week = 1; week <= 2; week++) {
      for (int day = 1; day <= 5; day++) {
        busy.works("a", LocalDate.of(2027, 3, day).plusWeeks(week) + " 08-17:45");
      }
    }
    assertThat(busy.found("NO"))
        .contains("warn overtime_caps_h 2027-03-21: 27.75 not 25 h of overtime in 4w");
    assertThat(busy.found("NO", "averaging agreement"))
        .as("the plan of an averaging agreement is ordinary time")
        .noneMatch(line -> line.contains("overtime"));
  }

  @Test
  void nineHoursADayAndTenUnderAveraging() {
    assertThat(person().works("a", "2027-03-01 08-17").found("NO")).isEmpty();
    assertThat(person().works("a", "2027-03-01 08-17:15").found("NO"))
        .containsExactly("warn day_norm_h 2027-03-01: 9.25 not 9 h");
    assertThat(person().works("a", "2027-03-01 08-18").found("NO", "averaging agreement"))
        .isEmpty();
    assertThat(person().works("a", "2027-03-01 08-18:15").found("NO", "averaging agreement"))
        .containsExactly("hard day_norm_h 2027-03-01: 10.25 not 10 h");
  }

  @Test
  void aContractAboveTheNormalWeekIsShown() {
    assertThat(person().shown("NO")).isEmpty();
    assertThat(person().on(40.25).shown("NO"))
        .containsExactly("info weekly_norm_h 2027-03-01: 40.25 not 40 h");
  }

  @Test
  void earlyAndLateShiftsMakeTheAgreedWeekShorter() {
    assertThat(
            person()
                .on(37.5)
                .works("a", "2027-03-01 08-16", "2027-03-02 08-16", "2027-03-03 10-18")
                .found("NO", "HK call-centre"))
        .isEmpty();
    assertThat(
            person()
                .on(37.5)
                .works("a", "2027-03-01 08-16", "2027-03-02 08-16", "2027-03-03 10-18:15")
                .found("NO", "HK call-centre"))
        .containsExactly("warn evening_shift_norm_h 2027-03-01: 37.5 not 36.5 h");
  }

  @Test
  void underEighteenFortyEightHoursOfWeeklyRestAndABreak() {
    CountryLaw.Person young = person().born("2010-01-01").withBreaks(30);
    young.works("a", "2027-03-01 08-13", "2027-03-03 08-13", "2027-03-04 08-13");
    young.works("a", "2027-03-05 08-13", "2027-03-07 13-18");
    assertThat(young.found("NO")).noneMatch(line -> line.contains("young_weekly_rest"));
    assertThat(young.works("a", "2027-03-02 08-13").found("NO"))
        .as("from Friday 13:00 to Sunday 13:00 are 48 hours")
        .noneMatch(line -> line.contains("young_weekly_rest"));
    assertThat(young.works("b", "2027-03-05 13-13:15").found("NO"))
        .contains("hard young_weekly_rest_h 2027-03-01: 47.75 not 48 h");
    CountryLaw.Person hungry = person().born("2010-01-01");
    assertThat(hungry.works("a", "2027-03-01 08-12:30").found("NO")).isEmpty();
    assertThat(hungry.withBreaks(29).works("a", "2027-03-02 08-12:31").found("NO"))
        .containsExactly("hard young_break 2027-03-02: 29 not 30 min of breaks");
  }

  @Test
  void theCallCentreAgreementShortensTheSundayWorkersWeek() {
    assertThat(
            person()
                .works("a", "2027-03-07 08-13", "2027-03-21 09-13")
                .found("NO", "HK call-centre"))
        .containsExactly("warn sunday_worker_norm_h 2027-03-01: 40 not 35.5 h");
  }

  @Test
  void fortyEightHoursOnAverageOverEightWeeks() {
    CountryLaw.Person busy = person();
    for (int day = 0; day < 56; day++) {
      if (day % 7 > 0) {
        busy.works("a", DAY.plusDays(27).minusDays(day) + " 08-16");
      }
    }
    assertThat(busy.found("NO")).noneMatch(line -> line.contains("average_week_h"));
    busy.works("b", "2027-03-27 17-17:30");
    assertThat(busy.found("NO")).anyMatch(line -> line.startsWith("hard average_week_h"));
  }

  @Test
  void mainlyNightsMakeTheWeekThirtyEight() {
    CountryLaw.Person even = person().works("a", "2027-03-01 01-11", "2027-03-03 01-11");
    assertThat(even.found("NO")).noneMatch(line -> line.contains("mainly_night"));
    assertThat(even.works("a", "2027-03-05 00:59-06").found("NO"))
        .contains("warn mainly_night_norm_h 2027-03-01: 40 not 38 h");
    assertThat(even.on(38).found("NO")).noneMatch(line -> line.contains("mainly_night"));
  }

  /// 21 to 06 is eight hours in spring's night: against eight by day that is half, not most.
  @Test
  void theNightIsMeasuredInRealHours() {
    CountryLaw.Person spring =
        person().between("2027-03-22", 7).works("a", "2027-03-22 08-16", "2027-03-27 21-06");
    assertThat(spring.found("NO")).noneMatch(line -> line.contains("mainly_night"));
    CountryLaw.Person autumn =
        person().between("2027-10-25", 7).works("a", "2027-10-25 08-17", "2027-10-30 21-06");
    assertThat(autumn.found("NO")).contains("warn mainly_night_norm_h 2027-10-25: 40 not 38 h");
  }

  @Test
  void roundTheClockMakesTheWeekThirtySix() {
    CountryLaw.Person days =
        person().on(38).works("a", "2027-03-01 08-16", "2027-03-07 08-16", "2027-03-28 08-16");
    assertThat(days.found("NO")).noneMatch(line -> line.contains("round_clock"));
    assertThat(days.works("a", "2027-03-23 22-06").found("NO"))
        .as("every fourth shift at night")
        .noneMatch(line -> line.contains("round_clock"));
    assertThat(days.works("a", "2027-03-24 22-06").found("NO"))
        .contains("warn round_clock_norm_h 2027-03-01: 38 not 36 h");
    assertThat(days.on(36).found("NO")).noneMatch(line -> line.contains("round_clock"));
  }

  @Test
  void aSecondBreakWhereMoreThanTwoHoursFollowTheNormalDay() {
    assertThat(person().works("a", "2027-03-01 08-19 meal 12:00/30").found("NO"))
        .noneMatch(line -> line.contains("second_break"));
    assertThat(person().works("a", "2027-03-01 08-19:01 meal 12:00/30").found("NO"))
        .contains("warn second_break 2027-03-01: 1 not 2 long breaks");
  }

  @Test
  void theRepresentativesMayAgreeOnFiftyFourHoursAWeek() {
    CountryLaw.Person week = person().withBreaks(30);
    for (int day = 1; day <= 5; day++) {
      week.works("a", "2027-03-0" + day + " 08-18");
    }
    String agreement = "averaging with representatives";
    assertThat(week.works("b", "2027-03-06 08-12").found("NO", agreement)).isEmpty();
    assertThat(week.found("NO", "averaging agreement"))
        .contains("hard rolling_week_max_h 2027-03-06: 54 not 50 h");
    assertThat(week.works("b", "2027-03-07 12-12:01").found("NO", agreement))
        .contains("hard rolling_week_max_h 2027-03-07: 54.017 not 54 h");
  }

  @Test
  void neverMoreThanTwelveDaysInARow() {
    CountryLaw.Person busy = person();
    for (int day = 1; day <= 12; day++) {
      busy.works("a", LocalDate.of(2027, 3, 15).plusDays(day) + " 08-11");
    }
    assertThat(busy.found("NO")).noneMatch(line -> line.contains("longest_row"));
    assertThat(busy.works("b", "2027-03-28 08-11").found("NO"))
        .as("the day the clock goes forward, on another contract")
        .contains("hard longest_row_days 2027-03-28: 13 not 12 days");
  }
}
