package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE: a planner reads which days ahead nothing is published for, also when a later week is.
class PublishedAheadTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

  private static SortedSet<LocalDate> weeks(LocalDate... mondays) {
    return Stream.of(mondays)
        .flatMap(monday -> monday.datesUntil(monday.plusWeeks(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void a01_weeksInARowHaveNoGapAndGoOnAfterTheLast() {
    PublishedAhead ahead =
        PublishedAhead.of(
            weeks(MONDAY, MONDAY.plusWeeks(1)), MONDAY.plusDays(2), MONDAY.plusWeeks(2));

    assertThat(ahead.gaps()).isEmpty();
    assertThat(ahead.goesOn()).isEqualTo(MONDAY.plusWeeks(2));
  }

  @Test
  void a02_aWeekLeftOutIsAGapAndTheNextToBuild() {
    PublishedAhead ahead =
        PublishedAhead.of(weeks(MONDAY, MONDAY.plusWeeks(2)), MONDAY, MONDAY.plusWeeks(3));

    assertThat(ahead.gaps()).containsExactly(new RosterVersion.Span(MONDAY.plusWeeks(1), 7));
    assertThat(ahead.goesOn()).isEqualTo(MONDAY.plusWeeks(1));
  }

  @Test
  void a03_ofAGapThatHasBegunTheDaysFromTodayAreTold() {
    LocalDate today = MONDAY.plusDays(9);

    assertThat(
            PublishedAhead.of(weeks(MONDAY, MONDAY.plusWeeks(2)), today, MONDAY.plusWeeks(3))
                .gaps())
        .containsExactly(new RosterVersion.Span(today, 5));
  }

  @Test
  void a04_beforeTheFirstPublishedWeekNothingIsMissed() {
    assertThat(PublishedAhead.of(weeks(MONDAY), MONDAY.minusDays(5), MONDAY.plusWeeks(1)).gaps())
        .isEmpty();
  }
}
