package org.floorwalker.planning.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.floorwalker.planning.training.ApprenticeTerm.Registration;
import org.junit.jupiter.api.Test;

/// FEATURE: an apprentice's talks and the window for the trade test follow from the term (APP-01).
class ApprenticeTermTest {
  private static final ApprenticeTerm TWO_YEARS =
      new ApprenticeTerm(LocalDate.of(2026, 8, 15), LocalDate.of(2028, 8, 14));

  @Test
  void a01_registrationIsOpenFromEightToTwoMonthsBeforeTheEnd() {
    assertThat(TWO_YEARS.registration(LocalDate.of(2027, 12, 13))).isEqualTo(Registration.NOT_YET);
    assertThat(TWO_YEARS.registration(LocalDate.of(2027, 12, 14))).isEqualTo(Registration.OPEN);
    assertThat(TWO_YEARS.registration(LocalDate.of(2028, 6, 14))).isEqualTo(Registration.OPEN);
    assertThat(TWO_YEARS.registration(LocalDate.of(2028, 6, 15))).isEqualTo(Registration.TOO_LATE);
  }

  @Test
  void a02_theWindowKeepsTheMonthWhereTheDayDoesNotExist() {
    ApprenticeTerm term = new ApprenticeTerm(LocalDate.of(2026, 9, 1), LocalDate.of(2028, 8, 31));
    assertThat(term.registrationOpens()).isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(term.registrationCloses()).isEqualTo(LocalDate.of(2028, 6, 30));
    ApprenticeTerm leap = new ApprenticeTerm(LocalDate.of(2026, 5, 1), LocalDate.of(2028, 4, 30));
    assertThat(leap.registrationCloses()).isEqualTo(LocalDate.of(2028, 2, 29));
  }

  @Test
  void a03_aTalkIsDueInEachHalfYear() {
    assertThat(TWO_YEARS.talksDue())
        .containsExactly(
            LocalDate.of(2027, 2, 14),
            LocalDate.of(2027, 8, 14),
            LocalDate.of(2028, 2, 14),
            LocalDate.of(2028, 8, 14));
    List<LocalDate> held = List.of(LocalDate.of(2027, 2, 14), LocalDate.of(2027, 2, 15));
    LocalDate day = LocalDate.of(2027, 9, 1);
    assertThat(TWO_YEARS.talksMissed(held, day)).isEmpty();
    assertThat(TWO_YEARS.nextTalk(held, day)).isEqualTo(LocalDate.of(2028, 2, 14));
    assertThat(TWO_YEARS.talksMissed(held.subList(0, 1), day))
        .containsExactly(LocalDate.of(2027, 8, 14));
  }

  /// Each day of the term lies in exactly one half-year, and none of them is longer than half
  /// a year.
  @Property(tries = 200)
  void p01_halfYearsCoverTheTerm(@ForAll("terms") ApprenticeTerm term) {
    LocalDate from = term.starts();
    for (LocalDate due : term.talksDue()) {
      assertThat(due).isAfterOrEqualTo(from).isBefore(from.plusMonths(6).plusDays(4));
      from = due.plusDays(1);
    }
    assertThat(from).isEqualTo(term.ends().plusDays(1));
    assertThat(term.registrationOpens()).isBetween(term.starts(), term.registrationCloses());
  }

  @Provide
  Arbitrary<ApprenticeTerm> terms() {
    return Arbitraries.integers()
        .between(0, 2000)
        .flatMap(
            start ->
                Arbitraries.integers()
                    .between(1, 1500)
                    .map(
                        days ->
                            new ApprenticeTerm(
                                LocalDate.of(2026, 1, 1).plusDays(start),
                                LocalDate.of(2026, 1, 1).plusDays(start + days))));
  }
}
