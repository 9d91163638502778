package org.floorwalker.app.rostering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.app.rostering.OfferedDay;
import org.floorwalker.app.rostering.OfferedWeek;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: what somebody does not offer binds like an absence.
class UnavailableTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  /// Summer time begins on this Sunday at 02:00.
  private static final LocalDate SUNDAY = LocalDate.of(2027, 3, 28);

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(OSLO).toInstant();
  }

  private static OfferedWeek week(LocalDate from, OfferedWeek.Hours... hours) {
    return new OfferedWeek(from, true, List.of(hours));
  }

  private static OfferedWeek.Hours hours(DayOfWeek day, int from, int to) {
    return new OfferedWeek.Hours(day, from * 60, to * 60);
  }

  @Test
  void a01_hoursOverMidnightJoinToOneNight() {
    OfferedWeek nights =
        week(
            SUNDAY.minusDays(30), hours(DayOfWeek.SATURDAY, 22, 24), hours(DayOfWeek.SUNDAY, 0, 6));

    List<TimeRange> closed =
        Unavailable.closed(
            SUNDAY.minusDays(1), SUNDAY.plusDays(1), OSLO, List.of(nights), List.of());

    assertThat(closed)
        .containsExactly(
            TimeRange.of(at(SUNDAY.minusDays(1), 0), at(SUNDAY.minusDays(1), 22)),
            TimeRange.of(at(SUNDAY, 6), at(SUNDAY.plusDays(1), 0)));
    assertThat(
            Duration.between(closed.getFirst().endExclusive(), closed.getLast().startInclusive()))
        .isEqualTo(Duration.ofHours(7));
  }

  @Test
  void a02_aDayThatDiffersCountsAndTheNextPatternBeginsOnItsDay() {
    OfferedWeek first = week(SUNDAY.minusDays(30), hours(DayOfWeek.MONDAY, 8, 16));
    OfferedWeek anytime = new OfferedWeek(SUNDAY.plusDays(3), false, List.of());

    List<TimeRange> closed =
        Unavailable.closed(
            SUNDAY.plusDays(1),
            SUNDAY.plusDays(5),
            OSLO,
            List.of(first, anytime),
            List.of(
                new OfferedDay(SUNDAY.plusDays(2), 600, 720),
                new OfferedDay(SUNDAY.plusDays(4), 0, 0)));

    assertThat(closed)
        .containsExactly(
            TimeRange.of(at(SUNDAY.plusDays(1), 0), at(SUNDAY.plusDays(1), 8)),
            TimeRange.of(at(SUNDAY.plusDays(1), 16), at(SUNDAY.plusDays(2), 10)),
            TimeRange.of(at(SUNDAY.plusDays(2), 12), at(SUNDAY.plusDays(3), 0)),
            TimeRange.of(at(SUNDAY.plusDays(4), 0), at(SUNDAY.plusDays(5), 0)));
  }
}
