package org.floorwalker.app.forecasting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.files.holidays.Holiday;
import org.floorwalker.files.holidays.HolidayCalendar;
import org.junit.jupiter.api.Test;

/// Every name of the shipped calendars has words, and no words are left over.
class DayNamesTest {
  private static final List<String> COUNTRIES =
      List.of("NO", "SE", "DK", "FI", "IS", "EE", "LV", "LT", "RS", "PL");

  @Test
  void a01_shippedNamesAndWordsAreTheSame() {
    Set<String> shipped = new TreeSet<>();
    for (String country : COUNTRIES) {
      for (Holiday holiday : HolidayCalendar.of(country, 2023, 2032)) {
        for (String name : holiday.name().split(", ")) {
          shipped.add(DayNames.key(name));
        }
      }
    }
    Set<String> worded = new TreeSet<>(Words.load().keys(Locale.ENGLISH));
    worded.removeIf(key -> !key.startsWith("forecasting.holiday."));
    assertThat(worded).isEqualTo(shipped);
  }
}
