package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorwalker.files.rules.CountryLaw.person;
import static org.floorwalker.files.rules.CountryLaw.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.planning.rules.PersonWork.Duty;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// The shipped rule book of Estonia, in words that read like the law.
class EstoniaLawTest {
  private static final Duration SIX_MINUTES = Duration.ofMinutes(6);

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

  /// Inside the working time: a meal that is not paid is no such pause, another task is one.
  @Test
  void t14PaidPausesAndOtherTasksCount() {
    assertThat(screenPauses(0))
        .containsExactly("warn screen_pause_min_per_h 2027-03-01: 0 not 42 min of screen pauses");
    assertThat(screenPauses(5))
        .containsExactly("warn screen_pause_min_per_h 2027-03-01: 30 not 42 min of screen pauses");
    assertThat(screenPauses(6)).isEmpty();
  }

  /// Eight hours with half an hour unpaid and so many other tasks of six minutes, one an hour.
  private static List<String> screenPauses(int tasks) {
    Instant start = Instant.parse("2027-03-01T06:00:00Z");
    List<TimeRange> hourly =
        IntStream.rangeClosed(1, tasks)
            .mapToObj(hour -> TimeRange.of(start.plus(Duration.ofHours(hour)), SIX_MINUTES))
            .toList();
    List<TimeRange> meal =
        List.of(TimeRange.of(start.plus(Duration.ofMinutes(220)), Duration.ofMinutes(30)));
    Duty duty =
        new Duty(
            "a", TimeRange.of(start, Duration.ofHours(8)), Duration.ofMinutes(450), meal, hourly);
    return person().in("Europe/Tallinn").has(duty).found("EE");
  }

  @Test
  void summarisedTimeHasThirtySixHoursOfWeeklyRest() {
    CountryLaw.Person week = person().in("Europe/Tallinn");
    for (int day = 1; day <= 5; day++) {
      week.works("a", "2027-03-0" + day + " 12-18");
    }
    week.works("a", "2027-03-07 06-12");
    assertThat(week.found("EE")).contains("hard person_weekly_rest_h 2027-03-01: 36 not 48 h");
    assertThat(week.found("EE", "summarised time")).noneMatch(line -> line.contains("_rest_h"));
    assertThat(week.works("b", "2027-03-07 05:59-06").found("EE", "summarised time"))
        .contains("hard person_weekly_rest_h 2027-03-01: 35.983 not 36 h");
  }
}
