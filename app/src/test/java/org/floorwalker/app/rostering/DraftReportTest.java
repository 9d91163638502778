package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.floorwalker.planning.roster.RosterCost;
import org.floorwalker.planning.roster.RosterReport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What a search said of a draft is kept with it and read again, also after an upgrade.
class DraftReportTest {
  private static final DraftReport REPORT =
      new DraftReport(
          new RosterReport(
              new RosterCost(10, 15, 4, 2.5, 200, 6, 3),
              new RosterReport.CoverageHours(1, 2, 30),
              0,
              new RosterReport.Activities(List.of("coach"), List.of()),
              List.of(),
              new RosterReport.Effort(1.5, 1000)),
          List.of(new DraftReport.Point(0.5, 300)));

  @Test
  void a01_whatIsKeptIsReadAgain() {
    assertThat(DraftReport.parse(JsonMapper.builder().build().writeValueAsString(REPORT)))
        .isEqualTo(REPORT);
  }

  @Test
  void a02_aReportFromBeforeTimeWithCustomersWasCounted() {
    String older =
        JsonMapper.builder()
            .build()
            .writeValueAsString(REPORT)
            .replace(",\"customerTime\":6.0", "");
    assertThat(older).doesNotContain("customerTime");
    assertThat(DraftReport.parse(older).found().cost())
        .isEqualTo(new RosterCost(10, 15, 4, 2.5, 200, 0, 3));
  }

  private static boolean rises(double... costs) {
    return new DraftReport(
            REPORT.found(),
            Arrays.stream(costs).mapToObj(cost -> new DraftReport.Point(0.5, cost)).toList())
        .rises();
  }

  @Test
  void a03_aCurveRisesWhereMoreThanAPointAboveItsLeastIsKept() {
    assertThat(rises()).isFalse();
    assertThat(rises(100, 90, 80)).isFalse();
    assertThat(rises(100, 80, 81)).isFalse();
    assertThat(rises(100, 80, 81.01)).isTrue();
    assertThat(rises(100, 80, 80.7, 81.4)).as("bit by bit").isTrue();
    assertThat(rises(100, 80, 120, 70)).as("and falls again").isTrue();
  }
}
