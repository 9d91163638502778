package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.store.AccuracyStore;
import org.floorwalker.app.forecasting.store.DaySumStore;
import org.floorwalker.app.forecasting.store.ForecastStore;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.BotResidual;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// A door for what is shown of many queues at once: days added up where they lie, and the slots of
/// one day.
@Component
public final class ForecastSums {
  private final ForecastStore forecasts;
  private final DaySumStore sums;
  private final DaySums days;
  private final AccuracyStore accuracy;
  private final KnowledgeStore knowledge;
  private final People people;

  ForecastSums(
      ForecastStore forecasts,
      DaySumStore sums,
      DaySums days,
      AccuracyStore accuracy,
      KnowledgeStore knowledge,
      People people) {
    this.forecasts = forecasts;
    this.sums = sums;
    this.days = days;
    this.accuracy = accuracy;
    this.knowledge = knowledge;
    this.people = people;
  }

  private List<String> seen(Viewer viewer, List<String> queues) {
    return people.queuesWithin(viewer, Permission.SEE_FORECASTS).cut(queues);
  }

  /// The days of the queues that the viewer may see, added up as they are to be used; empty when
  /// there is none of them. Who sees some clients' queues alone is not told names of days.
  public Optional<ForecastDays> findDays(
      Viewer viewer, ForecastVersion version, List<String> queues) {
    List<String> shown = seen(viewer, queues);
    Map<String, ZoneId> zones = forecasts.zones(version.id(), shown);
    if (zones.isEmpty()) {
      return Optional.empty();
    }
    AllLaid laid = laid(version, overrides(version, shown));
    ZoneId zone = zones.values().iterator().next();
    return Optional.of(
        shown.size() == 1
            ? ofOne(viewer, version, shown.getFirst(), zone, laid)
            : new ForecastDays(
                zone,
                days.listDays(version.id(), shown, laid, () -> factors(version, zones, laid)),
                List.of(),
                Forecast.Account.NONE,
                List.of()));
  }

  private ForecastDays ofOne(
      Viewer viewer, ForecastVersion version, String queue, ZoneId zone, AllLaid laid) {
    DayFactors factors = factors(version, Map.of(queue, zone), laid);
    boolean all = people.queuesWithin(viewer, Permission.SEE_FORECASTS).all();
    Forecast.Account account =
        forecasts.findAccount(version.id(), queue).orElse(Forecast.Account.NONE);
    return new ForecastDays(
        zone,
        days.listDays(version.id(), List.of(queue), AllLaid.NOTHING, () -> DayFactors.NONE).stream()
            .map(day -> day.times(factors.of(queue, day.date())))
            .toList(),
        laid.overrides(),
        all ? account : QueueForecast.withoutNamedDays(account),
        accuracy.list(version.id(), queue));
  }

  /// Contacts of the queues that the viewer may see, of the slots that begin in the hours, as they
  /// are to be used.
  ///
  /// @param replaced numbers of overrides that are about to be taken back and do not count; then
  ///     only their queues are added up
  /// @return 0 when the version holds none of it
  public double contacts(
      Viewer viewer,
      ForecastVersion version,
      List<String> queues,
      ForecastOverride.When when,
      List<Long> replaced) {
    List<String> shown = seen(viewer, queues);
    Map<Boolean, List<ForecastOverride>> laid =
        overrides(version, shown).stream()
            .collect(Collectors.partitioningBy(override -> replaced.contains(override.id())));
    List<String> counted =
        replaced.isEmpty()
            ? shown
            : laid.getOrDefault(true, List.of()).stream()
                .map(ForecastOverride::queue)
                .distinct()
                .toList();
    Map<String, ZoneId> zones = forecasts.zones(version.id(), counted);
    AllLaid kept = laid(version, laid.getOrDefault(false, List.of()));
    return when.hours().isWholeDay()
        ? days.listDays(version.id(), counted, kept, () -> factors(version, zones, kept)).stream()
            .filter(day -> when.days().contains(day.date()))
            .mapToDouble(day -> day.used().mean())
            .sum()
        : ofHours(version, zones, kept.inForce(zones), when);
  }

  private double ofHours(
      ForecastVersion version,
      Map<String, ZoneId> zones,
      Map<String, InForce> laid,
      ForecastOverride.When when) {
    List<DayFactors.OfDay> days =
        zones.keySet().stream()
            .flatMap(queue -> when.days().list().map(day -> new DayFactors.OfDay(queue, day)))
            .toList();
    return sums.listMeans(version, days).stream()
        .mapToDouble(
            day -> {
              ZoneId zone = Objects.requireNonNull(zones.get(day.queue()));
              InForce over =
                  laid.getOrDefault(day.queue(), new InForce(zone, List.of(), List.of()));
              return day.contacts(over, when);
            })
        .sum();
  }

  private List<ForecastOverride> overrides(ForecastVersion version, List<String> queues) {
    return knowledge.listOverrides(
        queues, version.span().firstDay(), version.span().endExclusive());
  }

