package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The rules on a single shift: last lawful and first unlawful minute each.
class ShiftRulesTest {
  @Nested
  class DaySpanRuleTest {
    @Test
    void a01TheDayLeavesRoomForItsRest() {
      String text =
          """
          floor  Oslo, 1 min, Mon 2027-03-01, 7 days
          law    NO daily_rest_h 11
          Amy    Mon 08-%s
          """;
      assertThat(RuleTexts.breaches(new DaySpanRule(), text.formatted("21"))).isEmpty();
      assertThat(RuleTexts.breaches(new DaySpanRule(), text.formatted("21:01")))
          .containsExactly("day_span Amy 2027-03-01: 13.017 not 13 h");
    }

    @Test
    void a02TheLongestDayMayBeShorter() {
      assertThat(
              RuleTexts.breaches(
                  new DaySpanRule(),
                  """
                  floor  Riga, 1 min, Mon 2027-03-01, 7 days
                  law    LV daily_rest_h 11 day_max_h 12
                  Amy    Mon 08-20
                  Beth   Mon 08-20:01
                  """))
          .containsExactly("day_span Beth 2027-03-01: 12.017 not 12 h");
    }

    @Test
    void a03TheAutumnNightIsAnHourLonger() {
      assertThat(
              RuleTexts.breaches(
                  new DaySpanRule(),
                  """
                  floor  Oslo, 1 min, Mon 2027-10-25, 7 days
                  law    NO day_max_h 10
                  Amy    Sat 21-06
                  Beth   Sat 20-06
                  """))
          .containsExactly("day_span Beth 2027-10-30: 11 not 10 h");
    }
  }

  @Nested
  class MustCoverRuleTest {
    @Test
    void a01NoWorkBetweenMidnightAndFive() {
      assertThat(
              RuleTexts.breaches(
                  new MustCoverRule(),
                  """
                  floor  Stockholm, 1 min, Mon 2027-03-01, 7 days
                  law    SE rest_must_cover 00-05
                  Amy    Mon 16-24
                  Beth   Mon 16-00:01
                  Cleo   Mon 05-13
                  Dora   Mon 04:59-13
                  Ella   Mon 23-07
                  """))
          .containsExactly(
              "must_cover Beth 2027-03-01: 0.017 not 0 h",
              "must_cover Dora 2027-03-01: 0.017 not 0 h",
              "must_cover Ella 2027-03-01: 5 not 0 h");
    }

    @Test
    void a02TheSpringNightHasFourOfTheFiveHours() {
      assertThat(
              RuleTexts.breaches(
                  new MustCoverRule(),
                  """
                  floor  Stockholm, 1 min, Mon 2027-03-22, 7 days
                  law    SE rest_must_cover 00-05
                  Amy    Sat 22-06
                  """))
          .containsExactly("must_cover Amy 2027-03-27: 4 not 0 h");
    }
  }

  @Nested
  class ShiftLengthRuleTest {
    @Test
    void a01PaidTimeIsOneOfTheLengths() {
      assertThat(
              RuleTexts.breaches(
                  new ShiftLengthRule(),
                  """
                  floor     Oslo, 15 min, Mon 2027-03-01, 7 days
                  contract  37.5 h, shifts 7.5 8, tolerance 2
                  pattern   from 6 h meal 30 unpaid after 180 before 150
                  Amy       Mon 08-16
                  Beth      Mon 08-16:15
                  """))
          .containsExactly("shift_length Beth 2027-03-01: 7.75 not 7.5 h");
    }
  }

  @Nested
  class StartWindowRuleTest {
    @Test
    void a01BothEndsBelongToTheWindow() {
      assertThat(
              RuleTexts.breaches(
                  new StartWindowRule(),
                  """
                  floor   Oslo, 1 min, Mon 2027-03-01, 7 days
                  window  Amy 07:00-10:00
                  window  Beth 07:00-10:00
                  Amy     Mon 07-15
                  Amy     Tue 10-18
                  Beth    Mon 06:59-15
                  Beth    Tue 10:01-18
                  """))
          .containsExactly(
              "start_window Beth 2027-03-01: 6.983 not 7 h local time",
              "start_window Beth 2027-03-02: 10.017 not 10 h local time");
    }

    @Test
    void a02AWindowMayPassMidnight() {
      assertThat(
              RuleTexts.breaches(
                  new StartWindowRule(),
                  """
                  floor   Oslo, 15 min, Mon 2027-03-01, 7 days
                  window  Amy 22:00-02:00 night
                  Amy     Mon 22-06
                  Amy     Wed 02-10
                  Amy     Thu 12-20
                  """))
          .containsExactly("start_window Amy 2027-03-04: 12 not 22 h local time");
    }
  }

  @Nested
  class StartGridRuleTest {
    @Test
    void a01StartsAndEndsLieOnTheGrid() {
      assertThat(
              RuleTexts.breaches(
                  new StartGridRule(),
                  """
                  floor  Oslo, 15 min, Mon 2027-03-01, 7 days
                  Amy    Mon 08:15-16
                  Beth   Mon 08:10-16
                  Cleo   Mon 08-16:05
                  """))
          .containsExactly(
              "start_grid Beth 2027-03-01: 10 not 0 min",
              "start_grid Cleo 2027-03-01: 5 not 0 min");
    }
  }

  @Nested
  class SiteHoursRuleTest {
    @Test
    void a01ShiftsLieInsideTheHours() {
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
    void a02HoursPastMidnightAndRoundTheClock() {
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
  }

  @Nested
  class NightRuleTest {
    @Test
    void a01MidnightSharpIsNotNight() {
      assertThat(
              RuleTexts.breaches(
                  new NightRule(),
                  """
                  floor   Oslo, 1 min, Mon 2027-03-01, 7 days
                  window  Amy 00:00-24:00
                  window  Beth 00:00-24:00
                  window  Cleo 00:00-24:00 night
                  Amy     Mon 16-24
                  Beth    Mon 16-00:01
                  Cleo    Mon 22-06
                  """))
          .containsExactly("night Beth 2027-03-01: 0.017 not 0 h");
    }
  }

  @Nested
  class UnavailableRuleTest {
    @Test
    void a01NoWorkWhileAwayButWishesDoNotBind() {
      assertThat(
              RuleTexts.breaches(
                  new UnavailableRule(),
                  """
                  floor  Oslo, 1 min, Mon 2027-03-01, 7 days
                  away   Amy Mon blackout 16-24
                  away   Beth Mon blackout 16-24
                  away   Cleo Mon wish_free 0-24
                  away   Dora Mon absence 0-24
                  Amy    Mon 08-16
                  Beth   Mon 08-16:01
                  Cleo   Mon 08-16
                  Dora   Mon 08-16
                  """))
          .containsExactly(
              "unavailable Beth 2027-03-01: 0.017 not 0 h",
              "unavailable Dora 2027-03-01: 8 not 0 h");
    }
  }

  @Nested
  class OverlapRuleTest {
    @Test
    void a01OneShiftADayAndNoTwoAtOnce() {
      assertThat(
              RuleTexts.breaches(
                  new OverlapRule(),
                  """
                  floor  Oslo, 1 min, Mon 2027-03-01, 7 days
                  Amy    Mon 22-06
                  Amy    Tue 06-14
                  Beth   Mon 22-06
                  Beth   Tue 05:59-14
                  Cleo   Mon 06-10
                  Cleo   Mon 21-23
                  """))
          .containsExactly(
              "overlap Beth 2027-03-02: 0.017 not 0 h",
              "overlap Cleo 2027-03-01: 2 not 1 shifts a day");
    }
  }
}
