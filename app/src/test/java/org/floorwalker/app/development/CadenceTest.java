package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.people.Placement.Tenure;
import org.junit.jupiter.api.Test;

/// FEATURE: cadences cover the calendar without gap or overlap, and events lie where they say.
class CadenceTest {
  private static final LocalDate START = LocalDate.of(2027, 1, 4);
  private static final Tenure TENURE = new Tenure(START, LocalDate.of(2027, 12, 31), false, null);

  @Test
  void a01_everyDayOfFourYearsLiesInOneWindowAndWindowsMeet() {
    for (Cadence cadence :
        List.of(
            Cadence.WEEKLY,
            Cadence.MONTHLY,
            Cadence.FOUR_A_YEAR,
            Cadence.THREE_A_YEAR,
            Cadence.TWO_A_YEAR,
            Cadence.YEARLY)) {
      LocalDate end = LocalDate.of(2029, 1, 1);
      int windows = 0;
      for (LocalDate day = LocalDate.of(2025, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
        Cadence.Window window = cadence.windowOn(day, TENURE, "NO").orElseThrow();
        assertThat(window.contains(day)).as("%s on %s", cadence, day).isTrue();
        assertThat(cadence.windowOn(window.last(), TENURE, "NO")).contains(window);
        assertThat(cadence.windowOn(window.last().plusDays(1), TENURE, "NO").orElseThrow().first())
            .isEqualTo(window.last().plusDays(1));
        windows += window.first().equals(day) ? 1 : 0;
      }
      assertThat((double) windows)
          .as("windows of %s in four years", cadence)
          .isBetween(cadence.timesAYear() * 4.0 - 1, cadence.timesAYear() * 4.0 + 1);
    }
  }

  @Test
  void a02_theThirtiethDayLiesInTheMiddleOfItsWindow() {
    LocalDate thirtieth = START.plusDays(29);
    Cadence.Window window = Cadence.DAY_30.windowOn(thirtieth, TENURE, "NO").orElseThrow();
    assertThat(window).isEqualTo(new Cadence.Window(thirtieth.minusDays(7), thirtieth.plusDays(7)));
    assertThat(Cadence.DAY_30.windowOn(thirtieth.minusDays(8), TENURE, "NO")).isEmpty();
    assertThat(Cadence.DAY_30.windowOn(thirtieth.plusDays(8), TENURE, "NO")).isEmpty();
    assertThat(Cadence.DAY_60.windowOn(thirtieth, TENURE, "NO")).isEmpty();
  }

  @Test
  void a03_aContractThatEndsIsSpokenOfInItsLastMonth() {
    LocalDate last = LocalDate.of(2027, 12, 31);
    assertThat(Cadence.CONTRACT_END.windowOn(last, TENURE, "NO")).isPresent();
    assertThat(Cadence.CONTRACT_END.windowOn(last.minusDays(31), TENURE, "NO")).isEmpty();
    assertThat(Cadence.CONTRACT_END.windowOn(last.plusDays(1), TENURE, "NO")).isEmpty();
    assertThat(Cadence.CONTRACT_END.windowOn(last, new Tenure(START, null, false, null), "NO"))
        .isEqualTo(Optional.empty());
  }

  /// The end of the probation by country, contract and terms; the talk's month ends on it.
  @Test
  void a04_aProbationEndsByTheTermsOrByTheLawOfTheCountry() {
    LocalDate since = LocalDate.of(2027, 1, 1);
    String table =
        """
        NO -          -  2027-06-30
        NO 2027-04-30 -  2027-03-01
        FI 2028-12-31 -  2027-06-30
        EE 2027-06-30 -  2027-03-31
        DK -          -  2027-03-31
        DK -          1  2027-01-31
        NO 2027-04-30 2  2027-02-28
        XX -          -  2027-06-30
        """;
    for (String line : table.lines().toList()) {
      String[] cell = line.split("\\s+");
      Tenure tenure =
          new Tenure(
              since,
              cell[1].equals("-") ? null : LocalDate.parse(cell[1]),
              false,
              cell[2].equals("-") ? null : Integer.valueOf(cell[2]));
      LocalDate last = LocalDate.parse(cell[3]);
      assertThat(Cadence.PROBATION_END.windowOn(last, tenure, cell[0]))
          .as(line)
          .contains(new Cadence.Window(last.minusDays(30), last));
      assertThat(Cadence.PROBATION_END.windowOn(last.plusDays(1), tenure, cell[0])).isEmpty();
    }
    assertThat(List.of(Cadence.values())).contains(Cadence.ofKey("probation-end"));
  }
}
