package org.floorwalker.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.floorwalker.planning.staffing.CustomerTime.Verdict;
import org.junit.jupiter.api.Test;

/// FEATURE: a person's planned week with customers stands to the band, each day to the ceiling.
final class PersonWeekTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 4, 5);
  private static final Band BAND = new Band(0.5, 0.7, 0.8);

  @Test
  void A01_aWeekWithinTheBandMayHoldADayOverTheCeiling() {
    PersonWeek week = PersonWeek.of(List.of(time(2, 2.5, 7.5), time(0, 6.5, 7.5)), BAND);
    assertThat(week.share()).isCloseTo(0.6, within(1e-12));
    assertThat(week.verdict()).isEqualTo(Verdict.IN_BAND);
    assertThat(week.days()).extracting(PersonWeek.Day::date).containsExactly(day(0), day(2));
    assertThat(week.findDay(day(0)).orElseThrow().isOverCeiling()).isTrue();
    assertThat(week.findDay(day(2)).orElseThrow().verdict()).isEqualTo(Verdict.BELOW_BAND);
    assertThat(week.findDay(day(1))).isEmpty();
  }

  @Test
  void A02_atTheEndsOfTheBandTheVerdictIsStillInside() {
    assertThat(PersonWeek.of(List.of(time(0, 5, 10)), BAND).verdict()).isEqualTo(Verdict.IN_BAND);
    assertThat(PersonWeek.of(List.of(time(0, 7, 10)), BAND).verdict()).isEqualTo(Verdict.IN_BAND);
    assertThat(PersonWeek.of(List.of(time(0, 7.1, 10)), BAND).verdict())
        .isEqualTo(Verdict.ABOVE_BAND);
    assertThat(PersonWeek.of(List.of(time(0, 8, 10)), BAND).verdict())
        .isEqualTo(Verdict.ABOVE_BAND);
    assertThat(PersonWeek.of(List.of(time(0, 8.1, 10)), BAND).verdict())
        .isEqualTo(Verdict.OVER_CEILING);
  }

  @Test
  void A03_aContactThatLastsPastMidnightCountsInTheWeekButMakesNoDay() {
    PersonWeek week = PersonWeek.of(List.of(time(0, 3, 5), time(1, 0.25, 0)), BAND);
    assertThat(week.customerHours()).isEqualTo(3.25);
    assertThat(week.days()).hasSize(1);
    assertThat(PersonWeek.of(List.of(), BAND).share()).isZero();
  }

  private static PersonTime time(int day, double customers, double paid) {
    return new PersonTime("ann", day(day), customers, paid);
  }

  private static LocalDate day(int day) {
    return MONDAY.plusDays(day);
  }
}
