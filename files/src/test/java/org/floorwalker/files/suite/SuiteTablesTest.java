package org.floorwalker.files.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.table.ColumnMapping;
import org.junit.jupiter.api.Test;

/// FEATURE: a centre brings its published schedule and its leave balances from another
/// suite (OPS-23).
class SuiteTablesTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Parsed<List<PublishedScheduleTable.Row>> schedule(String rows) throws IOException {
    return new PublishedScheduleTable(ColumnMapping.plain(PublishedScheduleTable.FORM, OSLO))
        .read(in("agent,business_day,kind,start,end,queue,activity\n" + rows), "s.csv");
  }

  private static Parsed<List<LeaveBalancesTable.Row>> balances(String rows) throws IOException {
    return new LeaveBalancesTable(ColumnMapping.plain(LeaveBalancesTable.FORM, OSLO))
        .read(in("agent,kind,from,to,days\n" + rows), "b.csv");
  }

  private static List<String> told(Parsed<?> parsed) {
    return parsed.problems().stream()
        .map((Problem it) -> it.row() + " " + it.column() + " " + it.code())
        .toList();
  }

  /// A night shift over the spring change is seven hours long.
  @Test
  void a01_shiftsHaveTheirPiecesAndRealHours() throws IOException {
    Parsed<List<PublishedScheduleTable.Row>> parsed =
        schedule(
            """
            amy,2027-03-27,shift,2027-03-27T22:00,2027-03-28T06:00,voice,
            amy,2027-03-27,meal,2027-03-28T01:00,2027-03-28T01:30,,
            amy,2027-03-27,activity,2027-03-28T03:30,2027-03-28T04:00,,coaching
            """);
    assertThat(told(parsed)).isEmpty();
    PublishedScheduleTable.Row shift = parsed.value().getFirst();
    assertThat(Duration.between(shift.start(), shift.end())).isEqualTo(Duration.ofHours(7));
    assertThat(parsed.value())
        .extracting(PublishedScheduleTable.Row::activity)
        .contains("coaching");
  }

  @Test
  void a02_everyFaultIsNamed() throws IOException {
    assertThat(
            told(
                schedule(
                    """
                    amy,2027-03-29,shift,2027-03-29T08:00,2027-03-29T16:00,voice,
                    amy,2027-03-29,shift,2027-03-29T17:00,2027-03-29T18:00,voice,
                    amy,2027-03-29,lunch,2027-03-29T12:00,2027-03-29T12:30,,
                    beth,2027-03-29,meal,2027-03-29T12:00,2027-03-29T12:30,,
                    amy,2027-03-29,break,2027-03-29T15:50,2027-03-29T16:05,,
                    cleo,2027-03-29,shift,2027-03-29T16:00,2027-03-29T08:00,,
                    ,someday,shift,,2027-03-29T08:00,,
                    """)))
        .containsExactlyInAnyOrder(
            "3 business_day duplicate-id",
            "3 start outside-shift",
            "4 kind unreadable-value",
            "5 start outside-shift",
            "6 start outside-shift",
            "7 end wrong-order",
            "8 agent missing-value",
            "8 business_day unreadable-value",
            "8 start missing-value");
  }

  @Test
  void a03_balancesAreReadWithTheirLastDay() throws IOException {
    Parsed<List<LeaveBalancesTable.Row>> parsed =
        balances("amy,vacation,2027-01-01,2028-01-01,12.5\n");
    assertThat(parsed.value())
        .containsExactly(
            new LeaveBalancesTable.Row(
                2, "amy", "vacation", LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1), 12.5));
  }

  @Test
  void a04_balancesThatCannotBeAreNamed() throws IOException {
    assertThat(
            told(
                balances(
                    """
                    amy,vacation,2027-01-01,2028-01-01,12
                    amy,vacation,2027-01-01,2027-07-01,3
                    beth,vacation,2027-01-01,2027-01-01,3
                    cleo,vacation,2027-01-01,2028-01-01,5400
                    dora,,2027-01-01,2028-01-01,-1
                    """)))
        .containsExactly(
            "3 agent duplicate-id",
            "4 to wrong-order",
            "5 days unreadable-value",
            "6 kind missing-value",
            "6 days unreadable-value");
  }

  @Test
  void a05_daysOfABotWhoseColumnsAreMixedUpAreNamed() throws IOException {
    Parsed<List<BotDaysTable.Row>> parsed =
        new BotDaysTable(ColumnMapping.plain(BotDaysTable.FORM, OSLO))
            .read(
                in(
                    """
                    queue,reason,day,sessions,contained,returned,stretch
                    voice,card,2027-03-01,100,60,6,
                    voice,card,2027-03-02,100,160,6,1.1
                    voice,card,2027-03-03,100,60,70,1.1
                    voice,card,2027-03-04,100,60,6,0.5
                    voice,,2027-03-05,100,-1,6,1
                    """),
                "bot.csv");
    assertThat(told(parsed))
        .containsExactly(
            "3 contained wrong-order",
            "4 returned wrong-order",
            "5 stretch unreadable-value",
            "6 reason missing-value",
            "6 contained unreadable-value");
    assertThat(parsed.value()).hasSize(1);
    assertThat(parsed.value().getFirst().stretch()).isEqualTo(1);
  }
}
