package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.BOOK;
import static org.floorwalker.files.rules.CountryLaw.DAY;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import org.junit.jupiter.api.Test;

/// The shipped rule book of Sweden, in words that read like the law.
class SwedenLawTest {
  @Test
  void t06NoMoreThanFiveHoursWithoutARast() {
    assertThat(roster("SE", "Stockholm", "Amy 08-13")).isEmpty();
    assertThat(roster("SE", "Stockholm", "Amy 08-13:01"))
        .containsExactly("breaks 2027-03-01: 5.017 not 5 h");
  }

  @Test
  void t07TheNightRestCoversMidnightToFive() {
    assertThat(roster("SE", "Stockholm", "Amy 23-07 meal 03:00/30"))
        .containsExactly("must_cover 2027-03-01: 5 not 0 h");
  }

  @Test
  void t16SeventeenYearsOldAfterTen() {
    assertThat(
            person()
                .in("Europe/Stockholm")
                .born("2009-06-01")
                .works("a", "2027-03-01 18-22:30")
                .found("SE"))
        .containsExactly("hard young_night 2027-03-01: 0.5 not 0 h");
  }

  @Test
  void fortyHoursOverFourWeeksAndFortyEightOfOvertime() {
    CountryLaw.Person even = person().in("Europe/Stockholm");
    for (int week = 0; week < 4; week++) {
      for (int day = 0; day < 5; day++) {
        String hours = week % 2 == 0 ? " 08-17" : " 08-15";
        even.works("a", DAY.plusDays(7 * week + day) + hours);
      }
    }
    assertThat(even.found("SE")).isEmpty();
    assertThat(even.works("a", "2027-03-27 08-08:15").found("SE"))
        .containsExactly("warn norm_average_h 2027-03-28: 40.063 not 40 h a week on average");
    CountryLaw.Person busy = person().in("Europe/Stockholm");
    for (int week = 0; week < 4; week++) {
      for (int day = 0; day < 6; day++) {
        busy.works("a", DAY.plusDays(7 * week + day) + (day < 4 ? " 08-17" : " 08-16"));
      }
    }
    assertThat(busy.found("SE")).noneMatch(line -> line.contains("overtime"));
    assertThat(busy.works("a", "2027-03-28 08-08:15").found("SE"))
        .contains("warn overtime_caps_h 2027-03-28: 48.25 not 48 h of overtime in 4w");
  }

  @Test
  void theCallCentreAgreementShortensEveningWeekendAndNightWeeks() {
    CountryLaw.Person weekend =
        person()
            .in("Europe/Stockholm")
            .on(38.5)
            .works("a", "2027-03-01 08-16", "2027-03-02 08-16", "2027-03-06 08-16");
    assertThat(weekend.found("SE", "Unionen call-centre"))
        .containsExactly("warn evening_weekend_norm_h 2027-03-01: 38.5 not 38 h");
    assertThat(weekend.on(38).found("SE", "Unionen call-centre")).isEmpty();
    assertThat(weekend.works("a", "2027-03-09 20-23").on(37).found("SE", "Unionen call-centre"))
        .as("one night of four")
        .isEmpty();
    assertThat(weekend.works("a", "2027-03-16 20-23").found("SE", "Unionen call-centre"))
        .containsExactly("warn night_norm_h 2027-03-01: 37 not 36 h");
  }

  @Test
  void representativesAreToldOfChangesInARunningPeriod() {
    assertThat(person().publishedDaysBefore(14).found("SE", "Unionen call-centre")).isEmpty();
    assertThat(person().publishedDaysBefore(1).found("SE", "Unionen call-centre"))
        .containsExactly("warn notice_days 2027-03-01: 1 not 14 days of notice");
    assertThat(person().publishedDaysBefore(0).found("SE", "Unionen call-centre"))
        .contains("warn change_told_to_representatives 2027-03-01: 1 not 0 days already running");
  }

  @Test
  void theCallCentreAgreementIsAnOverlay() {
    assertThat(BOOK.inForce("SE", "Unionen call-centre", DAY).value("night_norm_h"))
        .isEqualTo("36@22-06");
    assertThat(BOOK.inForce("SE", "Unionen call-centre", DAY).value("daily_rest_h"))
        .as("what the agreement leaves alone stays law")
        .isEqualTo("11");
  }

  @Test
  void underEighteenNoMoreThanFourAndAHalfHoursInARow() {
    CountryLaw.Person young = person().in("Europe/Stockholm").born("2010-01-01");
    assertThat(young.works("a", "2027-03-01 08-15 meal 12:30/30").found("SE")).isEmpty();
    assertThat(young.works("a", "2027-03-03 08-15 meal 12:31/30").found("SE"))
        .containsExactly("hard young_run 2027-03-03: 4.517 not 4.5 h");
  }

  /// From half past twelve to six on the clock are four and a half hours in spring's night.
  @Test
  void theStretchIsMeasuredInRealHours() {
    CountryLaw.Person young =
        person().in("Europe/Stockholm").born("2010-01-01").between("2027-03-22", 7);
    assertThat(young.works("a", "2027-03-28 00:30-06").found("SE"))
        .noneMatch(line -> line.contains("young_run"));
    assertThat(young.works("b", "2027-03-28 06-06:01").found("SE"))
        .as("two shifts are two stretches")
        .noneMatch(line -> line.contains("young_run"));
    assertThat(
            person()
                .in("Europe/Stockholm")
                .born("2010-01-01")
                .between("2027-03-22", 7)
                .works("a", "2027-03-28 00:30-06:01")
                .found("SE"))
        .contains("hard young_run 2027-03-28: 4.517 not 4.5 h");
  }

  @Test
  void underEighteenTwoDaysOffAWeek() {
    CountryLaw.Person young = person().in("Europe/Stockholm").born("2010-01-01");
    for (int day = 1; day <= 5; day++) {
      young.works("a", "2027-03-0" + day + " 08-12");
    }
    assertThat(young.found("SE")).isEmpty();
    assertThat(young.works("b", "2027-03-06 08-12").found("SE"))
        .containsExactly("warn young_days_off 2027-03-01: 1 not 2 days off in the week");
  }
}
