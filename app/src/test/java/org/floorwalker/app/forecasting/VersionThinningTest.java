package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.floorwalker.app.forecasting.internal.VersionThinning;
import org.floorwalker.app.forecasting.internal.VersionThinning.Version;
import org.junit.jupiter.api.Test;

/// FEATURE: of a version every night, few are kept; those that mean something always.
class VersionThinningTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 4, 5);
  private static final KeepingTerms TERMS = new KeepingTerms(35, 8);

  /// One a night over two years, the number of days ago its number.
  private static List<Version> nights() {
    List<Version> nights = new ArrayList<>();
    for (int ago = 0; ago < 730; ago++) {
      nights.add(new Version(ago, TODAY.minusDays(ago), false));
    }
    return nights;
  }

  @Test
  void a01_everyNightThenOneAWeekThenOneAMonth() {
    List<Long> spare = VersionThinning.listSpare(nights(), TODAY, TERMS);
    List<Long> kept = new ArrayList<>();
    for (long ago = 0; ago < 730; ago++) {
      if (!spare.contains(ago)) {
        kept.add(ago);
      }
    }
    assertThat(kept.subList(0, 36)).as("days 0 to 35").last().isEqualTo(35L);
    // 1 March is the 35th day back, a Monday: the week before it ends on Sunday the 28th, day 36.
    assertThat(kept.subList(36, 44))
        .as("eight Sundays")
        .containsExactly(36L, 43L, 50L, 57L, 64L, 71L, 78L, 85L);
    assertThat(kept.subList(44, 47))
        .as("the end of 2 January and then last days of months: 3, 31 days before it")
        .extracting(ago -> TODAY.minusDays(ago))
        .containsExactly(
            LocalDate.of(2027, 1, 3).minusDays(0),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2026, 11, 30));
    assertThat(kept).hasSize(36 + 8 + 1 + 21);
  }

  @Test
  void a02_whatWasDecidedOnStays() {
    List<Version> versions =
        List.of(
            new Version(3, TODAY.minusDays(100), false),
            new Version(2, TODAY.minusDays(100), true),
            new Version(1, TODAY.minusDays(100), false));
    assertThat(VersionThinning.listSpare(versions, TODAY, TERMS)).containsExactly(1L);
  }

  @Test
  void a03_nothingTheLedgerMayStillAskForGoes() {
    List<Version> versions =
        new ArrayList<>(
            List.of(
                new Version(1, TODAY.minusDays(35), false),
                new Version(2, TODAY.minusDays(35), false),
                new Version(3, TODAY.minusDays(36), false),
                new Version(4, TODAY.minusDays(36), false)));
    assertThat(VersionThinning.listSpare(versions, TODAY, TERMS)).containsExactly(4L);
    Collections.reverse(versions);
    assertThat(VersionThinning.listSpare(versions, TODAY, new KeepingTerms(400, 0)))
        .containsExactly(3L);
  }
}
