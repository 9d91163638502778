package org.floorwalker.files.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.planning.pay.DayClass;
import org.floorwalker.planning.pay.PayCost;
import org.floorwalker.planning.pay.PayLine;
import org.floorwalker.planning.pay.Worth;
import org.junit.jupiter.api.Test;

/// FEATURE: a pay agreement is a table that people read and change.
class PayTableReaderTest {
  @Test
  void a01_theShippedTablesHaveNothingWrong() {
    for (String country : List.of("NO", "SE", "DK", "FI")) {
      String text = PayTableReader.findShipped(country).orElseThrow();
      Parsed<PayTable> table = PayTableReader.read(text, country);
      assertThat(table.problems()).isEmpty();
      assertThat(table.value().terms().steps()).isNotEmpty();
      assertThat(table.value().terms().supplements()).isNotEmpty();
    }
    assertThat(PayTableReader.findShipped("ZZ")).isEmpty();
  }

  @Test
  void a02_aRowSaysWhatIsPaidWhen() {
    PayTable table =
        PayTableReader.read(
                """
                row,code,group,days,from,until,after,worth,on_overtime
                limit,week,,,,,,37:30,
                overtime,overtime-50,,mon-sat,,,2:00,50 %,
                supplement,evening,time,mon-fri eve,18:00,21:30,,23.54,yes
                call-out,cancel-within,,,,,,48:00,
                call-out,cancel-share,,,,,,60 %,
                pay,hourly,,,,,,200,
                """,
                "no.csv")
            .value();

    assertThat(table.terms().limits().week()).isEqualTo(Duration.ofMinutes(2250));
    assertThat(table.terms().steps().getFirst().days())
        .contains(DayClass.SAT)
        .doesNotContain(DayClass.SUN);
    assertThat(table.terms().supplements().getFirst().untilMinute()).isEqualTo(1290);
    assertThat(table.terms().supplements().getFirst().worth())
        .isEqualTo(new Worth.Amount(new BigDecimal("23.54")));
    assertThat(table.callOut().paidWhenCalledOff(Duration.ofHours(5), Duration.ofHours(47)))
        .isEqualTo(Duration.ofHours(3));
    assertThat(table.callOut().paidWhenCalledOff(Duration.ofHours(5), Duration.ofHours(48)))
        .isEqualTo(Duration.ZERO);
    List<PayLine> lines =
        List.of(
            new PayLine(LocalDate.EPOCH, "ordinary", Duration.ofHours(2)),
            new PayLine(LocalDate.EPOCH, "evening", Duration.ofHours(1)),
            new PayLine(LocalDate.EPOCH, "overtime-50", Duration.ofMinutes(30)));
    assertThat(PayCost.hoursOfPay(lines, table.terms(), table.hourly()))
        .isEqualByComparingTo("2.87");
  }

  @Test
  void a03_everythingThatIsWrongIsSaidAtOnce() {
    assertThat(
            PayTableReader.read(
                    """
                    row,code,days,from,until,worth
                    limit,day,,,,many
                    bonus,x,,,,1
                    supplement,evening,mon-xyz,,,10 %
                    supplement,night,,22:00,6:00,10 %
                    supplement,Night,,22:00,24:00,
                    """,
                    "no.csv")
                .problems())
        .extracting(Problem::row)
        .containsExactly(2L, 3L, 4L, 5L, 6L, 6L);
  }
}
