package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.rules.LawRule;
import org.floorwalker.planning.rules.PersonWork;
import org.floorwalker.planning.rules.PersonWork.Duty;
import org.floorwalker.planning.rules.RedHours;
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
    var settings = new LinkedHashMap<String, RuleSettings>();
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
    private final Set<LocalDate> away = new HashSet<>();
    private final Map<LocalDate, Integer> halfDays = new HashMap<>();
    private Duration breaks = Duration.ZERO;
    private final List<Duty> duties = new ArrayList<>();

    Person in(String zoneId) {
      zone = ZoneId.of(zoneId);
      return this;
    }

    Person born(String date) {
      born = LocalDate.parse(date);
      return this;
    }

    Person on(double weeklyHours) {
      norm = Duration.ofMinutes(Math.round(weeklyHours * 60));
      return this;
    }

    /// Each shift has so many minutes of breaks.
    Person withBreaks(int minutes) {
      breaks = Duration.ofMinutes(minutes);
      return this;
    }

    Person awayFrom(String firstDay, int days) {
      LocalDate first = LocalDate.parse(firstDay);
      first.datesUntil(first.plusDays(days)).forEach(away::add);
      return this;
    }

    /// A day that is a holiday from the hour on.
    Person halfHoliday(String date, int hour) {
      halfDays.put(LocalDate.parse(date), hour * 60);
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
        roster
            .shifts()
            .forEach(s -> duties.add(new Duty(contract, s.range(), s.range().length(), breaks)));
      }
      return this;
    }

    /// What refuses publishing or asks for a reason.
    List<String> found(String country, String agreement) {
      return all(country, agreement).stream().filter(line -> !line.startsWith("info ")).toList();
    }

    /// What is shown only.
    List<String> shown(String country) {
      return all(country, "").stream().filter(line -> line.startsWith("info ")).toList();
    }

    private List<String> all(String country, String agreement) {
      RulesInForce rules = BOOK.inForce(country, agreement, DAY);
      String hours = rules.value("red_day_window");
      PersonWork work =
          new PersonWork(
              "Amy",
              new PersonWork.Facts(zone, born, norm, away),
              new PersonWork.Judged(first, end, published),
              new PersonWork.Calendar(
                  holidays,
                  eves,
                  halfDays,
                  hours == null ? RedHours.WHOLE_DAY : RedHours.parse(hours)),
              duties);
      return LawRule.check(rules, work).stream()
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
      Person young =
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
      Person eve =
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
      Person nights = person();
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
      Person busy = person();
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
      Person young = person().born("2010-01-01").withBreaks(30);
      young.works("a", "2027-03-01 08-13", "2027-03-03 08-13", "2027-03-04 08-13");
      young.works("a", "2027-03-05 08-13", "2027-03-07 13-18");
      assertThat(young.found("NO")).noneMatch(line -> line.contains("young_weekly_rest"));
      assertThat(young.works("a", "2027-03-02 08-13").found("NO"))
          .as("from Friday 13:00 to Sunday 13:00 are 48 hours")
          .noneMatch(line -> line.contains("young_weekly_rest"));
      assertThat(young.works("b", "2027-03-05 13-13:15").found("NO"))
          .contains("hard young_weekly_rest_h 2027-03-01: 47.75 not 48 h");
      Person hungry = person().born("2010-01-01");
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
    void fortyHoursOverFourWeeksAndFortyEightOfOvertime() {
      Person even = person().in("Europe/Stockholm");
      for (int week = 0; week < 4; week++) {
        for (int day = 0; day < 5; day++) {
          String hours = week % 2 == 0 ? " 08-17" : " 08-15";
          even.works("a", DAY.plusDays(7 * week + day) + hours);
        }
      }
      assertThat(even.found("SE")).isEmpty();
      assertThat(even.works("a", "2027-03-27 08-08:15").found("SE"))
          .containsExactly("warn norm_average_h 2027-03-28: 40.063 not 40 h a week on average");
      Person busy = person().in("Europe/Stockholm");
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
      Person weekend =
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
          .contains("hard days_between_days_off 2027-03-07: 7 not 6 days");
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
      Person nights = person().in("Europe/Helsinki");
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
                  .withBreaks(30)
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
          .containsExactly("warn notice_days 2027-03-01: 29 not 30 days of notice");
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
      assertThat(week.works("a", "2027-03-07 08-10").found("LT"))
          .containsExactly(
              "hard person_weekly_rest_h 2027-03-01: 32 not 35 h",
              "warn overtime_caps_h 2027-03-07: 12 not 8 h of overtime in 1w");
      assertThat(week.works("a", "2027-03-08 08-19").found("LT"))
          .contains(
              "hard days_between_days_off 2027-03-08: 7 not 6 days",
              "hard rolling_week_max_h 2027-03-08: 63 not 52 h");
      assertThat(
              person()
                  .in("Europe/Vilnius")
                  .works("a", "2027-03-03 06-18", "2027-03-04 06-18", "2027-03-05 06-18")
                  .works("a", "2027-03-07 06-18", "2027-03-09 06-11")
                  .found("LT"))
          .contains("hard rolling_week_max_h 2027-03-09: 53 not 52 h");
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
          .containsExactly("warn notice_days 2027-03-01: 4 not 5 days of notice");
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
    void aSundayRunsFromSixToSix() {
      assertThat(person().in("Europe/Warsaw").works("a", "2027-03-07 00-06").shown("PL"))
          .noneMatch(line -> line.contains("red_day"));
      assertThat(person().in("Europe/Warsaw").works("a", "2027-03-08 05-12").shown("PL"))
          .contains("info red_day_window 2027-03-08: 1 not 0 h");
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
  void t18WeeklyRestBelongsToThePersonToo() {
    Person two = person();
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
    Person back = person();
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
