package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.planning.roster.RedDay;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.RuleSettings;
import org.junit.jupiter.api.Test;

/// After work in the hours of a Sunday or holiday the next one is free: from 18:00 the day before,
/// or 15:00 on an eve, to 22:00.
class NextSundayFreeRuleTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
  private static final PersonWork.Calendar CALENDAR =
      new PersonWork.Calendar(
          Set.of(
              LocalDate.of(2027, 3, 25),
              LocalDate.of(2027, 3, 26),
              LocalDate.of(2027, 12, 25),
              LocalDate.of(2027, 12, 26)),
          Set.of(),
          Map.of(LocalDate.of(2027, 3, 24), 15 * 60, LocalDate.of(2027, 12, 24), 15 * 60),
          RedHours.parse("eve 18-22"));

  private static List<String> breaches(String text) {
    return breaches(FIRST, text);
  }

  private static List<String> breaches(LocalDate first, String text) {
    RosterText parsed =
        RosterText.parse("floor Oslo, 1 min, Mon %s, 28 days\nlaw NO\n%s".formatted(first, text));
    RosterProblem problem = parsed.problem();
    List<RedDay> days = CALENDAR.redDays(first.minusDays(14), first.plusDays(28));
    var rules = new LinkedHashMap<String, RuleSettings>();
    problem
        .terms()
        .rules()
        .forEach((country, settings) -> rules.put(country, settings.withFreeAfterWork(days)));
    RosterProblem bound =
        new RosterProblem(
            problem.period(),
            new RosterProblem.Terms(
                problem.terms().contracts(), problem.terms().breakRules(), rules),
            problem.floor(),
            problem.needs(),
            problem.activities());
    return RosterCheck.works(bound, parsed.roster()).stream()
        .flatMap(work -> new NextSundayFreeRule().check(work).stream())
        .map(v -> v.agent() + " " + v.businessDay())
        .toList();
  }

  @Test
  void a01_everySecondSundayIsLawful() {
    assertThat(breaches("Amy 2027-03-07 08-16\nAmy 2027-03-21 08-16\n")).isEmpty();
    assertThat(breaches("Amy 2027-03-07 08-16\nAmy 2027-03-14 08-16\n"))
        .containsExactly("Amy 2027-03-14");
  }

  @Test
  void a02_theHoursRunFromEighteenToTwentyTwo() {
    assertThat(breaches("Amy 2027-03-07 08-16\nAmy 2027-03-13 10-18\nAmy 2027-03-14 22-24\n"))
        .isEmpty();
    assertThat(breaches("Amy 2027-03-07 08-16\nAmy 2027-03-13 10-18:01\n"))
        .containsExactly("Amy 2027-03-14");
    assertThat(breaches("Amy 2027-03-07 08-16\nAmy 2027-03-14 21:59-24\n"))
        .containsExactly("Amy 2027-03-14");
  }

  @Test
  void a03_anEveBeginsAtFifteen() {
    assertThat(breaches("Amy 2027-03-21 08-16\nAmy 2027-03-24 08-15\n")).isEmpty();
    assertThat(breaches("Amy 2027-03-21 08-16\nAmy 2027-03-24 08-15:01\n"))
        .containsExactly("Amy 2027-03-25");
  }

  @Test
  void a04_oneShiftThatTouchesTwoIsOnePieceOfWork() {
    assertThat(breaches("Amy 2027-03-25 12-20\n"))
        .as("Maundy Thursday until after Good Friday's hours begin")
        .isEmpty();
    assertThat(breaches("Amy 2027-03-25 12-20\nAmy 2027-03-26 12-20\n"))
        .containsExactly("Amy 2027-03-26");
  }

  @Test
  void a06_theHoursAreThoseOfTheClockInAutumnToo() {
    String autumn = "Amy 2027-10-24 08-16\n";
    assertThat(breaches(LocalDate.of(2027, 10, 18), autumn + "Amy 2027-10-30 10-18\n")).isEmpty();
    assertThat(breaches(LocalDate.of(2027, 10, 18), autumn + "Amy 2027-10-30 18-02\n"))
        .as("an hour of the night comes twice")
        .containsExactly("Amy 2027-10-31");
    assertThat(breaches(LocalDate.of(2027, 10, 18), autumn + "Amy 2027-10-31 22-24\n")).isEmpty();
    assertThat(breaches(LocalDate.of(2027, 10, 18), autumn + "Amy 2027-10-31 21:59-24\n"))
        .containsExactly("Amy 2027-10-31");
  }

  @Test
  void a07_inSpringToo() {
    String spring = "Amy 2027-03-26 08-16\n";
    assertThat(breaches(spring + "Amy 2027-03-28 22-24\n")).isEmpty();
    assertThat(breaches(spring + "Amy 2027-03-28 21:59-24\n")).containsExactly("Amy 2027-03-28");
  }

  /// Christmas Eve is a holiday from 15:00: its afternoon belongs to Christmas Day, its morning
  /// to nothing.
  @Test
  void a08_halfADayIsWorkOnTheHoliday() {
    String sunday = "Amy 2027-12-19 08-16\n";
    LocalDate first = LocalDate.of(2027, 12, 13);
    assertThat(breaches(first, sunday + "Amy 2027-12-24 07-15\n")).isEmpty();
    assertThat(breaches(first, sunday + "Amy 2027-12-24 07-15:01\n"))
        .containsExactly("Amy 2027-12-25");
    assertThat(breaches(first, "Amy 2027-12-24 12-18\nAmy 2027-12-25 22-24\n"))
        .as("Boxing Day's hours begin at 18 on Christmas Day, so that there is no gap at 22")
        .containsExactly("Amy 2027-12-26");
    assertThat(breaches(first, "Amy 2027-12-24 12-18\nAmy 2027-12-26 22-24\n"))
        .as("and end at 22 on Boxing Day")
        .isEmpty();
  }

  @Test
  void a05_workBeforeThePeriodCountsAndTheSpringNightToo() {
    assertThat(breaches("before Amy 2027-02-28 08-16\nAmy 2027-03-07 08-16\n"))
        .containsExactly("Amy 2027-03-07");
    assertThat(breaches("Amy 2027-03-26 08-16\nAmy 2027-03-27 22-06\n"))
        .as("the night of the clock change")
        .containsExactly("Amy 2027-03-28");
  }
}
