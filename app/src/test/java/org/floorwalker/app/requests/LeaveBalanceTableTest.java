package org.floorwalker.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.history.FileImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.Problem;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: leave balances come in from another suite, once (OPS-23).
class LeaveBalanceTableTest {
  private final TestApp app = TestApp.fresh();

  private ImportReport bring(String format, String table) {
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    return app.get(FileImport.class)
        .bring(
            new FileImport.Order(
                format,
                "",
                "old-suite",
                "balances.csv",
                bytes.length,
                new FileImport.Order.Spelling(SmallFloor.OSLO, 0),
                ImportOrder.BadRows.REFUSE_FILE),
            new ByteArrayInputStream(bytes),
            ImportWatch.NONE)
        .orElseThrow();
  }

  private String balances() {
    return app.get(JdbcClient.class)
        .sql("select string_agg(kind || ' ' || days, ', ' order by kind) from leave_balance")
        .query(String.class)
        .single();
  }

  @Test
  void a01_balancesComeInOnceAndCorrectionsReplaceThem() {
    bring(
        PeopleForm.SITES.form().name(),
        "site,country,zone,opens,closes\nx,NO,Europe/Oslo,07:00,22:00\n");
    bring(
        PeopleForm.CONTRACTS.form().name(),
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7.5,2\n");
    bring(
        PeopleForm.AGENTS.form().name(),
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night
        amy,x,,,full,,07:00,14:00,no
        """);
    String table =
        """
        agent,kind,from,to,days
        amy,vacation,2027-01-01,2028-01-01,25
        amy,time-bank,2027-01-01,2027-07-01,3.5
        """;
    assertThat(bring("leave-balances", table).counts().changed()).isEqualTo(2);
    assertThat(balances()).isEqualTo("time-bank 3.500, vacation 25.000");
    assertThat(bring("leave-balances", table).counts().changed()).isZero();
    List<String> rows = new ArrayList<>();
    app.get(LeaveBalanceSource.class)
        .each(SmallFloor.OSLO, cells -> rows.add(String.join(",", cells)));
    assertThat(rows)
        .as("and go out as they came")
        .containsExactly(
            "amy,time-bank,2027-01-01,2027-07-01,3.5", "amy,vacation,2027-01-01,2028-01-01,25");
    assertThat(bring("leave-balances", table.replace(",25", ",24")).counts().changed())
        .isEqualTo(1);
    assertThat(balances()).isEqualTo("time-bank 3.500, vacation 24.000");

    ImportReport refused =
        bring(
            "leave-balances",
            """
            agent,kind,from,to,days
            amy,vacation,2027-01-01,2028-01-01,20
            zoe,vacation,2027-01-01,2028-01-01,20
            amy,gardening,2027-01-01,2028-01-01,20
            """);
    assertThat(refused.problems())
        .extracting(Problem::line)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("balances.csv row 3, agent: There is no person"),
            line ->
                assertThat(line)
                    .startsWith("balances.csv row 4, kind: \"gardening\"")
                    .contains("vacation"));
    assertThat(balances()).isEqualTo("time-bank 3.500, vacation 24.000");
  }
}
