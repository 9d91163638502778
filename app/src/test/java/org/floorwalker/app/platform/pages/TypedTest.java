package org.floorwalker.app.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// FEATURE: what was typed is read as what it is to be, and all that is wrong is told at once.
class TypedTest {
  @Test
  void a01_whatIsRightIsRead() {
    Typed typed =
        new Typed(
            Map.of(
                "title", "  Credit  ",
                "code", "credit-2",
                "minutes", "45",
                "on", "2028-02-29",
                "at", "08:15",
                "day", "monday",
                "person", "9000000000",
                "agreed", "yes"));
    assertThat(typed.text("title", 6)).isEqualTo("Credit");
    assertThat(typed.code("code")).isEqualTo("credit-2");
    assertThat(typed.number("minutes", 45, 45)).isEqualTo(45);
    assertThat(typed.day("on")).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(typed.time("at")).isEqualTo(LocalTime.of(8, 15));
    assertThat(typed.choice("day", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
    assertThat(typed.id("person")).isEqualTo(9_000_000_000L);
    assertThat(typed.ticked("agreed")).isTrue();
    assertThat(typed.optionalDay("nothing")).isNull();
    assertThat(typed.optionalNumber("nothing", 1, 2)).isNull();
    assertThat(typed.isRight()).isTrue();
    assertThatCode(typed::orRefuse).doesNotThrowAnyException();
  }

  @Test
  void a02_allThatIsWrongIsToldAtOnceAndTheFirstOfEachFieldStays() {
    Typed typed =
        new Typed(
            Map.of(
                "title", "Credits",
                "code", "Crédit",
                "minutes", "46",
                "on", "2027-02-29",
                "at", "24:15",
                "day", "someday",
                "person", "0"));
    typed.text("title", 6);
    typed.code("code");
    assertThat(typed.number("minutes", 1, 45)).as("never used unless right").isEqualTo(1);
    typed.day("on");
    Typed far = new Typed(Map.of("on", "+999999999-12-31"));
    assertThat(far.day("on")).isEqualTo(LocalDate.EPOCH);
    assertThat(far.isRight()).isFalse();
    typed.time("at");
    typed.choice("day", DayOfWeek.class);
    typed.id("person");
    typed.text("nothing", 10);
    typed.check("minutes", false, "another.reason");
    assertThat(typed.wrong())
        .hasSize(8)
        .containsEntry("minutes", "field.wrong.number")
        .containsEntry("on", "field.wrong.day")
        .containsEntry("at", "field.wrong.time")
        .containsEntry("day", "field.wrong.choice")
        .containsEntry("nothing", "field.wrong.text");
    assertThatThrownBy(typed::orRefuse)
        .isInstanceOf(Mistyped.class)
        .hasMessageContaining("title, code, minutes");
  }

  @Test
  void a03_whatMayBeLeftOutIsNothingOrItsUsualValue() {
    Typed typed =
        new Typed(
            Map.of(
                "words", " as they are ",
                "seed", "-9000000000",
                "shift", "-2",
                "percent", "-12.25",
                "from", "2027-04-05T08:15",
                "start", "2027-04-05T06:15:00Z",
                "pause", "11:30"));
    assertThat(typed.sent("words")).isEqualTo(" as they are ");
    assertThat(typed.optional("words")).isEqualTo("as they are");
    assertThat(typed.wholeNumber("seed")).isEqualTo(-9_000_000_000L);
    assertThat(typed.numberOr("shift", 0)).isEqualTo(-2);
    assertThat(typed.optionalAmount("percent")).isEqualTo(-12.25);
    assertThat(typed.dayAndTime("from")).isEqualTo("2027-04-05T08:15");
    assertThat(typed.optionalInstant("start")).isEqualTo("2027-04-05T06:15:00Z");
    assertThat(typed.optionalTime("pause")).isEqualTo(LocalTime.of(11, 30));
    assertThat(typed.numberOr("nothing", 24)).isEqualTo(24);
    assertThat(typed.optional("nothing")).isEmpty();
    assertThat(typed.optionalAmount("nothing")).isNull();
    assertThat(typed.optionalInstant("nothing")).isNull();
    assertThat(typed.optionalTime("nothing")).isNull();
    assertThat(typed.isRight()).isTrue();
  }

  @Test
  void a04_whatIsLeftOutAlthoughNeededOrCannotBeReadIsWrong() {
    Typed typed =
        new Typed(Map.of("shift", "one", "percent", "ten", "start", "08:15", "pause", "noon"));
    typed.sent("words");
    typed.wholeNumber("seed");
    typed.numberOr("shift", 0);
    typed.optionalAmount("percent");
    typed.dayAndTime("from");
    typed.optionalInstant("start");
    typed.optionalTime("pause");
    assertThat(typed.wrong())
        .containsOnlyKeys("words", "seed", "shift", "percent", "from", "start", "pause");
  }

  @Test
  void a05_anAmountIsFinite() {
    Typed typed = new Typed(Map.of("a", "NaN", "b", "-Infinity", "c", "1e999", "d", "1e3"));
    assertThat(typed.optionalAmount("d")).isEqualTo(1000);
    typed.optionalAmount("a");
    typed.optionalAmount("b");
    typed.optionalAmount("c");
    assertThat(typed.wrong()).containsOnlyKeys("a", "b", "c");
  }
}
