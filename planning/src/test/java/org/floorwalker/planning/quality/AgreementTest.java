package org.floorwalker.planning.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.floorwalker.planning.quality.Agreement.Level;
import org.junit.jupiter.api.Test;

/// FEATURE: how far assessors agree beyond chance (QUA-10).
class AgreementTest {
  private static final double NONE = Double.NaN;

  /// Four observers, twelve units, missing marks: Krippendorff 2011, Computing Krippendorff's
  /// Alpha-Reliability, sections C and E.
  private static final double[][] OBSERVERS = {
    {1, 2, 3, 3, 2, 1, 4, 1, 2, NONE, NONE, NONE},
    {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NONE, 3},
    {NONE, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NONE},
    {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NONE}
  };

  @Test
  void a01_thePublishedExampleComesOut() {
    assertThat(alpha(Level.NOMINAL)).isCloseTo(0.743, within(0.0005));
    assertThat(alpha(Level.ORDINAL)).isCloseTo(0.815, within(0.0005));
    assertThat(alpha(Level.INTERVAL)).isCloseTo(0.849, within(0.0005));
    assertThat(Agreement.of(units(), Level.NOMINAL, 1).orElseThrow().units()).isEqualTo(11);
  }

  private static double alpha(Level level) {
    return Agreement.of(units(), level, 1).orElseThrow().alpha();
  }

  private static List<double[]> units() {
    List<double[]> units = new ArrayList<>();
    for (int unit = 0; unit < OBSERVERS[0].length; unit++) {
      int at = unit;
      units.add(Arrays.stream(OBSERVERS).mapToDouble(observer -> observer[at]).toArray());
    }
    return units;
  }

  /// Second computation: every pair of marks within a unit against every pair of all marks.
  @Test
  void a02_allPairsOneByOneGiveTheSame() {
    SplittableRandom random = new SplittableRandom(7);
    for (int run = 0; run < 50; run++) {
      List<double[]> units = new ArrayList<>();
      int count = 3 + random.nextInt(20);
      for (int unit = 0; unit < count; unit++) {
        units.add(
            random
                .ints(2 + random.nextInt(4), 0, 4)
                .mapToDouble(mark -> mark == 3 ? NONE : mark)
                .toArray());
      }
      for (Level level : List.of(Level.NOMINAL, Level.INTERVAL)) {
        double other = byPairs(units, level);
        var here = Agreement.of(units, level, 1);
        assertThat(here.isPresent()).isEqualTo(!Double.isNaN(other));
        here.ifPresent(one -> assertThat(one.alpha()).isCloseTo(other, within(1e-9)));
      }
    }
  }

  private static double byPairs(List<double[]> units, Level level) {
    List<Double> all = new ArrayList<>();
    double inside = 0;
    for (double[] unit : units) {
      double[] marks = Arrays.stream(unit).filter(mark -> !Double.isNaN(mark)).toArray();
      if (marks.length > 1) {
        Arrays.stream(marks).forEach(all::add);
        inside += apartOfAll(Arrays.stream(marks).boxed().toList(), level) / (marks.length - 1);
      }
    }
    double n = all.size();
    double between = apartOfAll(all, level) / (n * (n - 1));
    return between > 0 ? 1 - inside / n / between : Double.NaN;
  }

  private static double apartOfAll(List<Double> marks, Level level) {
    return marks.stream()
        .mapToDouble(
            one ->
                marks.stream()
                    .mapToDouble(
                        two ->
                            level == Level.INTERVAL
                                ? (one - two) * (one - two)
                                : one.equals(two) ? 0 : 1)
                    .sum())
        .sum();
  }

  @Test
  void a03_strangersAgreeAsChanceAndTwinsAlways() {
    SplittableRandom random = new SplittableRandom(11);
    List<double[]> strangers = new ArrayList<>();
    List<double[]> twins = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      strangers.add(new double[] {random.nextInt(3), random.nextInt(3), random.nextInt(3)});
      double mark = random.nextInt(3);
      twins.add(new double[] {mark, mark});
    }
    assertThat(Agreement.of(strangers, Level.NOMINAL, 1).orElseThrow().alpha())
        .isCloseTo(0, within(0.1));
    assertThat(Agreement.of(twins, Level.ORDINAL, 1).orElseThrow().alpha()).isEqualTo(1);
  }

  @Test
  void a04_withoutVariationOrPairsThereIsNone() {
    assertThat(Agreement.of(List.of(new double[] {1, 1}), Level.NOMINAL, 1)).isEmpty();
    assertThat(Agreement.of(List.of(new double[] {1, NONE}), Level.NOMINAL, 1)).isEmpty();
    assertThat(Agreement.of(List.of(), Level.INTERVAL, 1)).isEmpty();
  }

  /// The interval holds alpha, repeats with its seed, and needs five units.
  @Test
  void a05_theIntervalSaysHowSure() {
    Agreement here = Agreement.of(units(), Level.NOMINAL, 3).orElseThrow();
    assertThat(here).isEqualTo(Agreement.of(units(), Level.NOMINAL, 3).orElseThrow());
    var interval = Objects.requireNonNull(here.interval());
    assertThat(interval.low()).isBetween(0.2, here.alpha());
    assertThat(interval.high()).isBetween(here.alpha(), 1.0);
    assertThat(Agreement.of(units().subList(0, 4), Level.NOMINAL, 3).orElseThrow().interval())
        .isNull();
  }
}
