package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// FEATURE: letters keep to a person's quiet hours.
class NoticeChoiceTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  private static NoticeChoice quiet(String from, String until) {
    return new NoticeChoice(LocalTime.parse(from), LocalTime.parse(until), false, false);
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  @Test
  void a01_theNightBeginsAndEndsOnTheMinute() {
    NoticeChoice night = NoticeChoice.USUAL;
    Instant morning = at("2027-04-06T07:00:00+02:00");
    Instant before = at("2027-04-05T20:59:59+02:00");
    assertThat(night.letterAt(before, OSLO)).isEqualTo(before);
    assertThat(night.letterAt(at("2027-04-05T21:00:00+02:00"), OSLO)).isEqualTo(morning);
    assertThat(night.letterAt(at("2027-04-06T06:59:59+02:00"), OSLO)).isEqualTo(morning);
    assertThat(night.letterAt(morning, OSLO)).isEqualTo(morning);
  }

  @Test
  void a02_quietHoursMayLieWithinADayOrNotBeAtAll() {
    Instant noon = at("2027-04-05T12:00:00+02:00");
    assertThat(quiet("12:00", "13:00").letterAt(noon, OSLO))
        .isEqualTo(at("2027-04-05T13:00:00+02:00"));
    assertThat(quiet("12:01", "13:00").letterAt(noon, OSLO)).isEqualTo(noon);
    assertThat(quiet("12:00", "12:00").letterAt(noon, OSLO)).isEqualTo(noon);
  }

  /// 02:30 is not there in spring: the letter leaves when the clock has passed it. In autumn it is
  /// there twice: the first is the end.
  @Test
  void a03_nightsInWhichTheClockChanges() {
    NoticeChoice briefly = quiet("22:00", "02:30");
    assertThat(briefly.letterAt(at("2027-03-27T23:00:00+01:00"), OSLO))
        .isEqualTo(at("2027-03-28T03:30:00+02:00"));
    assertThat(briefly.letterAt(at("2027-10-30T23:00:00+02:00"), OSLO))
        .isEqualTo(at("2027-10-31T02:30:00+02:00"));
  }

  @Test
  void a04_theLetterOfTheDayLeavesWhenTheQuietHoursEnd() {
    NoticeChoice night = NoticeChoice.USUAL;
    assertThat(night.digestAt(at("2027-04-05T06:59:00+02:00"), OSLO))
        .isEqualTo(at("2027-04-05T07:00:00+02:00"));
    assertThat(night.digestAt(at("2027-04-05T07:00:00+02:00"), OSLO))
        .isEqualTo(at("2027-04-06T07:00:00+02:00"));
  }
}
