package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.store.AccuracyStore;
import org.floorwalker.app.forecasting.store.ForecastStore;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.Patience;
import org.floorwalker.planning.forecast.SpecialDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the room: forecast versions and what people lay over them.
///
/// A version is never changed. What is asked for always has the overrides and known deviations laid
/// over that are in force at that moment.
@Component
public final class Forecasting {
  private final ForecastStore forecasts;
  private final AccuracyStore accuracy;
  private final KnowledgeStore knowledge;
  private final MarketCalendar calendar;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Forecasting(
      ForecastStore forecasts,
      AccuracyStore accuracy,
      KnowledgeStore knowledge,
      MarketCalendar calendar,
      People people,
      Audit audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.forecasts = forecasts;
    this.accuracy = accuracy;
    this.knowledge = knowledge;
    this.calendar = calendar;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// All versions, newest first. A version tells its days and its maker, and nothing of a queue.
  public List<ForecastVersion> listVersions() {
    return forecasts.listVersions();
  }

  public Optional<ForecastVersion> findVersion(long version) {
    return forecasts.findVersion(version);
  }

  /// The version in use for the day: the newest approved one that covers it.
  public Optional<ForecastVersion> findApproved(LocalDate day) {
    return forecasts.findApproved(day);
  }

  /// Queues of a version, by name, for what is computed from all of them.
  public List<String> listQueues(long version) {
    return forecasts.listQueues(version);
  }

  /// Queues of a version that the viewer may see, by name.
  public List<String> listQueues(Viewer viewer, long version) {
    return seen(viewer).cut(forecasts.listQueues(version));
  }

  /// Queues that the viewer may see and that could not be forecast for a version, by name, with
  /// what went wrong.
  public Map<String, String> listTroubled(Viewer viewer, long version) {
    Map<String, String> troubled = new TreeMap<>(forecasts.listTroubled(version));
    troubled.keySet().retainAll(seen(viewer).cut(List.copyOf(troubled.keySet())));
    return troubled;
  }

  private QueuesWithin seen(Viewer viewer) {
    return people.queuesWithin(viewer, Permission.SEE_FORECASTS);
  }

  /// One queue of a version with what people laid over it; empty when the viewer may not see it.
  /// Who sees some clients' queues alone is not told names that planners gave to days.
  public Optional<QueueForecast> findQueue(Viewer viewer, ForecastVersion version, String queue) {
    QueuesWithin seen = seen(viewer);
    return Optional.of(queue)
        .filter(seen::covers)
        .flatMap(code -> findQueue(version, code))
        .map(found -> seen.all() ? found : found.withoutNamedDays());
  }

  /// One queue of a version with what people laid over it, for what is computed from it.
  public Optional<QueueForecast> findQueue(ForecastVersion version, String queue) {
    return forecasts.findForecast(version, queue).map(made -> laidOver(version, made));
  }

  private QueueForecast laidOver(ForecastVersion version, ForecastStore.Made queueMade) {
    Forecast forecast = queueMade.forecast();
    String queue = forecast.queue().name();
    LocalDate first = version.span().firstDay();
    LocalDate end = version.span().endExclusive();
    TimeRange range =
        TimeRange.of(
            first.atStartOfDay(forecast.zone()).toInstant(),
            end.atStartOfDay(forecast.zone()).toInstant());
    List<KnownDeviation> deviations =
        knowledge.listDeviations(range).stream().filter(d -> d.concerns(queue)).toList();
    return new QueueForecast(
        forecast,
        queueMade.bot(),
        knowledge.listOverrides(queue, first, end),
        deviations,
        accuracy.list(version.id(), queue));
  }

  /// Number of history rows and first day a queue was forecast from.
  public Optional<UsedHistory> findHistory(Viewer viewer, long version, String queue) {
    return seen(viewer).covers(queue) ? forecasts.findHistory(version, queue) : Optional.empty();
  }

  /// How long customers of a queue wait before they give up, as learnt for a version; empty where
  /// the history did not tell or the viewer may not see the queue.
  public Optional<Patience> findPatience(Viewer viewer, long version, String queue) {
    return seen(viewer).covers(queue) ? forecasts.findPatience(version, queue) : Optional.empty();
  }

  /// Releases a version for the need; approving twice changes nothing.
  public void approve(Viewer viewer, long version) {
    viewer.require(Permission.MAKE_FORECASTS);
    transactions.executeWithoutResult(
        _ -> {
          if (forecasts.approve(version, clock.instant(), viewer.name())) {
            record(viewer, "approved", "forecast", version, null, null);
          }
        });
  }

  /// Releases a version for the need on behalf of the author. Called by the demo.
  public void approve(long version, String author) {
    forecasts.approve(version, clock.instant(), author);
  }

  /// Lays a factor over the queue's days, with the author and the reason.
  ///
  /// @return its number
  public long override(
      Viewer viewer, String queue, ForecastOverride.Days days, double factor, String reason) {
    viewer.require(Permission.MAKE_FORECASTS);
    return written(
        viewer,
        "override-laid",
        "override",
        new Laid(queue, days, factor, reason),
        () -> knowledge.insertOverride(queue, days, factor, reason, made(viewer)));
  }

  /// Lays the same factor over each of the queues, all or none.
  ///
  /// @return its numbers
  public List<Long> override(
      Viewer viewer,
      List<String> queues,
      ForecastOverride.Days days,
      double factor,
      String reason) {
    return Objects.requireNonNull(
        transactions.execute(
            _ ->
                queues.stream()
                    .map(queue -> override(viewer, queue, days, factor, reason))
                    .toList()));
  }

  /// Lays another factor over the queues of overrides in force, which are taken back in the same
  /// step: the ledger judges each by the days that began with it.
  ///
  /// @return numbers of the new ones; none when one of the old is not in force any more
  public List<Long> changeOverrides(
      Viewer viewer,
      List<Long> overrides,
      ForecastOverride.Days days,
      double factor,
      String reason) {
    viewer.require(Permission.MAKE_FORECASTS);
    return Objects.requireNonNull(
        transactions.execute(
            _ -> {
              List<String> queues = knowledge.lockQueues(overrides);
              if (queues.size() < overrides.size()) {
                return List.of();
              }
              overrides.forEach(id -> withdrawOverride(viewer, id));
              return override(viewer, queues, days, factor, reason);
            }));
  }

  /// What the audit trail keeps of an override.
  record Laid(String queue, ForecastOverride.Days days, double factor, String reason) {}

  /// Does what makes a new thing and writes it down in one transaction.
  private long written(
      Viewer viewer, String deed, String kind, Object after, Supplier<Long> insert) {
    return Objects.requireNonNull(
        transactions.execute(
            _ -> {
              long id = insert.get();
              record(viewer, deed, kind, id, null, after);
              return id;
            }));
  }

  private void record(
      Viewer viewer,
      String deed,
      String kind,
      long id,
      @Nullable Object before,
      @Nullable Object after) {
    audit.record(viewer, "forecasting." + deed, About.thing(kind, id), before, after);
  }

  /// Takes an override back; false when it is not in force.
  public boolean withdrawOverride(Viewer viewer, long override) {
    viewer.require(Permission.MAKE_FORECASTS);
    return withdrawn(
        viewer, "override", override, () -> knowledge.withdrawOverride(override, made(viewer)));
  }

  private boolean withdrawn(Viewer viewer, String kind, long id, BooleanSupplier withdraw) {
    return Boolean.TRUE.equals(
        transactions.execute(
            _ -> {
              boolean done = withdraw.getAsBoolean();
              if (done) {
                record(viewer, kind + "-withdrawn", kind, id, null, null);
              }
              return done;
            }));
  }

  /// Writes down something that will make the range unlike the forecast.
  ///
  /// @param queue the queue, null for all
  /// @param factor contacts are multiplied by it, null when nobody can say
  /// @return its number
  public long noteDeviation(
      Viewer viewer,
      @Nullable String queue,
      TimeRange range,
      @Nullable Double factor,
      String what) {
    viewer.require(Permission.MAKE_FORECASTS);
    return written(
        viewer,
        "deviation-noted",
        "deviation",
        new Noted(queue, range, factor, what),
        () -> knowledge.insertDeviation(queue, range, factor, what, made(viewer)));
  }

  /// What the audit trail keeps of a deviation.
  record Noted(@Nullable String queue, TimeRange range, @Nullable Double factor, String what) {}

  /// Writes a deviation down anew in place of one in force.
  ///
  /// @return its number; empty when the old one is not in force any more
  public Optional<Long> changeDeviation(
      Viewer viewer,
      long deviation,
      @Nullable String queue,
      TimeRange range,
      @Nullable Double factor,
      String what) {
    return Objects.requireNonNull(
        transactions.execute(
            _ ->
                withdrawDeviation(viewer, deviation)
                    ? Optional.of(noteDeviation(viewer, queue, range, factor, what))
                    : Optional.empty()));
  }

  public boolean withdrawDeviation(Viewer viewer, long deviation) {
    viewer.require(Permission.MAKE_FORECASTS);
    return withdrawn(
        viewer,
        "deviation",
        deviation,
        () -> knowledge.withdrawDeviation(deviation, clock.instant()));
  }

  /// Known deviations in force that touch the range, of the queues the viewer may see. One of all
  /// queues is told to who sees them all: its words may concern anybody.
  public List<KnownDeviation> listDeviations(Viewer viewer, TimeRange range) {
    QueuesWithin seen = seen(viewer);
    return knowledge.listDeviations(range).stream()
        .filter(deviation -> deviation.isWithin(seen))
        .toList();
  }

  /// Known deviations in force that touch the range.
  public List<KnownDeviation> listDeviations(TimeRange range) {
    return knowledge.listDeviations(range);
  }

  /// Names a day of the market, so that its effect is learnt and comes again with its name.
  ///
  /// @return its number; empty when the day had the name already
  public Optional<Long> nameDay(Viewer viewer, SpecialDay day, String country) {
    viewer.require(Permission.MAKE_FORECASTS);
    return Objects.requireNonNull(
        transactions.execute(
            _ -> {
              Optional<Long> id =
                  knowledge.insertSpecialDay(day, country, viewer.name(), made(viewer));
              id.ifPresent(named -> record(viewer, "day-named", "day", named, null, day));
              return id;
            }));
  }

  /// Names each of the days; those that had the name keep it.
  ///
  /// @return numbers of what is new
  public List<Long> nameDays(
      Viewer viewer,
      ForecastOverride.Days days,
      String name,
      SpecialDay.Kind kind,
      String country) {
    viewer.require(Permission.MAKE_FORECASTS);
    return Objects.requireNonNull(
        transactions.execute(
            _ ->
                days.first()
                    .datesUntil(days.last().plusDays(1))
                    .map(date -> new SpecialDay(date, name, kind))
                    .flatMap(day -> nameDay(viewer, day, country).stream())
                    .toList()));
  }

  /// Takes a day's name back; false when it is not there any more.
  public boolean removeSpecialDay(Viewer viewer, long id) {
    viewer.require(Permission.MAKE_FORECASTS);
    return withdrawn(viewer, "day", id, () -> knowledge.deleteSpecialDay(id));
  }

  /// Days that planners named, from a day on, of all markets.
  public List<EnteredSpecialDay> listNamedDays(LocalDate from) {
    return knowledge.listSpecialDaysFrom(from);
  }

  /// Names planners gave to events before, to be given again.
  public List<SpecialDay> listEvents() {
    return knowledge.listEvents();
  }

  /// Named days of a market in order of date: the shipped calendar's, and the planners' for who
  /// sees the queues of all clients.
  public List<EnteredSpecialDay> listSpecialDays(
      Viewer viewer, String country, LocalDate from, LocalDate until) {
    boolean all = seen(viewer).all();
    return listSpecialDays(country, from, until).stream()
        .filter(day -> all || day.isShipped())
        .toList();
  }

  /// Named days of a market, the shipped calendar's and the planners', in order of date.
  public List<EnteredSpecialDay> listSpecialDays(String country, LocalDate from, LocalDate until) {
    return calendar.listSpecialDays(country, from, until);
  }

  /// The calendar of a market for a year: what is shipped, and what planners named for who sees the
  /// queues of all clients.
  public List<CalendarDay> listCalendar(Viewer viewer, String country, int year) {
    boolean all = seen(viewer).all();
    return calendar.year(country, year).stream().filter(day -> all || day.named() == null).toList();
  }

  private Made made(Viewer viewer) {
    return new Made(clock.instant(), viewer.name());
  }
}
