package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.OpeningHours.Hours;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// Shifts within the hours of the site, past midnight and round the clock.
class SiteHoursRuleTest {
  @Test
  void a01_shiftsLieInsideTheHours() {
    assertThat(
            RuleTexts.breaches(
                new SiteHoursRule(),
                """
                floor  Oslo, 1 min, Mon 2027-03-01, 7 days
                open   07:00-22:00
                Amy    Mon 07-22
                Beth   Mon 06:59-15
                Cleo   Mon 14-22:01
                """))
        .containsExactly(
            "site_hours Beth 2027-03-01: 0.017 not 0 h",
            "site_hours Cleo 2027-03-01: 0.017 not 0 h");
  }

  @Test
  void a02_hoursPastMidnightAndRoundTheClock() {
    String text =
        """
        floor  Oslo, 15 min, Mon 2027-03-22, 7 days
        open   %s
        Amy    Sat 22-06
        """;
    assertThat(RuleTexts.breaches(new SiteHoursRule(), text.formatted("00:00-24:00"))).isEmpty();
    assertThat(RuleTexts.breaches(new SiteHoursRule(), text.formatted("18:00-06:00"))).isEmpty();
    assertThat(RuleTexts.breaches(new SiteHoursRule(), text.formatted("18:00-02:00")))
        .containsExactly("site_hours Amy 2027-03-27: 3 not 0 h");
  }

  /// Friday runs on into Saturday's hours, Saturday closes at 15, Sunday and one Monday are closed.
  @Test
  void a03_hoursByWeekdayAndDate() {
    Hours day = new Hours(7 * 60, 24 * 60);
    Site site =
        new Site(
            "oslo",
            "NO",
            ZoneId.of("Europe/Oslo"),
            new OpeningHours(
                Map.of(
                    DayOfWeek.MONDAY, List.of(day),
                    DayOfWeek.FRIDAY, List.of(day),
                    DayOfWeek.SATURDAY, List.of(new Hours(12 * 60, 15 * 60), new Hours(0, 600))),
                Map.of(LocalDate.of(2027, 5, 17), List.of())));
    assertThat(outside(site, "2027-03-26T20:00", "2027-03-27T10:00")).isZero();
    assertThat(outside(site, "2027-03-26T20:00", "2027-03-27T10:01"))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(outside(site, "2027-03-27T09:00", "2027-03-27T15:00"))
        .as("closed from 10 to 12")
        .isEqualTo(Duration.ofHours(2));
    assertThat(outside(site, "2027-03-28T00:00", "2027-03-28T08:00"))
        .as("the night of the clock change, seven hours long")
        .isEqualTo(Duration.ofHours(7));
    assertThat(outside(site, "2027-05-10T08:00", "2027-05-10T16:00")).isZero();
    assertThat(outside(site, "2027-05-17T08:00", "2027-05-17T16:00"))
        .isEqualTo(Duration.ofHours(8));
  }

  private static Duration outside(Site site, String from, String to) {
    Instant start = LocalDateTime.parse(from).atZone(site.zone()).toInstant();
    Instant end = LocalDateTime.parse(to).atZone(site.zone()).toInstant();
    return SiteHoursRule.outside(site, new TimeRange(start, end));
  }
}
