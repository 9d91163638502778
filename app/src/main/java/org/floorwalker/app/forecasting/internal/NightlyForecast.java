package org.floorwalker.app.forecasting.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.floorwalker.app.forecasting.ForecastMaking;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/// Asks every night for a forecast of all queues over the next eight weeks.
///
/// It looks once an hour and asks from the second hour of the day by UTC, which is night at every
/// site from Reykjavik to Helsinki, until the night is over: a program that was down at two, or a
/// job that failed, is made up for. The version bears the night's name, so that asking twice
/// makes one.
@Component
public final class NightlyForecast implements Chore {
  private static final int FIRST_HOUR = 2;
  private static final int LAST_HOUR = 5;
  private static final int DAYS = 56;
  private static final int SLOT_MINUTES = 15;
  private static final long SEED = 1;

  private final ForecastJob job;
  private final ForecastMaking making;
  private final Jobs jobs;
  private final People people;
  private final Clock clock;

  NightlyForecast(ForecastJob job, ForecastMaking making, Jobs jobs, People people, Clock clock) {
    this.job = job;
    this.making = making;
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
    LocalDate today = now.toLocalDate();
    String version = "nightly-" + today;
    boolean isNight = now.getHour() >= FIRST_HOUR && now.getHour() <= LAST_HOUR;
    if (isNight && !people.queues().isEmpty() && !making.isMade(version) && !jobs.isUnderWay(job)) {
      ForecastOrder order = new ForecastOrder(today, DAYS, SLOT_MINUTES, SEED);
      jobs.submit(job, new ForecastJob.Input(order, "nightly", version), null);
    }
  }
}
