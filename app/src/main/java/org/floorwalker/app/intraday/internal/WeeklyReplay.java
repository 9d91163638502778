package org.floorwalker.app.intraday.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.floorwalker.app.intraday.Replays;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/// Orders the replay of each published schedule of which another week is over, so that what was
/// promised stands beside what was without anybody asking.
///
/// It looks once an hour and orders in the fifth hour of the centre's day, when the contacts of
/// yesterday have come in; a week whose contacts are still missing is tried again the day after.
@Component
final class WeeklyReplay implements Chore {
  private static final int HOUR = 4;

  private final Replays replays;
  private final ReplayJob job;
  private final People people;
  private final Jobs jobs;
  private final Clock clock;

  WeeklyReplay(Replays replays, ReplayJob job, People people, Jobs jobs, Clock clock) {
    this.replays = replays;
    this.job = job;
    this.people = people;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "intraday.weekly-replay";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    ZonedDateTime now = clock.instant().atZone(people.zone());
    if (now.getHour() == HOUR) {
      LocalDate today = now.toLocalDate();
      for (long roster : replays.listDue(today)) {
        jobs.submit(job, new ReplayJob.Input(roster, ReplayJob.SEARCH_CPU_SECONDS, "weekly"), null);
      }
    }
  }
}
