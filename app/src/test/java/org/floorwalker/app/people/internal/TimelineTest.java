package org.floorwalker.app.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.floorwalker.files.people.PeopleRow.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What was true stays true; a change ends one fact and begins the next.
class TimelineTest {
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

  private static Validity days(int from, @Nullable Integer until) {
    return new Validity(MARCH.plusDays(from), until == null ? null : MARCH.plusDays(until));
  }

  private static String told(Timeline<Integer> timeline) {
    return timeline.facts().stream()
        .map(f -> f.value() + ":" + day(f.validity().from()) + "-" + day(f.validity().until()))
        .toList()
        .toString();
  }

  private static String day(@Nullable LocalDate date) {
    return date == null ? "" : Long.toString(date.toEpochDay() - MARCH.toEpochDay());
  }

  @Test
  void a01_aNewLevelEndsTheOld() {
    Timeline<Integer> skill = Timeline.<Integer>empty().from(2, MARCH).from(3, MARCH.plusDays(10));
    assertThat(told(skill)).isEqualTo("[2:0-10, 3:10-]");
    assertThat(skill.from(3, MARCH.plusDays(20))).isEqualTo(skill);
  }

  @Test
  void a02_aChangeBeforeALaterFactEndsWhereThatBegins() {
    Timeline<Integer> skill =
        Timeline.<Integer>empty().with(2, days(0, 10)).with(5, days(20, null));
    assertThat(told(skill.from(3, MARCH.plusDays(5)))).isEqualTo("[2:0-5, 3:5-20, 5:20-]");
    assertThat(told(skill.endedOn(MARCH.plusDays(5)))).isEqualTo("[2:0-5]");
  }

  @Test
  void a03_aStretchInTheMiddleLeavesBothEnds() {
    Timeline<Integer> skill = Timeline.<Integer>empty().with(2, days(0, null));
    assertThat(told(skill.with(4, days(10, 12)))).isEqualTo("[2:0-10, 4:10-12, 2:12-]");
    assertThat(skill.says(2, days(3, null))).isTrue();
    assertThat(skill.says(4, days(3, 4))).isFalse();
    assertThat(skill.with(4, days(10, null)).findLaterConflict(2, days(5, 11))).isPresent();
  }

  @Test
  void a04_aRowThatNamesAnEndEndsWhatWasOpen() {
    Timeline<Integer> open = Timeline.<Integer>empty().with(2, days(0, null));
    assertThat(open.says(2, days(0, 9))).isFalse();
    Timeline<Integer> ended = open.stating(2, days(0, 9));
    assertThat(told(ended)).isEqualTo("[2:0-9]");
    assertThat(ended.says(2, days(0, 9))).isTrue();
    assertThat(told(ended.stating(2, days(4, null)))).isEqualTo("[2:0-]");
    assertThat(told(open.stating(2, days(4, 9)))).isEqualTo("[2:0-9]");
    assertThat(told(open.stating(3, days(4, 9)))).isEqualTo("[2:0-4, 3:4-9, 2:9-]");
  }

  /// Against a plain calendar in which every day is written by itself.
  @Property
  void b01_everyDaySaysWhatACalendarSays(
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 29) Integer> starts) {
    Timeline<Integer> timeline = Timeline.empty();
    @Nullable Integer[] calendar = new @Nullable Integer[60];
    for (int value = 0; value < starts.size(); value++) {
      int from = starts.get(value);
      int until = from + 1 + (from * 7 + value * 3) % 11;
      boolean ends = value % 3 == 2;
      timeline =
          ends ? timeline.without(days(from, until)) : timeline.with(value, days(from, until));
      for (int day = from; day < until; day++) {
        calendar[day] = ends ? null : value;
      }
    }
    for (int day = 0; day < 60; day++) {
      assertThat(timeline.find(MARCH.plusDays(day)).map(Timeline.Fact::value))
          .isEqualTo(Optional.ofNullable(calendar[day]));
    }
  }
}
