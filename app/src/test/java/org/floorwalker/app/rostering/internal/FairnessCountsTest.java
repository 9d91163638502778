package org.floorwalker.app.rostering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.rostering.Fairness.Counts;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: the less popular hours, counted to the minute in the zone of the site.
class FairnessCountsTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate FRIDAY = LocalDate.of(2027, 5, 14);

  private static Shift shift(LocalDate day, String from, String until) {
    return new Shift(
        "a1",
        new BusinessDay(day),
        TimeRange.of(at(day, from), at(day, until)),
        List.of(),
        List.of());
  }

  private static Instant at(LocalDate day, String clock) {
    return day.atTime(LocalTime.parse(clock)).atZone(OSLO).toInstant();
  }

  @Test
  void a01_anEveningEndsAfterSevenNotAtSeven() {
    Counts counts =
        FairnessCounts.of(
            List.of(shift(FRIDAY, "11:00", "19:00"), shift(FRIDAY, "11:01", "19:01")),
            OSLO,
            Set.of(),
            0);
    assertThat(counts.evenings()).isEqualTo(1);
  }

  @Test
  void a02_aWhitMondayIsAHolidayAndItsSundayAWeekend() {
    LocalDate sunday = FRIDAY.plusDays(2);
    LocalDate whitMonday = FRIDAY.plusDays(3);
    Counts counts =
        FairnessCounts.of(
            List.of(shift(sunday, "08:00", "16:00"), shift(whitMonday, "08:00", "16:00")),
            OSLO,
            Set.of(whitMonday),
            3);
    assertThat(counts).isEqualTo(new Counts(0, 1, 1, 3));
  }

  @Test
  void a03_theMedianOfEachCountOnItsOwn() {
    assertThat(
            FairnessCounts.median(
                List.of(
                    new Counts(0, 4, 1, 0),
                    new Counts(9, 0, 1, 0),
                    new Counts(2, 2, 0, 0),
                    new Counts(3, 3, 0, 1))))
        .isEqualTo(new Counts(2.5, 2.5, 0.5, 0));
  }
}
