package org.floorwalker.planning.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.floorwalker.planning.adherence.PlannedPiece.Kind;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: the planned day against the day as it was.
class AdherenceReportTest {
  private static final Instant START = Instant.parse("2027-03-28T00:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /// One hour: desk, a break from 30 to 45, desk.
  private static final List<PlannedPiece> HOUR =
      List.of(piece(0, 30, Kind.DESK), piece(30, 45, Kind.REST), piece(45, 60, Kind.DESK));

  private static PlannedPiece piece(int fromMinute, int untilMinute, Kind kind) {
    return new PlannedPiece(range(fromMinute, untilMinute), kind);
  }

  private static TimeRange range(int fromMinute, int untilMinute) {
    return new TimeRange(
        START.plus(Duration.ofMinutes(fromMinute)), START.plus(Duration.ofMinutes(untilMinute)));
  }

  private static Presence ready(double... minutes) {
    TreeMap<Instant, Double> seconds = new TreeMap<>();
    for (int i = 0; i < minutes.length; i++) {
      seconds.put(START.plus(QUARTER.multipliedBy(i)), minutes[i] * 60);
    }
    return new Presence(QUARTER, seconds);
  }

  @Test
  void a01_aDayAsPlannedIsKeptWhole() {
    AdherenceReport report = AdherenceReport.of(HOUR, ready(15, 15, 0, 15));
    assertThat(report.share()).hasValue(1);
    assertThat(report.deviations()).isEmpty();
  }

  /// Five minutes of the second quarter and a break not taken: 20 of 60 minutes were otherwise.
  @Test
  void a02_whatWasOtherwiseIsNamed() {
    AdherenceReport report = AdherenceReport.of(HOUR, ready(15, 10, 15, 15));
    assertThat(report.share()).hasValue(40.0 / 60);
    assertThat(report.deviations())
        .containsExactly(
            new Deviation(range(15, 30), Kind.DESK, 300),
            new Deviation(range(30, 45), Kind.REST, 900));
  }

  @Test
  void a03_slotsInARowAreOneDeviation() {
    AdherenceReport report = AdherenceReport.of(HOUR, ready(0, 0, 0, 15));
    assertThat(report.deviations()).containsExactly(new Deviation(range(0, 30), Kind.DESK, 1800));
  }

  /// Coaching is in neither sum, whether the system saw the person ready or not.
  @Test
  void a04_timeBesideTheDeskIsNeutral() {
    List<PlannedPiece> plan = List.of(piece(0, 15, Kind.DESK), piece(15, 45, Kind.BESIDE));
    for (double seen : new double[] {0, 7, 15}) {
      AdherenceReport report = AdherenceReport.of(plan, ready(15, seen, seen));
      assertThat(report.plannedSeconds()).isEqualTo(900);
      assertThat(report.share()).hasValue(1);
    }
  }

  @Test
  void a05_nothingPlannedIsNoFigure() {
    assertThat(AdherenceReport.of(List.of(), ready(15)).share()).isEmpty();
    assertThat(AdherenceReport.of(HOUR, ready()).share()).hasValue(15.0 / 60);
  }

  /// Second computation: life second by second. The slots never say less, and say the same when a
  /// slot is a second long.
  @Test
  void a06_slotsNeverSayLessThanSeconds() {
    SplittableRandom random = new SplittableRandom(5);
    for (int run = 0; run < 40; run++) {
      List<PlannedPiece> plan = plan(random);
      boolean[] ready = life(random);
      double exact = bySeconds(plan, ready);
      AdherenceReport slots = AdherenceReport.of(plan, counted(ready, 900));
      assertThat(slots.keptSeconds()).isBetween(exact - 1e-9, slots.plannedSeconds() + 1e-9);
      AdherenceReport seconds = AdherenceReport.of(plan, counted(ready, 1));
      assertThat(seconds.keptSeconds()).isCloseTo(exact, within(1e-9));
    }
  }

  private static List<PlannedPiece> plan(SplittableRandom random) {
    List<PlannedPiece> plan = new ArrayList<>();
    int minute = 5 * random.nextInt(4);
    while (minute < 100) {
      int until = minute + 5 * (1 + random.nextInt(6));
      plan.add(piece(minute, until, Kind.values()[random.nextInt(3)]));
      minute = until;
    }
    return plan;
  }

  private static boolean[] life(SplittableRandom random) {
    boolean[] ready = new boolean[150 * 60];
    boolean now = random.nextBoolean();
    for (int second = 0; second < ready.length; second++) {
      now = (random.nextInt(400) == 0) != now;
      ready[second] = now;
    }
    return ready;
  }

  private static double bySeconds(List<PlannedPiece> plan, boolean[] ready) {
    double kept = 0;
    for (PlannedPiece piece : plan) {
      int from = (int) Duration.between(START, piece.range().startInclusive()).toSeconds();
      int until = (int) Duration.between(START, piece.range().endExclusive()).toSeconds();
      for (int second = from; second < until; second++) {
        boolean asPlanned = ready[second] == (piece.kind() == Kind.DESK);
        kept += asPlanned && piece.kind() != Kind.BESIDE ? 1 : 0;
      }
    }
    return kept;
  }

  private static Presence counted(boolean[] ready, int slotSeconds) {
    TreeMap<Instant, Double> seconds = new TreeMap<>();
    for (int second = 0; second < ready.length; second++) {
      Instant slot = START.plusSeconds((long) second / slotSeconds * slotSeconds);
      seconds.merge(slot, ready[second] ? 1.0 : 0.0, Double::sum);
    }
    return new Presence(Duration.ofSeconds(slotSeconds), seconds);
  }
}
