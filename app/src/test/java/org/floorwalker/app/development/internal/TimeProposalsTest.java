package org.floorwalker.app.development.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.floorwalker.app.development.ProposedTime;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: a talk is proposed where it costs the customers least, clear of breaks and other talks.
class TimeProposalsTest {
  private static final Instant EIGHT = Instant.parse("2027-03-29T06:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /// A shift of eight hours; `margins` people to spare by the hour.
  private static TimeProposals.Scene scene(double[] margins, TimeRange... busy) {
    SortedMap<Instant, String> served = new TreeMap<>();
    Map<Instant, Double> spare = new HashMap<>();
    for (int i = 0; i < margins.length * 4; i++) {
      Instant t = EIGHT.plus(QUARTER.multipliedBy(i));
      served.put(t, "phone");
      spare.put(t, margins[i / 4]);
    }
    TimeRange desk = new TimeRange(EIGHT, EIGHT.plus(Duration.ofHours(margins.length)));
    return new TimeProposals.Scene(
        QUARTER, List.of(desk), List.of(busy), served, Map.of("phone", spare));
  }

  private static TimeRange at(double hours, int minutes) {
    Instant start = EIGHT.plusSeconds((long) (hours * 3600));
    return new TimeRange(start, start.plusSeconds(minutes * 60L));
  }

  @Test
  void a01_theHourWithPeopleToSpareComesFirst() {
    List<ProposedTime> best =
        TimeProposals.best(
            scene(new double[] {-1, -1, 0, 2, -1, -1, 0.5, -2}), Duration.ofMinutes(45), EIGHT, 3);
    assertThat(best.getFirst()).isEqualTo(new ProposedTime(EIGHT.plus(Duration.ofHours(3)), 0));
  }

  /// The cost agrees with the definition worked out the long way round, slot by slot.
  @Test
  void a02_theCostIsTheAddedShortfall() {
    for (double margin = -3; margin <= 3; margin += 0.25) {
      double before = Math.max(0, 10 - (10 + margin));
      double after = Math.max(0, 10 - (10 + margin - 1));
      assertThat(TimeProposals.addedShortfall(margin))
          .isCloseTo(after - before, Offset.offset(1e-12));
    }
    List<ProposedTime> best =
        TimeProposals.best(scene(new double[] {0.5, 0.5}), Duration.ofMinutes(60), EIGHT, 1);
    assertThat(best.getFirst().shortMinutes()).isCloseTo(30, Offset.offset(1e-9));
  }

  @Test
  void a03_breaksAndOtherTalksAreLeftAlone() {
    List<ProposedTime> best =
        TimeProposals.best(
            scene(new double[] {2, 2, 2}, at(0, 60), at(1.5, 30)),
            Duration.ofMinutes(45),
            EIGHT,
            5);
    assertThat(best)
        .extracting(ProposedTime::start)
        .containsExactly(EIGHT.plus(Duration.ofHours(2)));
  }

  @Test
  void a04_nothingInThePastAndNothingOverTheEdge() {
    Instant noon = EIGHT.plus(Duration.ofHours(2));
    assertThat(TimeProposals.best(scene(new double[] {1, 1, 1}), Duration.ofMinutes(60), noon, 5))
        .extracting(ProposedTime::start)
        .containsExactly(noon);
    assertThat(TimeProposals.best(scene(new double[] {1}), Duration.ofMinutes(90), EIGHT, 5))
        .isEmpty();
  }
}
