package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.rules.LawRule;
import org.floorwalker.planning.rules.PersonWork;
import org.floorwalker.planning.rules.PersonWork.Duty;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.rules.RulesInForce;
import org.floorwalker.planning.rules.Violation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The shipped rule book, country by country, in words that read like the law.
class CountryLawTest {
  private static final RuleBook BOOK = RuleBookFile.shipped();
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  /// Rules of a roster problem broken under the country's shipped numbers.
  private static List<String> roster(String country, String city, String text) {
    return roster(country, "floor %s, 1 min, Mon 2027-03-01, 28 days%n".formatted(city) + text);
  }

  private static List<String> roster(String country, String text) {
    RosterText parsed = RosterText.parse("law " + country + "\n" + text);
    RosterProblem problem = withLaw(parsed.problem(), BOOK.inForce(country, DAY));
    return RosterCheck.check(problem, parsed.roster()).stream()
        .filter(v -> !v.rule().equals("shift_length"))
        .map(CountryLawTest::words)
        .filter(line -> !line.matches(".*\\d breaks( in place)?"))
        .toList();
  }

  private static RosterProblem withLaw(RosterProblem problem, RulesInForce rules) {
    var settings =
        new java.util.LinkedHashMap<String, org.floorwalker.planning.roster.RuleSettings>();
    settings.put(rules.country(), rules.settings());
    return new RosterProblem(
        problem.period(),
        new RosterProblem.Terms(
            problem.terms().contracts(), problem.terms().breakRules(), settings),
        problem.floor(),
        problem.needs(),
        problem.activities());
  }

  private static String words(Violation v) {
    return "%s %s: %s not %s %s"
        .formatted(
            v.rule(),
            v.businessDay(),
            Violation.number(v.figure().measured()),
            Violation.number(v.figure().limit()),
            v.figure().unit());
  }

  /// What the application's book finds in one person's work.
  private static final class Person {
    private ZoneId zone = ZoneId.of("Europe/Oslo");
    private LocalDate born = LocalDate.of(1990, 1, 1);
    private Duration norm = Duration.ofHours(40);
    private LocalDate first = DAY;
    private LocalDate end = DAY.plusDays(28);
    private LocalDate published = DAY.minusDays(60);
    private Set<LocalDate> holidays = Set.of();
    private Set<LocalDate> eves = Set.of();
    private final List<Duty> duties = new ArrayList<>();

    Person in(String zoneId) {
      zone = ZoneId.of(zoneId);
      return this;
    }

    Person born(String date) {
      born = LocalDate.parse(date);
      return this;
    }

    Person publishedDaysBefore(int days) {
      published = first.minusDays(days);
      return this;
    }

    Person onEve(String date) {
      eves = Set.of(LocalDate.parse(date));
      return this;
    }

    Person withHoliday(String date) {
      holidays = Set.of(LocalDate.parse(date));
      return this;
    }

    /// `2027-03-01 08-16` and the like, each on the contract.
    Person works(String contract, String... shifts) {
      for (String shift : shifts) {
        RosterText text =
            RosterText.parse("floor %s, 1 min, Mon 2027-03-01%nAmy %s%n".formatted(zone, shift));
        Roster roster = text.roster();
        roster.shifts().forEach(s -> duties.add(new Duty(contract, s.range(), s.range().length())));
      }
      return this;
    }

    List<String> found(String country, String agreement) {
      PersonWork work =
          new PersonWork(
              "Amy",
              new PersonWork.Facts(zone, born, norm),
              new PersonWork.Judged(first, end, published),
              new PersonWork.Calendar(holidays, eves),
              duties);
      return LawRule.check(BOOK.inForce(country, agreement, DAY), work).stream()
          .map(f -> f.severity().name().toLowerCase(Locale.ROOT) + " " + words(f.violation()))
          .toList();
    }

    List<String> found(String country) {
      return found(country, "");
    }
  }

  private static Person person() {
    return new Person();
  }

  @Nested
  class Norway {
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
      Person two = person().works("a", "2027-03-07 08-13", "2027-03-14 08-13");
      assertThat(two.found("NO"))
          .containsExactly(
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
      Person young = person().born("2009-06-01").works("a", "2027-03-01 17:30-22:30");
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
          .containsExactly("hard notice_days 2027-03-01: 13 not 14 days of notice");
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
      Person busy = person();
      for (int day = 0; day < 56; day++) {
        if (day % 7 > 0) {
          busy.works("a", DAY.plusDays(27).minusDays(day) + " 08-16");
        }
      }
      assertThat(busy.found("NO")).noneMatch(line -> line.contains("average_week_h"));
      busy.works("b", "2027-03-27 17-17:30");
      assertThat(busy.found("NO")).anyMatch(line -> line.startsWith("hard average_week_h"));
    }
  }

