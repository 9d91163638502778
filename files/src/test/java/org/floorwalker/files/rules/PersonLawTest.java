package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What the shipped rule book says of a person over all contracts and months, whatever the country.
class PersonLawTest {
  @Test
  void t18RestBelongsToThePersonNotTheContract() {
    assertThat(person().works("a", "2027-03-01 08-14").works("b", "2027-03-01 23-24").found("NO"))
        .containsExactly("hard person_daily_rest_h 2027-03-01: 9 not 11 h");
  }

  @Test
  void t18WeeklyRestBelongsToThePersonToo() {
    CountryLaw.Person two = person();
    for (int day = 1; day <= 5; day++) {
      two.works("a", "2027-03-0" + day + " 08-12");
    }
    two.works("b", "2027-03-06 08-13");
    assertThat(two.found("NO")).isEmpty();
    assertThat(two.works("b", "2027-03-05 20-20:15", "2027-03-07 07-07:15").found("NO"))
        .contains("hard person_weekly_rest_h 2027-03-01: 20 not 35 h");
  }

  @Test
  void leaveIsLeftOutOfTheAverage() {
    CountryLaw.Person back = person();
    for (int day = 22; day <= 27; day++) {
      back.works("a", "2027-03-" + day + " 08-17");
    }
    assertThat(back.found("NO")).noneMatch(line -> line.contains("average_week_h"));
    assertThat(back.awayFrom("2027-01-25", 56).found("NO"))
        .as("54 hours in the one week that counts")
        .contains("hard average_week_h 2027-03-28: 54 not 48 h a week on average");
  }

  @Test
  void underEighteenAllContractsAddUp() {
    assertThat(
            person()
                .born("2010-01-01")
                .works("a", "2027-03-01 08-12")
                .works("b", "2027-03-01 12-16:15", "2027-03-02 04-08")
                .found("NO"))
        .contains(
            "hard young_day_max_h 2027-03-01: 8.25 not 8 h",
            "hard young_daily_rest_h 2027-03-02: 11.75 not 12 h");
    CountryLaw.Person week = person().born("2010-01-01");
    for (int day = 1; day <= 5; day++) {
      week.works("a", "2027-03-0" + day + " 08-16");
    }
    assertThat(week.found("NO")).noneMatch(line -> line.contains("young_week"));
    assertThat(week.works("a", "2027-03-06 08-09").found("NO"))
        .contains("hard young_week_max_h 2027-03-01: 41 not 40 h");
  }

  @Test
  void averagingAgreementKeepsHalfTheSundaysFree() {
    CountryLaw.Person half = person();
    for (int week = 0; week < 26; week++) {
      if (week % 4 < 2) {
        half.works("a", LocalDate.of(2027, 3, 28).minusWeeks(week) + " 08-12");
      }
    }
    assertThat(half.found("NO", "averaging agreement"))
        .as("14 of 26")
        .contains("hard free_sundays_in_26 2027-03-28: 14 not 13 worked Sundays in 26 weeks");
  }
}