  private AllLaid laid(ForecastVersion version, List<ForecastOverride> overrides) {
    return new AllLaid(overrides, knowledge.listDeviations(roughly(version)));
  }

  private DayFactors factors(ForecastVersion version, Map<String, ZoneId> zones, AllLaid all) {
    Map<String, InForce> laid = all.inForce(zones);
    DayFactors factors = new DayFactors();
    laid.forEach(
        (queue, over) ->
            version
                .span()
                .firstDay()
                .datesUntil(version.span().endExclusive())
                .forEach(day -> factors.lay(queue, day, over)));
    for (SlotMeans day : sums.listMeans(version, factors.partlyHeld())) {
      InForce over = Objects.requireNonNull(laid.get(day.queue()));
      factors.put(day.queue(), day.day(), day.factor(over));
    }
    return factors;
  }

  /// What is laid over each of the queues that the version holds.
  Map<String, InForce> laidOver(ForecastVersion version, List<String> queues) {
    Map<String, ZoneId> zones = forecasts.zones(version.id(), queues);
    Map<String, InForce> laid = laid(version, overrides(version, queues)).inForce(zones);
    zones.forEach(
        (queue, zone) -> laid.putIfAbsent(queue, new InForce(zone, List.of(), List.of())));
    return laid;
  }

  /// The days of the version at any clock.
  private static TimeRange roughly(ForecastVersion version) {
    return TimeRange.of(
        version.span().firstDay().minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
        version.span().endExclusive().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /// Overrides in force over any of the queues that the viewer may see, each with what it adds, in
  /// order of queue and first day.
  public List<ForecastDays.Laid> listLaid(
      Viewer viewer, ForecastVersion version, List<String> queues) {
    return sums.listLaid(version, overrides(version, seen(viewer, queues)));
  }

  /// The slots of one local day of the queues that the viewer may see, added up as they are to be
  /// used where they are several; empty when there is no such queue.
  public Optional<QueueForecast> findDay(
      Viewer viewer, ForecastVersion version, QueueId name, List<String> queues, LocalDate day) {
    List<String> shown = seen(viewer, queues);
    Map<String, ZoneId> zones = forecasts.zones(version.id(), shown);
    if (zones.isEmpty()) {
      return Optional.empty();
    }
    AllLaid laid = laid(version, knowledge.listOverrides(shown, day, day.plusDays(1)));
    Supplier<QueueForecast> read =
        () -> {
          QueueForecast nothing = nothing(name, zones.values().iterator().next(), version);
          return shown(name, parts(version, zones, shown, day, laid), shown.size() == 1, nothing);
        };
    return Optional.of(
        shown.size() == 1 ? read.get() : days.day(version.id(), name, shown, day, laid, read));
  }

  private List<QueueForecast> parts(
      ForecastVersion version,
      Map<String, ZoneId> zones,
      List<String> queues,
      LocalDate day,
      AllLaid laid) {
    Map<String, List<ForecastOverride>> overrides =
        laid.overrides().stream().collect(Collectors.groupingBy(ForecastOverride::queue));
    List<QueueForecast> parts = new ArrayList<>();
    sums.listSlots(version, queues, day)
        .forEach(
            (queue, slots) ->
                parts.add(
                    forecast(
                        new QueueId(queue),
                        Objects.requireNonNull(zones.get(queue)),
                        version,
                        slots,
                        overrides.getOrDefault(queue, List.of()),
                        laid.deviations().stream().filter(of -> of.concerns(queue)).toList())));
    return parts;
  }

  private static QueueForecast shown(
      QueueId name, List<QueueForecast> parts, boolean isOne, QueueForecast nothing) {
    Optional<QueueForecast> found =
        isOne ? parts.stream().findFirst() : QueueForecast.together(name, parts);
    return found.orElse(nothing);
  }

  /// A day on which nothing is open.
  private static QueueForecast nothing(QueueId name, ZoneId zone, ForecastVersion version) {
    return forecast(name, zone, version, List.of(), List.of(), List.of());
  }

  private static QueueForecast forecast(
      QueueId queue,
      ZoneId zone,
      ForecastVersion version,
      List<SlotForecast> slots,
      List<ForecastOverride> overrides,
      List<KnownDeviation> deviations) {
    return new QueueForecast(
        new Forecast(
            queue, zone, version.span().slot(), slots, List.of(), List.of(), Forecast.Account.NONE),
        BotResidual.NONE,
        overrides,
        deviations,
        List.of());
  }

  /// The band of a local day of each of the queues, as it is to be used.
  public Map<String, Band> bands(ForecastVersion version, List<String> queues, LocalDate day) {
    Map<String, ZoneId> zones = forecasts.zones(version.id(), queues);
    DayFactors factors = factors(version, zones, laid(version, overrides(version, queues)));
    Map<String, Band> bands = new TreeMap<>();
    sums.listBands(version.id(), queues, day)
        .forEach((queue, band) -> bands.put(queue, band.times(factors.of(queue, day))));
    return bands;
  }
}
