package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.EnteredSpecialDay;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.QueueForecast;
import org.floorwalker.app.forecasting.internal.ForecastJob;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes the forecast page.
@Component
final class ForecastViews {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 250;
  private static final int SLOT_HEIGHT = 190;

  private static final int COMING_DAYS = 60;

  /// Room a special day's name takes; one that would run into another is a tick alone.
  private static final double NAME_WIDTH = 115;

  private final Forecasting forecasting;
  private final PastDays past;
  private final People people;
  private final Jobs jobs;
  private final ForecastJob job;
  private final Clock clock;

  ForecastViews(
      Forecasting forecasting,
      PastDays past,
      People people,
      Jobs jobs,
      ForecastJob job,
      Clock clock) {
    this.forecasting = forecasting;
    this.past = past;
    this.people = people;
    this.jobs = jobs;
    this.job = job;
    this.clock = clock;
  }

  /// What the address asks for; the other version is to compare with.
  record Wanted(
      @Nullable Long version,
      @Nullable String queue,
      int weeks,
      @Nullable LocalDate day,
      @Nullable Long other) {
    private static final int WEEKS = 4;

    static Wanted of(String queue, LocalDate day) {
      return new Wanted(null, queue, WEEKS, day, null);
    }
  }

  /// The whole page.
  ForecastView page(Viewer viewer, Locale language, Wanted wanted) {
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    List<ForecastVersion> versions = forecasting.listVersions();
    Instant now = clock.instant();
    return new ForecastView(
        versions,
        shown(viewer, versions, wanted, today, language).orElse(null),
        jobs.listUnderWay(viewer, job),
        today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
        new ForecastView.Known(
            forecasting.listDeviations(
                viewer,
                TimeRange.of(
                    now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(COMING_DAYS)))),
            forecasting.listEvents(),
            forecasting.listNamedDays(today)),
        null);
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
    String queue = chosen(queues, wanted.queue(), people.queuesHere(viewer, queues, today));
    return find(viewer, version, queue)
        .map(forecast -> shown(viewer, version, queues, forecast, wanted, today, language));
  }

  /// The queue asked for, or all; the first of the viewer's place where it is not of the version.
  private static String chosen(List<String> queues, @Nullable String wanted, List<String> here) {
    boolean all = ForecastView.ALL.equals(wanted) && queues.size() > 1;
    return wanted != null && (all || queues.contains(wanted))
        ? wanted
        : here.stream().findFirst().orElse("");
  }

  /// One queue, or all of the version that the viewer may see added up.
  private Optional<QueueForecast> find(Viewer viewer, ForecastVersion version, String queue) {
    if (!queue.equals(ForecastView.ALL)) {
      return forecasting.findQueue(viewer, version, queue);
    }
    List<QueueForecast> all =
        forecasting.listQueues(viewer, version.id()).stream()
            .flatMap(code -> forecasting.findQueue(viewer, version, code).stream())
            .toList();
    return QueueForecast.together(new QueueId(ForecastView.ALL), all);
  }

  private ForecastView.Shown shown(
      Viewer viewer,
      ForecastVersion version,
      List<String> queues,
      QueueForecast forecast,
      Wanted wanted,
      LocalDate today,
      Locale language) {
    Map<String, String> names = names();
    LocalDate day =
        wanted.day() != null && version.span().contains(wanted.day())
            ? wanted.day()
            : version.span().contains(today) ? today : version.span().firstDay();
    return new ForecastView.Shown(
        version,
        new ForecastView.Subject(
            forecast.queue(),
            names.getOrDefault(forecast.queue(), forecast.queue()),
            queues.stream()
                .map(code -> new ForecastView.Choice(code, names.getOrDefault(code, code)))
                .toList()),
        forecast,
        forecasting.findHistory(viewer, version.id(), forecast.queue()).orElse(null),
        wanted.weeks(),
        days(viewer, forecast, queues, wanted.weeks(), language),
        new ForecastView.Day(day, slots(forecast, queues, day), bandOf(forecast, day)),
        comparison(viewer, forecast, wanted.other()));
  }

  private @Nullable Comparison comparison(
      Viewer viewer, QueueForecast shown, @Nullable Long other) {
    return other == null
        ? null
        : forecasting
            .findVersion(other)
            .flatMap(
                version ->
                    find(viewer, version, shown.queue())
                        .map(there -> Comparison.of(version, shown, there)))
            .orElse(null);
  }

  private static List<QueueId> ids(QueueForecast forecast, List<String> queues) {
    return forecast.queue().equals(ForecastView.ALL)
        ? queues.stream().map(QueueId::new).toList()
        : List.of(forecast.forecast().queue());
  }

  private Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    for (QueueCard queue : people.queues()) {
      names.put(queue.id().name(), queue.name());
    }
    return names;
  }

  private static Band bandOf(QueueForecast forecast, LocalDate day) {
    return forecast.days().stream()
        .filter(range -> range.firstDay().equals(day))
        .map(RangeForecast::contacts)
        .findFirst()
        .orElse(new Band(0, 0, 0, 0));
  }

  private BandChart days(
      Viewer viewer, QueueForecast forecast, List<String> queues, int weeks, Locale language) {
    List<RangeForecast> made = forecast.forecast().dayTotals();
    int n = Math.min(made.size(), weeks * 7);
    LocalDate first = made.getFirst().firstDay();
    List<QueueId> ids = ids(forecast, queues);
    double[] used = new double[n];
    Arrays.setAll(used, i -> forecast.days().get(i).contacts().mean());
    BandChart.Series series =
        new BandChart.Series(
            made.subList(0, n).stream().map(RangeForecast::contacts).toList(),
            used,
            past.dayTotals(ids, forecast.forecast().zone(), first.minusDays(364), n),
            past.dayTotals(ids, forecast.forecast().zone(), first, n));
    double[] x = BandChart.places(n, WIDTH);
    return BandChart.of(
        series,
        WIDTH,
        HEIGHT,
        dayMarks(first, x, language),
        weekends(first, x),
        specials(viewer, forecast, first, x));
  }

  private static List<BandChart.Mark> dayMarks(LocalDate first, double[] x, Locale language) {
    DateTimeFormatter form = DateTimeFormatter.ofPattern("d MMM", language);
    int step = x.length > 56 ? 28 : 7;
    List<BandChart.Mark> marks = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      LocalDate day = first.plusDays(i);
      if (day.getDayOfWeek() == DayOfWeek.MONDAY && (i / 7 * 7) % step == 0) {
        marks.add(new BandChart.Mark(x[i], form.format(day)));
      }
    }
    return marks;
  }

  private static List<BandChart.Mark> weekends(LocalDate first, double[] x) {
    List<BandChart.Mark> weekends = new ArrayList<>();
    for (int i = 0; i + 1 < x.length; i++) {
      if (first.plusDays(i).getDayOfWeek() == DayOfWeek.SATURDAY) {
        weekends.add(new BandChart.Mark(x[i], ""));
      }
    }
    return weekends;
  }

  private List<BandChart.Mark> specials(
      Viewer viewer, QueueForecast forecast, LocalDate first, double[] x) {
    String country = country(forecast.forecast().queue());
    List<BandChart.Mark> marks = new ArrayList<>();
    double free = 0;
    for (EnteredSpecialDay special :
        forecasting.listSpecialDays(viewer, country, first, first.plusDays(x.length))) {
      int i = (int) (special.day().date().toEpochDay() - first.toEpochDay());
      boolean fits = x[i] >= free;
      marks.add(new BandChart.Mark(x[i], fits ? special.day().name() : ""));
      free = fits ? x[i] + NAME_WIDTH : free;
    }
    return marks;
  }

  private String country(QueueId queue) {
    return people
        .findQueue(queue)
        .flatMap(
            card ->
                people.crewOn(LocalDate.EPOCH).sites().stream()
                    .filter(site -> site.id().equals(card.settings().queue().site()))
                    .findFirst())
        .map(site -> site.country())
        .orElse("");
  }

  private BandChart slots(QueueForecast forecast, List<String> queues, LocalDate day) {
    List<SlotForecast> made =
        forecast.forecast().slots().stream()
            .filter(s -> s.start().atZone(forecast.forecast().zone()).toLocalDate().equals(day))
            .toList();
    double[] used =
        made.stream().mapToDouble(s -> s.contacts().mean() * forecast.factor(s)).toArray();
    List<Instant> starts = made.stream().map(SlotForecast::start).toList();
    double[] came = past.slots(ids(forecast, queues), starts);
    double[] unknown = new double[made.size()];
    Arrays.fill(unknown, Double.NaN);
    double[] x = BandChart.places(made.size(), WIDTH);
    List<BandChart.Mark> marks = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      var local = starts.get(i).atZone(forecast.forecast().zone());
      if (local.getMinute() == 0) {
        marks.add(new BandChart.Mark(x[i], "%02d".formatted(local.getHour())));
      }
    }
    return BandChart.of(
        new BandChart.Series(
            made.stream().map(SlotForecast::contacts).toList(), used, unknown, came),
        WIDTH,
        SLOT_HEIGHT,
        marks,
        List.of(),
        List.of());
  }
}