  @Nested
  class Sweden {
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
    void theCallCentreAgreementIsAnOverlay() {
      assertThat(BOOK.inForce("SE", "Unionen call-centre", DAY).value("night_norm_h"))
          .isEqualTo("36");
      assertThat(BOOK.inForce("SE", "Unionen call-centre", DAY).value("daily_rest_h"))
          .as("what the agreement leaves alone stays law")
          .isEqualTo("11");
    }
  }

  @Nested
  class Denmark {
    @Test
    void t10SixDaysBetweenDaysOff() {
      Person week = person().in("Europe/Copenhagen");
      for (int day = 1; day <= 6; day++) {
        week.works("a", "2027-03-0" + day + " 08-12");
      }
      assertThat(week.found("DK")).isEmpty();
      assertThat(week.works("b", "2027-03-07 08-12").found("DK"))
          .containsExactly("hard days_between_days_off 2027-03-07: 7 not 6 days");
    }

    @Test
    void aBreakAboveSixHours() {
      assertThat(roster("DK", "Copenhagen", "Amy 08-14")).isEmpty();
      assertThat(roster("DK", "Copenhagen", "Amy 08-14:01"))
          .containsExactly("breaks 2027-03-01: 0 not 30 min of breaks");
    }
  }

  @Nested
  class Finland {
    @Test
    void t15TheRosterIsKnownAWeekAhead() {
      assertThat(person().publishedDaysBefore(7).found("FI")).isEmpty();
      assertThat(person().publishedDaysBefore(6).found("FI"))
          .containsExactly("hard notice_days 2027-03-01: 6 not 7 days of notice");
    }

    @Test
    void aBreakFromSixHours() {
      assertThat(roster("FI", "Helsinki", "Amy 08-13:59")).isEmpty();
      assertThat(roster("FI", "Helsinki", "Amy 08-14"))
          .containsExactly("breaks 2027-03-01: 0 not 30 min of breaks");
    }

    @Test
    void t03TheSpringNightIsTooShort() {
      assertThat(
              roster(
                  "FI",
                  "floor Helsinki, 15 min, Mon 2027-03-22, 7 days\nAmy Sat 17-22\nAmy Sun 09-14"))
          .containsExactly("daily_rest 2027-03-28: 10 not 11 h");
    }
  }

  @Nested
  class Iceland {
    @Test
    void fifteenMinutesAboveSixHoursAndNoClockChange() {
      assertThat(
              roster(
                  "IS",
                  """
                  floor Reykjavik, 1 min, Mon 2027-03-22, 7 days
                  Amy Sat 15:59-22 meal 18:00/15
                  Amy Sun 09-15
                  """))
          .isEmpty();
      assertThat(roster("IS", "Reykjavik", "Amy 08-14:01 break 11:00/14"))
          .containsExactly("breaks 2027-03-01: 14 not 15 min of breaks");
    }

    @Test
    void t16NoNightUnderEighteen() {
      assertThat(
              person()
                  .in("Atlantic/Reykjavik")
                  .born("2010-01-01")
                  .works("a", "2027-03-01 18-22:30")
                  .found("IS"))
          .containsExactly("hard young_night 2027-03-01: 0.5 not 0 h");
    }
  }

  @Nested
  class Estonia {
    @Test
    void fortyEightHoursOfWeeklyRest() {
      String week =
          """
          Amy 2027-03-01 08-13
          Amy 2027-03-02 08-13
          Amy 2027-03-03 08-13
          Amy 2027-03-04 08-13
          Amy 2027-03-05 08-%s
          """;
      assertThat(roster("EE", "Tallinn", week.formatted("14"))).isEmpty();
      assertThat(roster("EE", "Tallinn", week.formatted("14") + "Amy 2027-03-07 13:59-18"))
          .containsExactly("weekly_rest 2027-03-01: 47.983 not 48 h");
    }

    @Test
    void t14FortyEightMinutesOffTheScreen() {
      assertThat(person().in("Europe/Tallinn").works("a", "2027-03-01 08-16").found("EE"))
          .containsExactly("warn screen_pause_min_per_h 2027-03-01: 0 not 48 min of screen pauses");
    }
  }

  @Nested
  class Latvia {
    @Test
    void t02TwelveHoursOfRest() {
      assertThat(roster("LV", "Riga", "Amy 2027-03-01 17-22\nAmy 2027-03-02 10-15")).isEmpty();
      assertThat(roster("LV", "Riga", "Amy 2027-03-01 17-22\nAmy 2027-03-02 09:59-15"))
          .containsExactly("daily_rest 2027-03-02: 11.983 not 12 h");
    }

