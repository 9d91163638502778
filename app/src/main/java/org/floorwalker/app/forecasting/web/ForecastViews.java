package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.QueueForecast;
import org.floorwalker.app.forecasting.QueueGroup;
import org.floorwalker.app.forecasting.QueueGroups;
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
  private static final int ALIKE = 3;
  private static final int LOOKED_BACK_WEEKS = 8;

  /// Room a special day's name takes; one that would run into another is a tick alone.
  private static final double NAME_WIDTH = 115;

  private final Forecasting forecasting;
  private final QueueGroups groups;
  private final PastDays past;
  private final People people;
  private final Jobs jobs;
  private final ForecastJob job;
  private final Clock clock;

  ForecastViews(
      Forecasting forecasting,
      QueueGroups groups,
      PastDays past,
      People people,
      Jobs jobs,
      ForecastJob job,
      Clock clock) {
    this.forecasting = forecasting;
    this.groups = groups;
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
            forecasting.listNamedDays(today),
            null),
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
    ForecastView.Subject subject = subject(viewer, queues, wanted.queue(), today);
    return find(viewer, version, subject)
        .map(forecast -> shown(viewer, version, subject, forecast, wanted, today, language));
  }

  /// What is asked for: all queues, a group or one; the first queue of the viewer's place where it
  /// is not of the version.
  private ForecastView.Subject subject(
      Viewer viewer, List<String> queues, @Nullable String wanted, LocalDate today) {
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
        added(known, queues, queue));
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

  /// One queue, or several of the version that the viewer may see added up.
  private Optional<QueueForecast> find(
      Viewer viewer, ForecastVersion version, ForecastView.Subject subject) {
    if (subject.isOne()) {
      return forecasting.findQueue(viewer, version, subject.queue());
    }
    List<QueueForecast> all =
        subject.added().stream()
            .flatMap(code -> forecasting.findQueue(viewer, version, code).stream())
            .toList();
    return QueueForecast.together(new QueueId(subject.queue()), all);
  }

  private ForecastView.Shown shown(
      Viewer viewer,
      ForecastVersion version,
      ForecastView.Subject subject,
      QueueForecast forecast,
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
        days(viewer, forecast, ids, wanted.weeks(), language),
        new ForecastView.Day(day, slots(forecast, ids, day), bandOf(forecast, day)),
        ForecastView.Work.of(forecast),
        comparison(viewer, subject, forecast, wanted.other()));
  }

  private @Nullable Comparison comparison(
      Viewer viewer, ForecastView.Subject subject, QueueForecast shown, @Nullable Long other) {
    return other == null
        ? null
        : forecasting
            .findVersion(other)
            .flatMap(
                version ->
                    find(viewer, version, subject)
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

  private static Band bandOf(QueueForecast forecast, LocalDate day) {
    return forecast.days().stream()
        .filter(range -> range.firstDay().equals(day))
        .map(RangeForecast::contacts)
        .findFirst()
        .orElse(new Band(0, 0, 0, 0));
  }

  private BandChart days(
      Viewer viewer, QueueForecast forecast, List<QueueId> ids, int weeks, Locale language) {
    List<RangeForecast> made = forecast.forecast().dayTotals();
    int n = Math.min(made.size(), weeks * 7);
    LocalDate first = made.getFirst().firstDay();
    double[] used = new double[n];
    Arrays.setAll(used, i -> forecast.days().get(i).contacts().mean());
    BandChart.Series series =
        new BandChart.Series(
            made.subList(0, n).stream().map(RangeForecast::contacts).toList(),
            used,
            past.dayTotals(ids, forecast.forecast().zone(), first.minusDays(364), n),
            List.of(),
            past.dayTotals(ids, forecast.forecast().zone(), first, n));
    double[] x = BandChart.places(n, WIDTH);
    return BandChart.of(
        series,
        WIDTH,
        HEIGHT,
        new BandChart.Frame(
            dayMarks(first, x, language),
            weekends(first, x),
            laidOver(forecast, first, x),
            specials(viewer, ids, first, x)));
  }

  /// Where overrides lie, each with its size and author.
  private static List<BandChart.Stretch> laidOver(
      QueueForecast forecast, LocalDate first, double[] x) {
    List<BandChart.Stretch> stretches = new ArrayList<>();
    double free = 0;
    for (ForecastOverride override : forecast.overrides()) {
      int from = (int) Math.max(0, override.days().first().toEpochDay() - first.toEpochDay());
      int to =
          (int) Math.min(x.length - 1, override.days().last().toEpochDay() - first.toEpochDay());
      if (from <= to) {
        boolean fits = x[from] >= free;
        stretches.add(BandChart.stretch(x, from, to, fits ? words(override) : ""));
        free = fits ? x[from] + NAME_WIDTH : free;
      }
    }
    return stretches;
  }

  private static String words(ForecastOverride override) {
    long percent = Math.round(100 * (override.factor() - 1));
    return "%s%d %% %s"
        .formatted(percent < 0 ? "−" : "+", Math.abs(percent), override.entered().by());
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

  private static List<BandChart.Stretch> weekends(LocalDate first, double[] x) {
    List<BandChart.Stretch> weekends = new ArrayList<>();
    for (int i = 0; i + 1 < x.length; i++) {
      if (first.plusDays(i).getDayOfWeek() == DayOfWeek.SATURDAY) {
        weekends.add(BandChart.stretch(x, i, i + 1, ""));
      }
    }
    return weekends;
  }

  private List<BandChart.Mark> specials(
      Viewer viewer, List<QueueId> ids, LocalDate first, double[] x) {
    String country = country(ids.getFirst());
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

  private BandChart slots(QueueForecast forecast, List<QueueId> ids, LocalDate day) {
    List<SlotForecast> made =
        forecast.forecast().slots().stream()
            .filter(s -> s.start().atZone(forecast.forecast().zone()).toLocalDate().equals(day))
            .toList();
    double[] used =
        made.stream().mapToDouble(s -> s.contacts().mean() * forecast.factor(s)).toArray();
    List<Instant> starts = made.stream().map(SlotForecast::start).toList();
    double[] came = past.slots(ids, starts);
    double[] unknown = new double[made.size()];
    Arrays.fill(unknown, Double.NaN);
    double[] x = BandChart.places(made.size(), WIDTH);
    return BandChart.of(
        new BandChart.Series(
            made.stream().map(SlotForecast::contacts).toList(),
            used,
            unknown,
            alike(ids, starts, forecast.forecast().zone()),
            came),
        WIDTH,
        SLOT_HEIGHT,
        new BandChart.Frame(
            hourMarks(starts, forecast.forecast().zone(), x), List.of(), List.of(), List.of()));
  }

  /// The same slots of the last three weeks that are known.
  private List<double[]> alike(List<QueueId> ids, List<Instant> starts, ZoneId zone) {
    List<double[]> days = new ArrayList<>();
    for (int weeks = 1; weeks <= LOOKED_BACK_WEEKS && days.size() < ALIKE; weeks++) {
      int back = weeks;
      double[] day =
          past.slots(
              ids,
              starts.stream().map(at -> at.atZone(zone).minusWeeks(back).toInstant()).toList());
      if (!Arrays.stream(day).allMatch(Double::isNaN)) {
        days.add(day);
      }
    }
    return days;
  }

  private static List<BandChart.Mark> hourMarks(List<Instant> starts, ZoneId zone, double[] x) {
    List<BandChart.Mark> marks = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      ZonedDateTime local = starts.get(i).atZone(zone);
      if (local.getMinute() == 0) {
        marks.add(new BandChart.Mark(x[i], "%02d".formatted(local.getHour())));
      }
    }
    return marks;
  }
}
