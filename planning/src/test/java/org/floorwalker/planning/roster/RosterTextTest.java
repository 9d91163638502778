package org.floorwalker.planning.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// FEATURE: a floor and its roster as text, read and written.
class RosterTextTest {
  private static final String EXAMPLE =
      """
      floor     Oslo, 15 min, Mon 2027-03-29, 7 days
      open      07:00-22:00
      law       NO  daily_rest_h 11  breaks gt5.5:1|ge8:30
      contract  37.5 h, shifts 7.5 8, tolerance 2
      pattern   from 6 h meal 30 unpaid after 180 before 150
      need      voice  08:00 2  10:00 4  16:00 0
      window    Amy  07:00-18:00 night
      before    Amy  2027-03-28 14-22
      away      Amy  Wed blackout 12-24
      wish      Amy  07:00-09:00
      Amy       08-16  voice  break 10:00/15  meal 12:00/30
      Beth      Tue 10-18  voice,chat  coaching 14:00/45 with Cleo
      """;

  private static Shift shift(RosterText text, String agent) {
    return text.roster().shifts().stream()
        .filter(shift -> shift.agent().equals(agent))
        .findFirst()
        .orElseThrow();
  }

  private static Instant oslo(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Oslo")).toInstant();
  }

  @Test
  void a01_theExampleSaysWhatItSeemsToSay() {
    RosterText text = RosterText.parse(EXAMPLE);
    RosterProblem problem = text.problem();
    assertThat(problem.period().firstDay()).isEqualTo(LocalDate.of(2027, 3, 29));
    assertThat(problem.period().days()).isEqualTo(7);
    assertThat(problem.floor().agents()).containsOnlyKeys("Amy", "Beth");
    assertThat(problem.floor().agents().lastEntry().getValue().skills())
        .containsExactly("voice", "chat");
    assertThat(problem.terms().contracts().firstEntry().getValue().weekly())
        .isEqualTo(Duration.ofMinutes(2250));
    assertThat(problem.floor().unavailable())
        .singleElement()
        .satisfies(
            away -> {
              assertThat(away.range().startInclusive()).isEqualTo(oslo("2027-03-31T12:00"));
              assertThat(away.range().endExclusive()).isEqualTo(oslo("2027-04-01T00:00"));
            });
    assertThat(shift(text, "Amy").range().startInclusive()).isEqualTo(oslo("2027-03-29T08:00"));
    assertThat(shift(text, "Amy").pauses()).hasSize(2);
    assertThat(shift(text, "Beth").day().date()).isEqualTo(LocalDate.of(2027, 3, 30));
    assertThat(text.roster().attendances())
        .singleElement()
        .satisfies(there -> assertThat(there.person()).isEqualTo("Cleo"));
  }

  /// Two heads from 8, four from 10, none from 16: 8 + 24 slots of each of seven days.
  @Test
  void a02_aNeedHoldsUntilTheNext() {
    RosterProblem problem = RosterText.parse(EXAMPLE).problem();
    assertThat(problem.needs()).hasSize(7 * (8 + 24));
    assertThat(problem.needs().stream().mapToDouble(Need::heads).sum())
        .isEqualTo(7.0 * (8 * 2 + 24 * 4));
  }

  @Test
  void a03_whatIsWrittenIsReadAgainAsTheSameRoster() {
    RosterText text = RosterText.parse(EXAMPLE);
    String written = RosterText.format(text.problem(), text.roster());
    RosterText again = RosterText.parse(written);
    assertThat(again.roster().shifts()).isEqualTo(text.roster().shifts());
    assertThat(RosterText.format(again.problem(), again.roster())).isEqualTo(written);
  }

  /// A night shift over each clock change is an hour shorter and an hour longer.
  @Test
  void a04_anEndNotAfterItsStartLiesOnTheNextDay() {
    RosterText spring =
        RosterText.parse(
            "floor  Oslo, 15 min, Sat 2027-03-27, 2 days\nAmy  22-06  voice  meal 02:00/30\n");
    assertThat(shift(spring, "Amy").range().length()).isEqualTo(Duration.ofHours(7));
    assertThat(shift(spring, "Amy").pauses().getFirst().range().startInclusive())
        .isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
    RosterText autumn =
        RosterText.parse("floor  Oslo, 15 min, Sat 2027-10-30, 2 days\nAmy  22-06  voice\n");
    assertThat(shift(autumn, "Amy").range().length()).isEqualTo(Duration.ofHours(9));
  }

  @Test
  void a05_aLineThatCannotBeReadIsShownWithARemedy() {
    assertThatThrownBy(
            () -> RosterText.parse("floor  Oslo, 15 min, Mon 2027-03-29\naway  Amy  sometime\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"away  Amy  sometime\" cannot be read")
        .hasMessageContaining("Maybe");
  }
}
