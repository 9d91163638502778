package org.floorwalker.app.forecasting.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/// Asks every night for a forecast of all queues over the next eight weeks.
///
/// It looks once an hour and asks in the second hour of the day by UTC, which is night at every
/// site from Reykjavik to Helsinki. The version bears the night's name, so that asking twice makes
/// one.
@Component
public final class NightlyForecast implements Chore {
  private static final int HOUR = 2;
  private static final int DAYS = 56;
  private static final int SLOT_MINUTES = 15;
  private static final long SEED = 1;

  private final ForecastJob job;
  private final Jobs jobs;
  private final People people;
  private final Clock clock;

  NightlyForecast(ForecastJob job, Jobs jobs, People people, Clock clock) {
    this.job = job;
    this.jobs = jobs;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forecasting.nightly";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
    if (now.getHour() == HOUR && !people.queues().isEmpty()) {
      LocalDate today = now.toLocalDate();
      ForecastOrder order = new ForecastOrder(today, DAYS, SLOT_MINUTES, SEED);
      jobs.submit(job, new ForecastJob.Input(order, "nightly", "nightly-" + today), null);
    }
  }
}