    @Test
    void t15TheRosterIsKnownAMonthAhead() {
      assertThat(person().publishedDaysBefore(29).found("LV"))
          .containsExactly("hard notice_days 2027-03-01: 29 not 30 days of notice");
    }
  }

  @Nested
  class Lithuania {
    @Test
    void t11SixDaysInSevenAndFiftyTwoHours() {
      Person week = person().in("Europe/Vilnius");
      for (int day = 2; day <= 6; day++) {
        week.works("a", "2027-03-0" + day + " 08-18");
      }
      assertThat(week.works("a", "2027-03-07 08-10").found("LT")).isEmpty();
      assertThat(week.works("a", "2027-03-08 08-19").found("LT"))
          .containsExactly(
              "hard days_between_days_off 2027-03-08: 7 not 6 days",
              "hard rolling_week_max_h 2027-03-08: 63 not 52 h");
      assertThat(
              person()
                  .in("Europe/Vilnius")
                  .works("a", "2027-03-03 06-18", "2027-03-04 06-18", "2027-03-05 06-18")
                  .works("a", "2027-03-07 06-18", "2027-03-09 06-11")
                  .found("LT"))
          .containsExactly("hard rolling_week_max_h 2027-03-09: 53 not 52 h");
    }

    @Test
    void t17TheDayBeforeAHolidayIsAnHourShorter() {
      Person eve = person().in("Europe/Vilnius").onEve("2027-03-10");
      assertThat(eve.works("a", "2027-03-10 08-15").found("LT")).isEmpty();
      assertThat(
              person()
                  .in("Europe/Vilnius")
                  .onEve("2027-03-10")
                  .works("a", "2027-03-10 08-16")
                  .found("LT"))
          .containsExactly("warn eve_shorter_h 2027-03-10: 8 not 7 h");
    }
  }

  @Nested
  class Serbia {
    @Test
    void t05ThreeStepsOfPaidBreaks() {
      assertThat(roster("RS", "Belgrade", "Amy 08-13 break 10:00/15")).isEmpty();
      assertThat(roster("RS", "Belgrade", "Amy 08-18:01 break 10:00/30"))
          .containsExactly("breaks 2027-03-01: 30 not 45 min of breaks");
    }

    @Test
    void t15FiveDaysOfNotice() {
      assertThat(person().publishedDaysBefore(5).found("RS")).isEmpty();
      assertThat(person().publishedDaysBefore(4).found("RS"))
          .containsExactly("hard notice_days 2027-03-01: 4 not 5 days of notice");
    }
  }

  @Nested
  class Poland {
    @Test
    void t12AWorkingDayIsTwentyFourHoursFromItsStart() {
      assertThat(
              person()
                  .in("Europe/Warsaw")
                  .works("a", "2027-03-01 10-18", "2027-03-02 08-16")
                  .found("PL"))
          .contains("warn working_day_h 2027-03-02: 2 not 0 h of overtime");
      assertThat(
              person()
                  .in("Europe/Warsaw")
                  .works("a", "2027-03-01 10-18", "2027-03-02 10-16")
                  .found("PL"))
          .noneMatch(line -> line.contains("working_day_h"));
    }

    @Test
    void t13FiveMinutesAnHourOffTheScreen() {
      assertThat(person().in("Europe/Warsaw").works("a", "2027-03-01 08-16").found("PL"))
          .containsExactly("warn screen_pause_min_per_h 2027-03-01: 0 not 40 min of screen pauses");
    }

    @Test
    void oneSundayInFourIsFree() {
      Person sundays =
          person()
              .in("Europe/Warsaw")
              .works("a", "2027-03-07 08-12", "2027-03-14 08-12", "2027-03-21 08-12");
      assertThat(sundays.found("PL")).noneMatch(line -> line.contains("free_sunday"));
      assertThat(sundays.works("a", "2027-03-28 08-12").found("PL"))
          .contains("hard free_sunday_every_weeks 2027-03-28: 4 not 3 worked Sundays in a row");
    }
  }

  @Test
  void t18RestBelongsToThePersonNotTheContract() {
    assertThat(person().works("a", "2027-03-01 08-14").works("b", "2027-03-01 23-24").found("NO"))
        .containsExactly("hard person_daily_rest_h 2027-03-01: 9 not 11 h");
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
    Person week = person().born("2010-01-01");
    for (int day = 1; day <= 5; day++) {
      week.works("a", "2027-03-0" + day + " 08-16");
    }
    assertThat(week.found("NO")).noneMatch(line -> line.contains("young_week"));
    assertThat(week.works("a", "2027-03-06 08-09").found("NO"))
        .contains("hard young_week_max_h 2027-03-01: 41 not 40 h");
  }

  @Test
  void averagingAgreementKeepsHalfTheSundaysFree() {
    Person half = person();
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
