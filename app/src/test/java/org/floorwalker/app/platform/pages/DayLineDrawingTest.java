package org.floorwalker.app.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.floorwalker.app.platform.pages.DayLineDrawing.Mark;
import org.floorwalker.app.platform.pages.DayLineDrawing.Stretch;
import org.junit.jupiter.api.Test;

/// FEATURE: the day line shows a day of 23, 24 or 25 hours from one local midnight to the next.
class DayLineDrawingTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  private static DayLineDrawing draw(LocalDate day, int slots, int from, int until, String now) {
    List<Integer> loads = new ArrayList<>(Collections.nCopies(slots, 0));
    Collections.fill(loads.subList(from, until), 5);
    DayLine line = new DayLine(loads, null, from, until, "/my");
    return DayLineDrawing.of(line, day, OSLO, Instant.parse(now));
  }

  @Test
  void a01_anOrdinaryDay() {
    DayLineDrawing drawn = draw(LocalDate.of(2027, 4, 13), 96, 32, 64, "2027-04-13T08:42:00Z");
    assertThat(drawn.loads())
        .containsExactly(new Stretch(0, 96, 0), new Stretch(96, 96, 5), new Stretch(192, 96, 0));
    assertThat(drawn.now()).isEqualTo(128.4);
    assertThat(drawn.shift()).isEqualTo(new Stretch(96, 96, 0));
    assertThat(drawn.busiest()).isEqualTo(Instant.parse("2027-04-13T06:00:00Z"));
    assertThat(drawn.hours()).contains(new Mark(72, "06"), new Mark(144, "12"));
  }

  /// 28 March 2027: the clock goes from 02:00 to 03:00, so six o'clock comes after five hours.
  @Test
  void a02_aDayOf23Hours() {
    DayLineDrawing drawn = draw(LocalDate.of(2027, 3, 28), 92, 28, 60, "2027-03-28T04:00:00Z");
    assertThat(drawn.hours()).contains(new Mark(62.6, "06"));
    assertThat(drawn.now()).isEqualTo(62.6);
    assertThat(drawn.shiftStart()).isEqualTo(Instant.parse("2027-03-28T06:00:00Z"));
  }

  /// 31 October 2027: six o'clock comes after seven hours.
  @Test
  void a03_aDayOf25Hours() {
    DayLineDrawing drawn = draw(LocalDate.of(2027, 10, 31), 100, 36, 68, "2027-10-31T05:00:00Z");
    assertThat(drawn.hours()).contains(new Mark(80.6, "06"));
    assertThat(drawn.now()).isEqualTo(80.6);
    Stretch last = drawn.loads().getLast();
    assertThat(last.x() + last.width()).isEqualTo(288);
  }
}
