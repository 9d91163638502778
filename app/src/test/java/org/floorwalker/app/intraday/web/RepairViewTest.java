package org.floorwalker.app.intraday.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.intraday.DayRepair;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.RepairedDay;
import org.floorwalker.app.rostering.RosterRepairs.Found;
import org.floorwalker.app.rostering.Upset;
import org.junit.jupiter.api.Test;

/// FEATURE: the hours of each day of an absence can be offered, not only those of its first.
class RepairViewTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final PersonId KARI = new PersonId(1);
  private static final LocalDate TUESDAY = LocalDate.of(2027, 4, 6);

  /// Away from Tuesday ten o'clock to the end of Friday, planned on these days.
  private static RepairView away(LocalDate... planned) {
    Upset upset =
        new Upset(Upset.Kind.AWAY, 7, KARI, "", at(TUESDAY, 10), at(TUESDAY.plusDays(4), 0), 1);
    return view(
        upset,
        Stream.of(planned)
            .map(day -> new RepairedDay(KARI, day, List.of(), List.of(), true))
            .toList());
  }

  private static RepairView view(Upset upset, List<RepairedDay> freed) {
    Found found = new Found(List.of(), freed, null, null, null, null, null);
    DayRepair repair = new DayRepair(1, upset, at(TUESDAY, 9), found, null);
    return new RepairView(
        repair, "Kari", List.of(), List.of(), null, List.of(), Map.of(), false, null);
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(OSLO).toInstant();
  }

  @Test
  void a01_daysOnWhichTheyWereToWorkWithinTheAbsence() {
    RepairView view =
        away(
            TUESDAY.minusDays(1),
            TUESDAY,
            TUESDAY.plusDays(3),
            TUESDAY.plusDays(2),
            TUESDAY.plusDays(4));
    assertThat(view.callOutDays(at(TUESDAY, 9), OSLO))
        .containsExactly(TUESDAY, TUESDAY.plusDays(2), TUESDAY.plusDays(3));
  }

  @Test
  void a02_daysThatAreOverAreNotOffered() {
    RepairView view = away(TUESDAY, TUESDAY.plusDays(2), TUESDAY.plusDays(3));
    assertThat(view.callOutDays(at(TUESDAY.plusDays(3), 0).minusSeconds(1), OSLO))
        .containsExactly(TUESDAY.plusDays(2), TUESDAY.plusDays(3));
    assertThat(view.callOutDays(at(TUESDAY.plusDays(3), 0), OSLO))
        .containsExactly(TUESDAY.plusDays(3));
  }

  @Test
  void a03_whereNobodyIsAwayItIsTheDayItself() {
    Upset jump = Upset.volume(7, "phone", at(TUESDAY, 12), at(TUESDAY, 15), 1.3);
    assertThat(view(jump, List.of()).callOutDays(at(TUESDAY, 13), OSLO)).containsExactly(TUESDAY);
  }
}
