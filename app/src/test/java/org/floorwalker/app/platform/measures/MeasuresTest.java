package org.floorwalker.app.platform.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.RegistrationOutcome.NotPossible;
import org.floorwalker.app.platform.measures.RegistrationOutcome.Reason;
import org.floorwalker.app.platform.measures.RegistrationOutcome.Registered;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestingMeasures;
import org.junit.jupiter.api.Test;

/// FEATURE: nothing about a person is shown before its measure was discussed, told and registered,
/// and every look is written down for that person to read (QUA-02, QUA-03).
class MeasuresTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 29);
  private static final PersonId MAREN = new PersonId(7);

  private final TestApp app = TestApp.fresh();
  private final Measures measures = app.get(Measures.class);
  private final Viewer officer = app.viewer(Role.DATA_PROTECTION);
  private final Viewer leader = app.viewer(Role.TEAM_LEADER);

  @Test
  void a01_anUnregisteredMeasureShowsNothing() {
    assertThat(look(leader, MONDAY)).isInstanceOf(Figure.NotRegistered.class);
  }

  @Test
  void a02_aRegisteredOneIsShownAndTheLookIsWrittenDown() {
    app.belongsTo(app.userOf(Role.AGENT), MAREN);
    register(wish("NO", MONDAY.minusDays(14), MONDAY));
    assertThat(look(leader, MONDAY)).isEqualTo(new Figure.Shown<>(42));
    assertThat(measures.listLooksAtMe(app.viewer(Role.AGENT)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.byName()).isEqualTo("team_leader");
              assertThat(entry.measure()).isEqualTo("testing-pace");
              assertThat(entry.page()).isEqualTo("morning page");
              assertThat(entry.at()).isEqualTo(TestApp.MORNING);
            });
  }

  @Test
  void a03_aLookAtOneselfIsNotWrittenDown() {
    app.belongsTo(app.userOf(Role.AGENT), MAREN);
    register(wish("NO", MONDAY.minusDays(14), MONDAY));
    assertThat(look(app.viewer(Role.AGENT), MONDAY)).isInstanceOf(Figure.Shown.class);
    assertThat(measures.listLooksAtMe(app.viewer(Role.AGENT))).isEmpty();
  }

  @Test
  void a04_theDayBeforeItBeginsShowsNothing() {
    register(wish("NO", MONDAY.minusDays(14), MONDAY));
    assertThat(look(leader, MONDAY.minusDays(1))).isInstanceOf(Figure.NotRegistered.class);
  }

  @Test
  void a05_whatEndedShowsNothingFromThatDayOn() {
    register(wish("NO", MONDAY.minusDays(14), MONDAY));
    measures.end(officer, "testing-pace", "NO", MONDAY.plusDays(10));
    assertThat(look(leader, MONDAY.plusDays(9))).isInstanceOf(Figure.Shown.class);
    assertThat(look(leader, MONDAY.plusDays(10))).isInstanceOf(Figure.NotRegistered.class);
  }

  /// Denmark wants six weeks, the others two: the last lawful day and the one before it.
  @Test
  void a06_staffIsToldInTime() {
    assertThat(measures.register(officer, wish("DK", MONDAY.minusDays(42), MONDAY)))
        .isInstanceOf(Registered.class);
    assertThat(measures.register(officer, wish("PL", MONDAY.minusDays(13), MONDAY)))
        .isEqualTo(new NotPossible(List.of(new Reason.NoticeTooShort(14, MONDAY.plusDays(1)))));
    assertThat(measures.register(officer, wish("PL", MONDAY.minusDays(14), MONDAY)))
        .isInstanceOf(Registered.class);
  }

  @Test
  void a07_everyReasonIsSaidAtOnce() {
    Registration bad =
        new Registration(
            "no-such",
            "NO",
            " ",
            "",
            10,
            MONDAY,
            MONDAY.minusDays(1),
            MONDAY,
            MONDAY.plusYears(2),
            null);
    assertThat(measures.register(officer, bad))
        .isInstanceOfSatisfying(NotPossible.class, no -> assertThat(no.reasons()).hasSize(6));
  }

  @Test
  void a08_itIsKeptNoLongerThanTheMeasureAllows() {
    Registration tooLong =
        new Registration(
            "testing-pace",
            "NO",
            "why",
            "interest",
            397,
            MONDAY.minusDays(20),
            MONDAY.minusDays(14),
            MONDAY,
            MONDAY.plusYears(1),
            null);
    assertThat(measures.register(officer, tooLong))
        .isEqualTo(new NotPossible(List.of(new Reason.KeptTooLong(396))));
  }

  @Test
  void a09_twoRegistrationsDoNotOverlap() {
    register(wish("NO", MONDAY.minusDays(14), MONDAY));
    assertThat(measures.register(officer, wish("NO", MONDAY, MONDAY.plusDays(30))))
        .isEqualTo(new NotPossible(List.of(new Reason.AlreadyRegistered())));
  }

  @Test
  void a10_onlyTheKeeperOfTheRegisterWritesInIt() {
    assertThatThrownBy(() -> measures.register(leader, wish("NO", MONDAY.minusDays(14), MONDAY)))
        .isInstanceOf(Refused.class);
  }

  private Figure<Integer> look(Viewer viewer, LocalDate day) {
    return measures.show(viewer, MAREN, TestingMeasures.PACE, "NO", day, "morning page", () -> 42);
  }

  private void register(Registration wish) {
    assertThat(measures.register(officer, wish)).isInstanceOf(Registered.class);
  }

  private static Registration wish(String country, LocalDate told, LocalDate from) {
    return new Registration(
        "testing-pace",
        country,
        "to plan",
        "legitimate interest",
        396,
        told.minusDays(3),
        told,
        from,
        from.plusYears(1),
        null);
  }
}
