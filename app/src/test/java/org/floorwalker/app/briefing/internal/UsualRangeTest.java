package org.floorwalker.app.briefing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.floorwalker.app.briefing.internal.UsualRange.Day;
import org.junit.jupiter.api.Test;

/// FEATURE: a person is compared with their own usual range, and chance is not news.
class UsualRangeTest {
  @Test
  void a01_fewDaysGiveNoRange() {
    assertThat(UsualRange.of(days(4, 300, 1))).isEmpty();
    assertThat(UsualRange.of(days(5, 300, 1))).isPresent();
  }

  @Test
  void a02_theRangeByHand() {
    // Days of 25 contacts at 290, 300, 310, 300, 300: m = 300, s² = 25 (100 + 100) ÷ 4 = 1250.
    List<Day> past = new ArrayList<>();
    for (double mean : new double[] {290, 300, 310, 300, 300}) {
      past.add(new Day(mean, 25));
    }
    UsualRange range = UsualRange.of(past).orElseThrow();
    assertThat(range.mean()).isCloseTo(300, within(1e-9));
    assertThat(range.deviation()).isCloseTo(Math.sqrt(1250), within(1e-9));
    assertThat(range.low(25)).isCloseTo(300 - 1.645 * 7.0711, within(0.01));
    assertThat(range.high(100)).isCloseTo(300 + 1.645 * 3.5355, within(0.01));
  }

  @Test
  void a03_nineDaysOfTenLieInsideAndOneInAHundredIsNews() {
    SplittableRandom random = new SplittableRandom(4);
    UsualRange range = UsualRange.of(days(400, 300, random.nextLong())).orElseThrow();
    List<Day> fresh = days(20_000, 300, random.nextLong());
    double inside =
        fresh.stream()
            .filter(
                d -> d.mean() >= range.low(d.contacts()) && d.mean() <= range.high(d.contacts()))
            .count();
    double news = fresh.stream().filter(range::isBeyondChance).count();
    assertThat(inside / fresh.size()).isCloseTo(0.90, within(0.02));
    assertThat(news / fresh.size()).isCloseTo(0.01, within(0.005));
  }

  @Test
  void a04_aDayOfFewContactsIsNeverNews() {
    UsualRange range = UsualRange.of(days(50, 300, 2)).orElseThrow();
    assertThat(range.isBeyondChance(new Day(3000, 9))).isFalse();
    assertThat(range.isBeyondChance(new Day(3000, 10))).isTrue();
  }

  /// Days of 20 to 39 contacts whose single contacts spread by 150 s.
  private static List<Day> days(int count, double mean, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int contacts = 20 + random.nextInt(20);
      days.add(new Day(mean + 150 / Math.sqrt(contacts) * random.nextGaussian(), contacts));
    }
    return days;
  }
}
