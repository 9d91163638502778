package org.floorwalker.app.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.wellbeing.internal.ContactGap;
import org.floorwalker.app.wellbeing.internal.ContactGap.Gap;
import org.floorwalker.app.wellbeing.internal.ContactGap.Worked;
import org.junit.jupiter.api.Test;

/// FEATURE: who should have heard from their leader is found by days worked (WEL-03, WEL-04).
class ContactGapTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 22);
  private static final LocalDate LONG_AGO = MONDAY.minusYears(1);

  private static List<Worked> week(boolean atHome, int days) {
    List<Worked> week = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      week.add(new Worked(MONDAY.plusDays(i), atHome));
    }
    return week;
  }

  private static List<Contact> heard(LocalDate day, ContactWay way) {
    return List.of(new Contact(day, way, "Runa Vik"));
  }

  @Test
  void a01_atHomeEachDayThatIsOverCountsAndTodayDoesNot() {
    assertThat(ContactGap.of(week(true, 1), List.of(), LONG_AGO, MONDAY)).isEmpty();
    assertThat(ContactGap.of(week(true, 1), List.of(), LONG_AGO, MONDAY.plusDays(1)))
        .contains(new Gap(1, MONDAY));
    assertThat(ContactGap.of(week(true, 3), List.of(), LONG_AGO, MONDAY.plusDays(5)))
        .contains(new Gap(3, MONDAY));
  }

  @Test
  void a02_aWordEndsItUntilTheNextDayWorked() {
    List<Contact> tuesday = heard(MONDAY.plusDays(1), ContactWay.CHAT);
    assertThat(ContactGap.of(week(true, 2), tuesday, LONG_AGO, MONDAY.plusDays(4))).isEmpty();
    assertThat(ContactGap.of(week(true, 3), tuesday, LONG_AGO, MONDAY.plusDays(4)))
        .contains(new Gap(1, MONDAY.plusDays(2)));
  }

  @Test
  void a03_inTheFirstFourWeeksOnlyAWordThatIsHeardCounts() {
    LocalDate tuesday = MONDAY.plusDays(1);
    LocalDate lastNew = tuesday.minusDays(ContactGap.FIRST_DAYS - 1L);
    for (ContactWay way : List.of(ContactWay.CHAT, ContactWay.MAIL)) {
      List<Contact> written = heard(MONDAY, way);
      assertThat(ContactGap.of(week(true, 1), written, lastNew, tuesday))
          .contains(new Gap(1, MONDAY));
      assertThat(ContactGap.of(week(true, 1), written, lastNew.minusDays(1), tuesday)).isEmpty();
    }
    for (ContactWay way : List.of(ContactWay.PHONE, ContactWay.VIDEO, ContactWay.IN_PERSON)) {
      assertThat(ContactGap.of(week(true, 1), heard(MONDAY, way), lastNew, tuesday)).isEmpty();
    }
  }

  @Test
  void a04_atTheSiteAWordIsOwedAfterFiveDaysWorked() {
    LocalDate saturday = MONDAY.plusDays(5);
    assertThat(ContactGap.of(week(false, 4), List.of(), LONG_AGO, saturday)).isEmpty();
    Optional<Gap> after = ContactGap.of(week(false, 5), List.of(), LONG_AGO, saturday);
    assertThat(after).contains(new Gap(5, MONDAY));
  }
}
