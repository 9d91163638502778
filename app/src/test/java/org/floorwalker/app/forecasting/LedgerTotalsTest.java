package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what the ledger keeps of all queues together is what the rows of its days add up to,
/// whatever was judged, forgotten or judged anew since.
class LedgerTotalsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
  private static final LedgerDays DAYS = LedgerDays.before(TODAY);
  private static final List<String> QUEUES = List.of("a", "b", "c", "d");

  private final TestApp app = TestApp.fresh();
  private final JdbcClient database = app.get(JdbcClient.class);
  private final ForecastLedger ledger = app.get(ForecastLedger.class);
  private final LedgerKeeping keeping = app.get(LedgerKeeping.class);
  private final Random random = new Random(1);

  @BeforeEach
  void ledgerOfFourQueues() {
    for (String queue : QUEUES) {
      for (LocalDate day = TODAY.minusDays(100); day.isBefore(TODAY); day = day.plusDays(1)) {
        for (int lead : ForecastLedger.LEADS) {
          if (random.nextInt(10) > 0) {
            judged(queue, day, lead);
          }
        }
      }
    }
  }

  /// One day in eight is closed.
  private void judged(String queue, LocalDate day, int lead) {
    int slots = random.nextInt(8) == 0 ? 0 : 40;
    database
        .sql(
            """
            insert into ledger_day
            select :queue, :day, :lead, :day::timestamp at time zone 'UTC', null, :slots,
                   c, c * 1.1, c * 1.2, c * 0.8, c / 7, c / 6, c / 5, c / 4, c * 300, c * 310,
                   c * 320, c * c
            from (select :came::float8 as c) as one
            """)
        .param("queue", queue)
        .param("day", day)
        .param("lead", lead)
        .param("slots", slots)
        .param("came", slots == 0 ? 0 : 10 + random.nextInt(90))
        .update();
  }

  /// Days and leads at which any queue was open.
  private int open() {
    return database
        .sql("select count(distinct (day, lead_days)) from ledger_day where slots > 0")
        .query(Integer.class)
        .single();
  }

  private int kept() {
    return database.sql("select count(*) from ledger_total").query(Integer.class).single();
  }

  /// Reports of all queues are those of the queues by name, which reads the rows.
  private void same() {
    Viewer viewer = app.viewer(Role.PLANNER);
    LedgerReport expected = ledger.report(viewer, QUEUES, DAYS);
    assertThat(ledger.reportOfAll(viewer, ledger.listQueues(viewer, DAYS), DAYS))
        .usingRecursiveComparison()
        .withComparatorForType(
            (one, other) -> Math.abs(one - other) <= 1e-9 * Math.abs(other) ? 0 : 1, Double.class)
        .isEqualTo(expected);
    assertThat(expected.lines()).hasSize(3);
    assertThat(expected.weeks()).hasSizeGreaterThan(11);
  }

  @Test
  void a01_beforeAndAfterTheyAreAddedUp() {
    assertThat(kept()).isZero();
    same();
    keeping.bringUpToDate();
    assertThat(kept()).isEqualTo(open());
    same();
  }

  @Test
  void a02_aDayThatChangesIsReadAnewAtOnceAndAddedUpLater() {
    keeping.bringUpToDate();
    LocalDate day = TODAY.minusDays(20);
    database.sql("delete from ledger_day where day = :day").param("day", day).update();
    same();
    judged("a", day, 7);
    database
        .sql("update ledger_day set came = came * 2 where queue = 'c' and day > '2027-03-01'")
        .update();
    assertThat(kept()).isLessThan(open());
    same();
    keeping.bringUpToDate();
    same();
  }

  /// The sums themselves, to the rows by a statement that knows nothing of the view.
  @Test
  void a03_everySumIsThatOfItsRows() {
    keeping.bringUpToDate();
    List<Map<String, Object>> sums =
        database
            .sql(
                """
                select t.*, r.* from ledger_total t
                join (
                  select day as of_day, lead_days as of_lead, sum(slots) as r_slots,
                         sum(came) as r_came, sum(made) as r_made, sum(used) as r_used,
                         sum(repeated) as r_repeated, sum(floor_error) as r_floor_error,
                         sum(made_error) as r_made_error, sum(used_error) as r_used_error,
                         sum(repeated_error) as r_repeated_error,
                         sum(expected_work) as r_expected_work, sum(came_work) as r_came_work,
                         sum(came_as_expected) as r_came_as_expected,
                         sum(square_work) as r_square_work
                  from ledger_day where slots > 0 group by day, lead_days
                ) r on r.of_day = t.day and r.of_lead = t.lead_days
                """)
            .query()
            .listOfRows();
    assertThat(sums).hasSize(open());
    for (Map<String, Object> row : sums) {
      row.forEach(
          (name, sum) -> {
            if (row.get("r_" + name) instanceof Number expected) {
              assertThat(((Number) sum).doubleValue())
                  .as(name)
                  .isCloseTo(expected.doubleValue(), within(1e-6));
            }
          });
    }
  }

  /// An import forgets the days it touches; they are read from what is judged of them by then.
  @Test
  void a04_whatAnImportForgetsIsForgottenInTheSums() {
    keeping.bringUpToDate();
    database.sql("update ledger_day set version = null").update();
    keeping.bringUpToDate();
    Instant told = TODAY.minusDays(10).atTime(12, 0).toInstant(ZoneOffset.UTC);
    keeping.cameAnew(told, told);
    assertThat(kept()).isLessThanOrEqualTo(open());
    same();
  }
}
