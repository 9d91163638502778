package org.floorwalker.app.rostering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.web.ActivitySpread.Round;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: one line of a form asks for the weekly talks of a whole team.
class ActivitySpreadTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final PersonId LEADER = new PersonId(9);

  private static Activity typed(String from, String until) {
    return new Activity(
        0,
        Activity.Kind.COACHING,
        "Coaching",
        Duration.ofMinutes(30),
        range(from, until),
        new Activity.People(LEADER, List.of(new PersonId(1), new PersonId(2))),
        null);
  }

  private static TimeRange range(String from, String until) {
    return TimeRange.of(
        LocalDate.parse(from).atStartOfDay(OSLO).toInstant(),
        LocalDate.parse(until).atStartOfDay(OSLO).toInstant());
  }

  private static ActivitySpread each(Round round) {
    return new ActivitySpread(List.of(with(1), with(2)), round);
  }

  private static ActivitySpread together(Round round) {
    return new ActivitySpread(List.of(typed("2027-03-24", "2027-04-07").people()), round);
  }

  private static Activity.People with(long person) {
    return new Activity.People(LEADER, List.of(new PersonId(person)));
  }

  @Test
  void a01_allTogetherOnceIsWhatWasTyped() {
    Activity typed = typed("2027-03-24", "2027-04-07");
    assertThat(together(Round.ONCE).of(typed, OSLO)).containsExactly(typed);
  }

  /// From a Wednesday over the clock change: three calendar weeks, the first and the last short.
  @Test
  void a02_eachAloneInEachWeek() {
    List<Activity> spread = each(Round.WEEKLY).of(typed("2027-03-24", "2027-04-07"), OSLO);
    assertThat(spread)
        .hasSize(6)
        .allSatisfy(one -> assertThat(one.people().leader()).isEqualTo(LEADER))
        .allSatisfy(one -> assertThat(one.people().attendees()).hasSize(1));
    assertThat(spread)
        .extracting(Activity::window)
        .containsExactly(
            range("2027-03-24", "2027-03-29"),
            range("2027-03-24", "2027-03-29"),
            range("2027-03-29", "2027-04-05"),
            range("2027-03-29", "2027-04-05"),
            range("2027-04-05", "2027-04-07"),
            range("2027-04-05", "2027-04-07"));
  }

  @Test
  void a03_aWrongYearIsNoThousandTalks() {
    Activity typed = typed("2027-03-24", "2037-03-24");
    assertThat(each(Round.WEEKLY).of(typed, OSLO)).isEmpty();
    assertThat(together(Round.WEEKLY).of(typed, OSLO)).hasSize(523);
  }

  @Test
  void a04_onceInEachMonth() {
    assertThat(together(Round.MONTHLY).of(typed("2027-03-24", "2027-06-01"), OSLO))
        .extracting(Activity::window)
        .containsExactly(
            range("2027-03-24", "2027-04-01"),
            range("2027-04-01", "2027-05-01"),
            range("2027-05-01", "2027-06-01"));
  }
}
