package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import org.junit.jupiter.api.Test;

/// The shipped rule book of Serbia, in words that read like the law.
class SerbiaLawTest {
  @Test
  void t05ThreeStepsOfPaidBreaks() {
    assertThat(roster("RS", "Belgrade", "Amy 08-13 break 10:00/15")).isEmpty();
    assertThat(roster("RS", "Belgrade", "Amy 08-18:01 break 10:00/30"))
        .containsExactly("breaks 2027-03-01: 30 not 45 min of breaks");
  }

  /// Nights in one week, then a week of days; a second week running needs a written yes.
  @Test
  void nightsOneWeekRunning() {
    CountryLaw.Person nights =
        person().in("Europe/Belgrade").works("a", "2027-03-03 22-06", "2027-03-17 22-06");
    assertThat(nights.found("RS")).noneMatch(line -> line.contains("night_weeks"));
    assertThat(nights.works("a", "2027-03-08 20-00:59").found("RS"))
        .as("less than three hours in the night")
        .noneMatch(line -> line.contains("night_weeks"));
    assertThat(nights.works("a", "2027-03-14 22-06").found("RS"))
        .contains(
            "warn night_weeks_in_row 2027-03-14: 2 not 1 weeks of nights in a row",
            "warn night_weeks_in_row 2027-03-17: 3 not 1 weeks of nights in a row");
  }

  @Test
  void t15FiveDaysOfNotice() {
    assertThat(person().publishedDaysBefore(5).found("RS")).isEmpty();
    assertThat(person().publishedDaysBefore(4).found("RS"))
        .containsExactly("warn notice_days 2027-03-01: 4 not 5 days of notice");
  }

  @Test
  void noBreakAtTheBeginningOrTheEndOfTheDay() {
    assertThat(roster("RS", "Belgrade", "Amy 08-13 break 08:01/15")).isEmpty();
    assertThat(roster("RS", "Belgrade", "Amy 08-13 break 08:00/15"))
        .containsExactly("breaks_inside 2027-03-01: 1 not 0 breaks at the edge");
    assertThat(roster("RS", "Belgrade", "Amy 08-13 break 12:44/15")).isEmpty();
    assertThat(roster("RS", "Belgrade", "Amy 08-13 break 12:45/15"))
        .containsExactly("breaks_inside 2027-03-01: 1 not 0 breaks at the edge");
    assertThat(
            roster(
                "RS",
                "floor Belgrade, 1 min, Mon 2027-03-22, 7 days\nAmy Sat 22-03:15 break 03:00/15"))
        .as("the spring night")
        .containsExactly("breaks_inside 2027-03-27: 1 not 0 breaks at the edge");
  }

  @Test
  void redistributedTimeHasSixtyHoursAndElevenOfRest() {
    CountryLaw.Person late =
        person().in("Europe/Belgrade").works("a", "2027-03-01 14-21", "2027-03-02 08-14");
    assertThat(late.found("RS")).contains("hard person_daily_rest_h 2027-03-02: 11 not 12 h");
    assertThat(late.found("RS", "redistribution")).isEmpty();
  }
}
