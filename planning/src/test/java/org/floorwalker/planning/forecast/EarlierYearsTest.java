package org.floorwalker.planning.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What earlier years did at this time of the year comes again by the share in which years have
/// been alike; where each goes its own way, nothing does.
class EarlierYearsTest {
  private static final int YEAR = 364;

  private static EarlierYears of(double... days) {
    return new EarlierYears(new KnownMeans(days.length, day -> days[day]), days.length);
  }

  /// Levels of fortnights: a part that is the same each year and one of the year's own, of which
  /// the first has `alike` of the variance.
  private static double[] years(int years, double alike, long seed) {
    Random random = new Random(seed);
    double[] common = random.doubles(26, -1, 1).toArray();
    double[] days = new double[years * YEAR];
    for (int fortnight = 0; fortnight < years * 26; fortnight++) {
      double own = random.nextDouble(-1, 1);
      double log = Math.sqrt(alike) * common[fortnight % 26] + Math.sqrt(1 - alike) * own;
      Arrays.fill(days, 14 * fortnight, 14 * (fortnight + 1), 100 * Math.exp(0.1 * log));
    }
    return days;
  }

  @Test
  void A01_theExampleByHand() {
    double[] days = new double[YEAR + 14];
    Arrays.fill(days, 100);
    Arrays.fill(days, 14, 42, 80);
    // One earlier year only: a fifth of its movement is expected, after four days four sevenths of
    // it.
    EarlierYears years = of(days);
    assertThat(years.share()).isCloseTo(0.2, within(1e-12));
    assertThat(years.factor(14)).isCloseTo(Math.pow(0.8, 0.2), within(1e-12));
    assertThat(years.factor(4)).isCloseTo(Math.pow(0.8, 0.2 * 4 / 7), within(1e-12));
  }

  @Test
  void A02_withoutAFortnightAYearAgoNothingIsExpected() {
    double[] days = years(2, 1, 1);
    assertThat(of(Arrays.copyOf(days, YEAR + 13)).factor(14)).isEqualTo(1);
    assertThat(of(Arrays.copyOf(days, YEAR + 14)).factor(14)).isNotEqualTo(1);
  }

  @Test
  void A03_theShareIsHowMuchYearsHaveBeenAlike() {
    assertThat(of(years(40, 1, 2)).share()).isEqualTo(0.9);
    assertThat(of(years(40, 0.5, 3)).share()).isCloseTo(0.5, within(0.12));
    assertThat(of(years(40, 0, 4)).share()).isLessThan(0.05);
  }

  /// The same share and factor from the definitions, day by day.
  @Test
  void A04_aSecondComputationFindsTheSame() {
    double[] days = years(4, 0.4, 5);
    double products = 0;
    double squares = 0;
    int pairs = 0;
    for (int first = days.length - 28; first >= YEAR + 14; first -= 7) {
      for (int ahead : new int[] {6, 13, 20}) {
        double now = moved(days, first, ahead);
        double before = moved(days, first - YEAR, ahead);
        products += now * before;
        squares += 0.5 * now * now + 0.5 * before * before;
        pairs++;
      }
    }
    double share = (pairs * products / squares + 39 * 0.2) / (pairs + 39);
    EarlierYears years = of(days);
    assertThat(years.share()).isCloseTo(share, within(1e-9));
    int end = days.length;
    double[] moves =
        IntStream.of(1, 2, 3).mapToDouble(back -> moved(days, end - back * YEAR, 9)).toArray();
    double mean = Arrays.stream(moves).average().orElseThrow();
    double trust = 3 * share / (3 * share + 1 - share);
    assertThat(Math.log(years.factor(10))).isCloseTo(trust * mean, within(1e-9));
  }

  /// Log of the fortnight about a day, `ahead` days after the first, over the one before the first.
  private static double moved(double[] days, int first, int ahead) {
    double after = 0;
    double before = 0;
    for (int i = 0; i < 14; i++) {
      after += days[first + Math.max(0, ahead - 7) + i];
      before += days[first - 14 + i];
    }
    return Math.log(after / before) * Math.min(1, (ahead + 1) / 7.0);
  }
}
