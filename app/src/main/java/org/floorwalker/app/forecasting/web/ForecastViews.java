package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.Deviations;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.app.forecasting.ForecastLedger;
import org.floorwalker.app.forecasting.ForecastSums;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.forecasting.NamedDays;
import org.floorwalker.app.forecasting.NeedBeside;
import org.floorwalker.app.forecasting.QueueGroup;
import org.floorwalker.app.forecasting.QueueGroups;
import org.floorwalker.app.forecasting.RestOfDay;
import org.floorwalker.app.forecasting.Rulings;
import org.floorwalker.app.forecasting.VersionKeeping;
import org.floorwalker.app.forecasting.internal.ForecastJob;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes the forecast page.
@Component
final class ForecastViews {
  private static final int COMING_DAYS = 60;
  private static final int WORDS_DAYS = 1100;

  private final Forecasting forecasting;
  private final Deviations deviations;
  private final NamedDays days;
  private final ForecastSums sums;
  private final QueueGroups groups;
  private final ForecastLedger ledger;
  private final VersionKeeping keeping;
  private final List<NeedBeside> needs;
  private final RestOfDay rest;
  private final Rulings rulings;
  private final ForecastCharts charts;
  private final HighAndLowWeeks load;
  private final People people;
  private final Jobs jobs;
  private final ForecastJob job;
  private final Clock clock;

  ForecastViews(
      Forecasting forecasting,
      Deviations deviations,
      NamedDays days,
      ForecastSums sums,
      QueueGroups groups,
      ForecastLedger ledger,
      VersionKeeping keeping,
      List<NeedBeside> needs,
      RestOfDay rest,
      Rulings rulings,
      ForecastCharts charts,
      HighAndLowWeeks load,
      People people,
      Jobs jobs,
      ForecastJob job,
      Clock clock) {
    this.forecasting = forecasting;
    this.deviations = deviations;
    this.days = days;
    this.sums = sums;
    this.groups = groups;
    this.ledger = ledger;
    this.keeping = keeping;
    this.needs = List.copyOf(needs);
    this.rest = rest;
    this.rulings = rulings;
    this.charts = charts;
    this.load = load;
    this.people = people;
    this.jobs = jobs;
    this.job = job;
    this.clock = clock;
  }

  /// What the address asks for: the rest of today anew or not; the other version is to compare
  /// with.
  record Wanted(
      @Nullable Long version,
      @Nullable String queue,
      int weeks,
      @Nullable LocalDate day,
      boolean rest,
      @Nullable Long other) {
    private static final int WEEKS = 4;

    /// The page as it opens.
    static final Wanted NOTHING = new Wanted(null, null, WEEKS, null, false, null);

    static Wanted of(String queue, LocalDate day) {
      return new Wanted(null, queue, WEEKS, day, false, null);
    }
  }

