package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.Deviations;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.forecasting.NamedDays;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// Composes what people know of the days ahead.
@Component
final class KnownViews {
  private static final int COMING_DAYS = 60;
  private static final int WORDS_DAYS = 1100;

  private final Deviations deviations;
  private final NamedDays days;
  private final People people;
  private final Clock clock;

  KnownViews(Deviations deviations, NamedDays days, People people, Clock clock) {
    this.deviations = deviations;
    this.days = days;
    this.people = people;
    this.clock = clock;
  }

  KnownAhead known(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    return new KnownAhead(
        deviations.list(viewer, since(1)),
        words(viewer),
        days.listEvents(),
        days.listGiven(today),
        CalendarPage.markets(people, today));
  }

  private TimeRange since(int daysAgo) {
    Instant now = clock.instant();
    return TimeRange.of(
        now.minus(Duration.ofDays(daysAgo)), now.plus(Duration.ofDays(COMING_DAYS)));
  }

  /// What was written of deviations of the last years, each once: the same words are learnt from.
  private List<String> words(Viewer viewer) {
    return deviations.list(viewer, since(WORDS_DAYS)).stream()
        .map(KnownDeviation::what)
        .distinct()
        .sorted()
        .toList();
  }
}
