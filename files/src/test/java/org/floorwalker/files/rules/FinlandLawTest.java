package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import org.junit.jupiter.api.Test;

/// The shipped rule book of Finland, in words that read like the law.
class FinlandLawTest {
  @Test
  void t15TheRosterIsKnownAWeekAhead() {
    assertThat(person().publishedDaysBefore(7).found("FI")).isEmpty();
    assertThat(person().publishedDaysBefore(6).found("FI"))
        .containsExactly("warn notice_days 2027-03-01: 6 not 7 days of notice");
  }

  @Test
  void aBreakFromSixHours() {
    assertThat(roster("FI", "Helsinki", "Amy 08-13:59")).isEmpty();
    assertThat(roster("FI", "Helsinki", "Amy 08-14"))
        .containsExactly("breaks 2027-03-01: 0 not 30 min of breaks");
  }

  @Test
  void fiveNightShiftsInARow() {
    CountryLaw.Person nights = person().in("Europe/Helsinki");
    for (int day = 1; day <= 5; day++) {
      nights.works("a", "2027-03-0" + day + " 20-02");
    }
    assertThat(nights.found("FI")).isEmpty();
    assertThat(nights.works("a", "2027-03-06 20-01:59").found("FI"))
        .as("less than three hours in the night")
        .noneMatch(line -> line.contains("night_shifts"));
    assertThat(nights.works("b", "2027-03-06 22-02").found("FI"))
        .contains("warn night_shifts_in_row 2027-03-06: 6 not 5 night shifts in a row");
  }

  @Test
  void t03TheSpringNightIsTooShort() {
    assertThat(
            roster(
                "FI",
                "floor Helsinki, 15 min, Mon 2027-03-22, 7 days\nAmy Sat 17-22\nAmy Sun 09-14"))
        .containsExactly("daily_rest 2027-03-28: 10 not 11 h");
  }

  @Test
  void t16SeventeenYearsOldAfterTen() {
    assertThat(
            person()
                .in("Europe/Helsinki")
                .born("2010-01-01")
                .withBreaks(30)
                .works("a", "2027-03-01 17:30-22:30")
                .found("FI"))
        .containsExactly("hard young_night 2027-03-01: 0.5 not 0 h");
  }
}