  /// The whole page.
  ForecastView page(Viewer viewer, Locale language, Wanted wanted) {
    LocalDate today = viewer.today(clock);
    List<ForecastVersion> versions = forecasting.listVersions();
    Instant now = clock.instant();
    return new ForecastView(
        versions,
        shown(viewer, versions, wanted, today, language).orElse(null),
        ForecastView.Making.of(jobs.listRecent(viewer, job), now),
        today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
        new ForecastView.Known(
            deviations.list(
                viewer,
                TimeRange.of(
                    now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(COMING_DAYS)))),
            words(viewer, now),
            days.listEvents(),
            days.listGiven(today),
            CalendarPage.markets(people, today),
            null),
        keeping.terms(),
        null,
        null);
  }

  /// What was written of deviations of the last years, each once: the same words are learnt from.
  private List<String> words(Viewer viewer, Instant now) {
    return deviations
        .list(
            viewer,
            TimeRange.of(
                now.minus(Duration.ofDays(WORDS_DAYS)), now.plus(Duration.ofDays(COMING_DAYS))))
        .stream()
        .map(KnownDeviation::what)
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<ForecastView.Shown> shown(
      Viewer viewer,
      List<ForecastVersion> versions,
      Wanted wanted,
      LocalDate today,
      Locale language) {
    Optional<ForecastVersion> version =
        wanted.version() == null
            ? versions.stream().findFirst()
            : forecasting.findVersion(wanted.version());
    return version.flatMap(found -> shown(viewer, found, wanted, today, language));
  }

  private Optional<ForecastView.Shown> shown(
      Viewer viewer, ForecastVersion version, Wanted wanted, LocalDate today, Locale language) {
    List<String> queues = forecasting.listQueues(viewer, version.id());
    ForecastView.Subject subject =
        subject(
            viewer, queues, wanted.queue(), today, forecasting.listTroubled(viewer, version.id()));
    return sums.findDays(viewer, version, subject.added())
        .map(found -> shown(viewer, version, subject, found, wanted, today, language));
  }

  /// What is asked for: all queues, a group or one; the first queue of the viewer's place where it
  /// is not of the version.
  private ForecastView.Subject subject(
      Viewer viewer,
      List<String> queues,
      @Nullable String wanted,
      LocalDate today,
      Map<String, String> troubled) {
    Map<String, String> names = names();
    List<QueueGroup> known =
        groups.list(viewer).stream()
            .filter(group -> group.queues().stream().anyMatch(queues::contains))
            .toList();
    known.forEach(group -> names.put(group.address(), group.name()));
    boolean found = wanted != null && !added(known, queues, wanted).isEmpty();
    String queue =
        found && wanted != null
            ? wanted
            : people.queuesHere(viewer, queues, today).stream().findFirst().orElse("");
    return new ForecastView.Subject(
        queue,
        names.getOrDefault(queue, queue),
        queues.stream()
            .map(code -> new ForecastView.Choice(code, names.getOrDefault(code, code)))
            .toList(),
        known,
        added(known, queues, queue),
        troubled.entrySet().stream()
            .map(
                one ->
                    new ForecastView.Troubled(
                        names.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
            .toList());
  }

  /// Queues of the version behind an address; none where it stands for nothing.
  private static List<String> added(List<QueueGroup> groups, List<String> queues, String address) {
    if (ForecastView.ALL.equals(address)) {
      return queues.size() > 1 ? queues : List.of();
    }
    return groups.stream()
        .filter(group -> group.address().equals(address))
        .findFirst()
        .map(group -> group.queues().stream().filter(queues::contains).toList())
        .orElse(queues.contains(address) ? List.of(address) : List.of());
  }

  /// Queues behind an address now, over which something can be laid.
  List<String> queuesOf(Viewer viewer, String address) {
    List<String> known =
        forecasting.listVersions().stream()
            .findFirst()
            .map(version -> forecasting.listQueues(viewer, version.id()))
            .orElse(List.of());
    List<String> found = added(groups.list(viewer), known, address);
    return found.isEmpty() ? List.of(address) : found;
  }

  private ForecastView.Shown shown(
      Viewer viewer,
      ForecastVersion version,
      ForecastView.Subject subject,
      ForecastDays forecast,
      Wanted wanted,
      LocalDate today,
      Locale language) {
    LocalDate day =
        wanted.day() != null && version.span().contains(wanted.day())
            ? wanted.day()
            : version.span().contains(today) ? today : version.span().firstDay();
    List<QueueId> ids = subject.added().stream().map(QueueId::new).toList();
    return new ForecastView.Shown(
        version,
        subject,
        forecast,
        forecasting.findHistory(viewer, version.id(), subject.queue()).orElse(null),
        wanted.weeks(),
        charts.days(viewer, forecast, ids, wanted.weeks(), language),
        day(viewer, version, subject, forecast, wanted, today, day),
        ForecastView.Work.of(forecast),
        Unusual.of(forecast.account(), rulings.list(viewer, subject.queue())),
        new ForecastView.Beside(
            load.weeks(forecast, ids),
            OverrideRow.of(sums.listLaid(viewer, version, subject.added())),
            comparison(viewer, subject, forecast, wanted.other()),
            OverridesJudged.by(ledger, viewer, subject.added(), ForecastLedger.Days.before(today)),
            need(viewer, version, subject, forecast.zone(), wanted.weeks(), day)));
  }

  private ForecastView.Day day(
      Viewer viewer,
      ForecastVersion version,
      ForecastView.Subject subject,
      ForecastDays forecast,
      Wanted wanted,
      LocalDate today,
      LocalDate day) {
    boolean mayBe = day.equals(today) && !subject.added().isEmpty();
    boolean isTooMany = subject.added().size() > RestOfDay.MOST_QUEUES;
    boolean isAsked = mayBe && !isTooMany && wanted.rest();
    RestOfDay.@Nullable Told told =
        isAsked ? rest.find(viewer, version, subject.added()).orElse(null) : null;
    List<QueueId> ids = subject.added().stream().map(QueueId::new).toList();
    return new ForecastView.Day(
        day,
        sums.findDay(viewer, version, new QueueId(subject.queue()), subject.added(), day)
            .map(slots -> charts.slots(slots, ids, told == null ? List.of() : told.rest()))
            .orElseThrow(),
        forecast.find(day).map(ForecastDays.Day::used).orElse(Band.ZERO),
        new ForecastView.Rest(mayBe, isTooMany, isAsked, told));
  }

  private NeedBeside.@Nullable Told need(
      Viewer viewer,
      ForecastVersion version,
      ForecastView.Subject subject,
      ZoneId zone,
      int weeks,
      LocalDate day) {
    LocalDate first = version.span().firstDay();
    NeedBeside.Asked asked =
        new NeedBeside.Asked(subject.added(), zone, first, first.plusWeeks(weeks), day);
    return needs.stream()
        .flatMap(need -> need.find(viewer, version, asked).stream())
        .findFirst()
        .orElse(null);
  }

  private @Nullable Comparison comparison(
      Viewer viewer, ForecastView.Subject subject, ForecastDays shown, @Nullable Long other) {
    return other == null
        ? null
        : forecasting
            .findVersion(other)
            .flatMap(
                version ->
                    sums.findDays(viewer, version, subject.added())
                        .map(there -> Comparison.of(version, shown, there)))
            .orElse(null);
  }

  private Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    for (QueueCard queue : people.queues()) {
      names.put(queue.id().name(), queue.name());
    }
    return names;
  }
}
