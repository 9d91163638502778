package org.floorwalker.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.UsedHistory;
import org.floorwalker.app.forecasting.store.AccuracyStore;
import org.floorwalker.app.forecasting.store.ForecastMakingStore;
import org.floorwalker.app.forecasting.store.ForecastStore;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.staffing.NeedMaking;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Backtest;
import org.floorwalker.planning.forecast.BotResidual;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.Forecaster;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an installation of many queues knows: three years of days, eight weeks of quarter-hours and
/// what agents did, forecasts of eight weeks that were approved, the need of the newest, thirteen
/// weeks of the ledger, overrides and deviations.
///
/// Its past is that of [ManyQueuesPast]; each forecast is that of one of four queues.
final class ManyQueues {
  static final String LARGE = "large";
  static final String SMALL = "small";

  private static final int DAYS_AHEAD = 56;
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Oslo"),
          ZoneId.of("Europe/Stockholm"),
          ZoneId.of("Europe/Copenhagen"),
          ZoneId.of("Europe/Helsinki"));

  private final ApplicationContext context;
  private final JdbcClient database;
  private final LocalDate today;
  private final int queues;
  private final ManyQueuesPast past;

  /// @param whole how many queues have the quarter-hours of three years
  ManyQueues(ApplicationContext context, LocalDate today, int queues, int whole) {
    this.context = context;
    this.database = context.getBean(JdbcClient.class);
    this.today = today;
    this.queues = queues;
    this.past = new ManyQueuesPast(database, today, queues, whole);
  }

  boolean isThere() {
    return exists("queue_group");
  }

  boolean hasPeople() {
    return exists("roster_version");
  }

  private boolean exists(String from) {
    return database
        .sql("select exists (select from %s)".formatted(from))
        .query(Boolean.class)
        .single();
  }

  /// Goes on where it stopped.
  void build() {
    if (!exists("history_source where name = 'many'")) {
      past.build();
    }
    ManyQueuesPast.told("need of four", this::need);
    for (int daysAgo = 2; daysAgo >= 0; daysAgo--) {
      LocalDate first = today.minusDays(daysAgo);
      ManyQueuesPast.told("version of " + first, () -> version(first, job(first), queues));
    }
    ManyQueuesPast.told("need of all", this::multiplyNeed);
    knowledge();
    ManyQueuesPast.told("analyse", () -> database.sql("vacuum analyze").update());
  }

  /// A version as the night before its first day would have made it, approved that morning.
  private long version(LocalDate first, String job, int number) {
    Instant morning = first.atTime(LocalTime.of(2, 0)).toInstant(ZoneOffset.UTC);
    ForecastMakingStore store = context.getBean(ForecastMakingStore.class);
    AccuracyStore accuracies = context.getBean(AccuracyStore.class);
    Optional<Long> begun =
        store.insertVersion(
            job,
            new ForecastVersion(
                0,
                new ForecastVersion.Span(first, DAYS_AHEAD, Duration.ofMinutes(15)),
                new ForecastVersion.Basis(first, 1),
                new ForecastVersion.Made(morning, "Bench"),
                null));
    if (begun.isEmpty()) {
      return store.findByJob(job).orElseThrow();
    }
    long version = begun.get();
    for (int market = 0; market < ZONES.size(); market++) {
      ForecastRequest request =
          ForecastRequest.of(ZONES.get(market), first, DAYS_AHEAD).withSlot(Duration.ofMinutes(15));
      IntervalHistory history = history(market, first);
      Forecast forecast = Forecaster.forecast(history, request);
      List<Accuracy> judged =
          Backtest.judge(history, request, List.of(first.minusDays(29), first.minusDays(57)));
      for (int queue = market; queue < number; queue += ZONES.size()) {
        QueueId id = new QueueId("q" + queue);
        store.insertQueue(
            version,
            new ForecastStore.Made(of(id, forecast), BotResidual.NONE),
            new UsedHistory(history.size(), first.minusDays(1096)));
        judged.forEach(one -> accuracies.insert(version, of(id, one)));
      }
    }
    store.finish(version, morning);
    context.getBean(ForecastStore.class).approve(version, morning, "Bench");
    return version;
  }

  private IntervalHistory history(int queue, LocalDate first) {
    return context
        .getBean(History.class)
        .intervals(
            new QueueId("q" + queue),
            Instant.EPOCH,
            first.atStartOfDay(ZONES.get(queue)).toInstant());
  }

  private static Forecast of(QueueId queue, Forecast forecast) {
    return new Forecast(
        queue,
        forecast.zone(),
        forecast.slot(),
        forecast.slots(),
        forecast.dayTotals(),
        forecast.weekTotals(),
        forecast.account());
  }

  private static Accuracy of(QueueId queue, Accuracy judged) {
    return new Accuracy(
        queue,
        judged.origins(),
        judged.horizonDays(),
        judged.wape(),
        judged.mase(),
        judged.pinball(),
        judged.cover(),
        judged.naiveWape(),
        judged.floorWape(),
        judged.figures());
  }

  /// The need of a queue of each market.
  private void need() {
    long version = version(today, "bench-need", ZONES.size());
    context.getBean(NeedMaking.class).make("bench", version, "Bench", _ -> {});
  }

  /// Gives the need of the few to the others, as if it had been made from the newest version.
  private void multiplyNeed() {
    database
        .sql("update need_version set forecast = :forecast")
        .param("forecast", version(0))
        .update();
    giveToOthers(
        """
        insert into need_queue
        select version, 'q' || other, zone,
               jsonb_set(settings, '{queue,id}', to_jsonb('q' || other)), paths
          from generate_series(:few, :queues - 1) as other
          join need_queue on queue = 'q' || (other % :few)
        """);
    giveToOthers(
        """
        insert into need_slot
        select version, 'q' || other, start_at, contacts, handle_seconds, at_desk, scheduled,
               model, expected_service, expected_occupancy, reasons, scheduled_low,
               scheduled_high
          from generate_series(:few, :queues - 1) as other
          join need_slot on queue = 'q' || (other % :few)
        """);
    giveToOthers(
        """
        insert into need_day
        select version, 'q' || other, day, starts_at, people
          from generate_series(:few, :queues - 1) as other
          join need_day on queue = 'q' || (other % :few)
        """);
    giveToOthers(
        """
        insert into need_desk_day
        select version, 'q' || other, day, at_desk, in_hand, occupancy, low, high
          from generate_series(:few, :queues - 1) as other
          join need_desk_day on queue = 'q' || (other % :few)
        """);
    database.sql("delete from forecast_version where job = 'bench-need'").update();
  }

  /// Writes rows of the first queue of each market again for all queues beyond those.
  private void giveToOthers(String statement) {
    database.sql(statement).param("few", ZONES.size()).param("queues", queues).update();
  }

  /// The newest need.
  long newestNeed() {
    return database.sql("select max(id) from need_version").query(Long.class).single();
  }

  /// The version that a morning of some days ago began with.
  long version(int daysAgo) {
    return context
        .getBean(ForecastMakingStore.class)
        .findByJob(job(today.minusDays(daysAgo)))
        .orElseThrow();
  }

  private static String job(LocalDate first) {
    return "bench-" + first;
  }

  private void knowledge() {
    past.fill(
        """
        insert into forecast_override (queue, first_day, last_day, factor, reason, entered_at,
                                       entered_by)
        select 'q' || queue, :today::date + queue % 20 - 10, :today::date + queue % 20 - 5, 1.1,
               'campaign', now() - interval '20 days', 'Bench'
        from generate_series(0, :queues - 1, 10) as queue
        """);
    past.fill(
        """
        insert into known_deviation (queue, first_at, last_at, factor, what, entered_at, entered_by)
        select case when number > 0 then 'q' || number end,
               (:today::date + number * 3 + interval '9 hours') at time zone 'UTC',
               (:today::date + number * 3 + interval '13 hours') at time zone 'UTC', 0.8,
               'Planned work on the telephones', now() - interval '20 days', 'Bench'
        from generate_series(0, 9) as number
        """);
    past.fill(
        """
        insert into ledger_day
        select 'q' || queue, day::date, lead, day at time zone 'UTC', null, 48, 480, 470, 480, 450,
               40, 60, 55, 90, 155000, 158000, 156000, 1e9
        from generate_series(0, :queues - 1) as queue
        cross join generate_series((:today::date - 91)::timestamp,
                                   (:today::date - 1)::timestamp, interval '1 day') as day
        cross join unnest('{1, 7, 28}'::integer[]) as lead
        """);
    past.fill(
        """
        insert into ledger_layer
        select ledger_day.queue, day, lead_days, forecast_override.id, null, 480, 470
        from ledger_day
        join forecast_override
          on forecast_override.queue = ledger_day.queue and day between first_day and last_day
        """);
    group(LARGE, 100);
    group(SMALL, 10);
  }

  private void group(String name, int size) {
    database
        .sql(
            """
            insert into queue_group (name, queues, made_at, made_by)
            select :name, array_agg('q' || queue order by 'q' || queue), now(), 'Bench'
            from generate_series(0, :size - 1) as queue
            """)
        .param("name", name)
        .param("size", Math.min(size, queues))
        .update();
  }

  /// The address of a group.
  String group(String name) {
    return "group:"
        + database
            .sql("select id from queue_group where name = :name")
            .param("name", name)
            .query(Long.class)
            .single();
  }

  /// A login of one of the agents.
  UserId agent(LargeInstallation installation, String name) {
    database.sql("update login_user set person_id = null").update();
    UserId user = installation.login(name, Role.AGENT, new Scope.Everywhere());
    context
        .getBean(UserStore.class)
        .belongsTo(user, context.getBean(People.class).findByCode("a7").orElseThrow());
    return user;
  }
}
