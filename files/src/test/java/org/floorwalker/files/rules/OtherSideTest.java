package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import org.junit.jupiter.api.Test;

/// The other side of boundaries of which a country's own test has one, and rows on ages and notice
/// that countries share.
class OtherSideTest {
  @Test
  void t03TheAutumnNightIsLongEnoughWithAnHourLess() {
    String autumn = "floor Helsinki, 15 min, Mon 2027-10-25, 7 days\nAmy Sat 17-22\n";
    assertThat(roster("FI", autumn + "Amy Sun 08-13")).isEmpty();
    assertThat(roster("FI", autumn + "Amy Sun 07:45-13"))
        .containsExactly("daily_rest 2027-10-31: 10.75 not 11 h");
    String spring = "floor Helsinki, 15 min, Mon 2027-03-22, 7 days\nAmy Sat 17-22\n";
    assertThat(roster("FI", spring + "Amy Sun 10-14")).isEmpty();
  }

  @Test
  void t05AboveTenHoursThreeQuarters() {
    assertThat(roster("RS", "Belgrade", "Amy 08-18 break 10:00/30")).isEmpty();
    assertThat(roster("RS", "Belgrade", "Amy 08-18:01 break 10:00/45")).isEmpty();
    assertThat(roster("RS", "Belgrade", "Amy 08-13 break 10:00/14"))
        .containsExactly("breaks 2027-03-01: 14 not 15 min of breaks");
  }

  @Test
  void t07WorkUntilMidnightAndFromFiveIsNoNight() {
    assertThat(roster("SE", "Stockholm", "Amy 2027-03-01 19-24\nAmy 2027-03-03 05-10")).isEmpty();
    assertThat(roster("SE", "Stockholm", "Amy 2027-03-01 19:01-00:01"))
        .containsExactly("must_cover 2027-03-01: 0.017 not 0 h");
  }

  @Test
  void t10SixDaysAndADayOff() {
    CountryLaw.Person weeks = person().in("Europe/Copenhagen");
    for (int day = 1; day <= 6; day++) {
      weeks.works("a", "2027-03-0" + day + " 08-12");
    }
    assertThat(weeks.works("a", "2027-03-08 08-12").found("DK")).isEmpty();
  }

  @Test
  void t15AMonthOfNoticeIsEnough() {
    assertThat(person().publishedDaysBefore(30).found("LV")).isEmpty();
  }

  @Test
  void t15SerbiaNeverLaterThanTwoDaysAndDenmarkAimsAtFourWeeks() {
    assertThat(person().publishedDaysBefore(2).found("RS"))
        .containsExactly("warn notice_days 2027-03-01: 2 not 5 days of notice");
    assertThat(person().publishedDaysBefore(1).found("RS"))
        .contains("warn notice_floor_days 2027-03-01: 1 not 2 days of notice");
    assertThat(person().publishedDaysBefore(28).shown("DK"))
        .noneMatch(line -> line.contains("notice_target_days"));
    assertThat(person().publishedDaysBefore(27).shown("DK"))
        .contains("info notice_target_days 2027-03-01: 27 not 28 days of notice");
    assertThat(person().publishedDaysBefore(27).found("DK")).isEmpty();
  }

  @Test
  void t16UntilTenIsLawful() {
    for (String country : new String[] {"FI", "IS", "LT", "SE"}) {
      assertThat(
              person()
                  .in("Europe/Oslo")
                  .born("2010-01-01")
                  .works("a", "2027-03-01 18-22")
                  .found(country))
          .as(country)
          .isEmpty();
    }
  }

  @Test
  void t18ElevenHoursBetweenTwoContractsAreEnough() {
    assertThat(person().works("a", "2027-03-01 06-11").works("b", "2027-03-01 22-24").found("NO"))
        .isEmpty();
  }

  @Test
  void nobodyBelowTheYoungestAgeWorks() {
    for (String country : CountryLaw.BOOK.countries()) {
      int least = country.equals("SE") || country.equals("LT") ? 16 : 15;
      CountryLaw.Person onTheDay =
          person().born("%d-03-02".formatted(2027 - least)).works("a", "2027-03-02 08-12");
      assertThat(onTheDay.found(country))
          .as(country)
          .noneMatch(line -> line.contains("youngest_age"));
      assertThat(onTheDay.works("a", "2027-03-01 08-12").found(country))
          .as(country)
          .contains(
              "hard youngest_age 2027-03-01: %d not %d years of age".formatted(least - 1, least));
    }
  }
}
