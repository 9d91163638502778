package org.floorwalker.app.forecasting.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes the forecast page.
@Component
final class ForecastViews {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 250;
  private static final int SLOT_HEIGHT = 190;

  private final Forecasting forecasting;
  private final PastDays past;
  private final People people;

  ForecastViews(Forecasting forecasting, PastDays past, People people) {
    this.forecasting = forecasting;
    this.past = past;
    this.people = people;
  }

  /// What the address asks for.
  record Wanted(
      @Nullable Long version, @Nullable String queue, int weeks, @Nullable LocalDate day) {}

  /// What is shown; empty when nothing was forecast yet.
  Optional<ForecastView.Shown> shown(
      List<ForecastVersion> versions, Wanted wanted, LocalDate today, Locale language) {
    Optional<ForecastVersion> version =
        wanted.version() == null
            ? versions.stream().findFirst()
            : forecasting.findVersion(wanted.version());
    return version.flatMap(found -> shown(found, wanted, today, language));
  }

  private Optional<ForecastView.Shown> shown(
      ForecastVersion version, Wanted wanted, LocalDate today, Locale language) {
    List<String> queues = forecasting.listQueues(version.id());
    String queue =
        wanted.queue() != null && queues.contains(wanted.queue())
            ? wanted.queue()
            : queues.stream().findFirst().orElse("");
    return forecasting
        .findQueue(version, queue)
        .map(forecast -> shown(version, queues, forecast, wanted, today, language));
  }

  private ForecastView.Shown shown(
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
        forecast.queue(),
        names.getOrDefault(forecast.queue(), forecast.queue()),
        queues.stream()
            .map(code -> new ForecastView.Choice(code, names.getOrDefault(code, code)))
            .toList(),
        forecast,
        forecasting.findHistory(version.id(), forecast.queue()).orElse(null),
        wanted.weeks(),
        days(forecast, wanted.weeks(), language),
        day,
        slots(forecast, day),
        bandOf(forecast, day));
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

  private BandChart days(QueueForecast forecast, int weeks, Locale language) {
    List<RangeForecast> made = forecast.forecast().dayTotals();
    int n = Math.min(made.size(), weeks * 7);
    LocalDate first = made.getFirst().firstDay();
    QueueId queue = forecast.forecast().queue();
    double[] used = new double[n];
    Arrays.setAll(used, i -> forecast.days().get(i).contacts().mean());
    BandChart.Series series =
        new BandChart.Series(
            made.subList(0, n).stream().map(RangeForecast::contacts).toList(),
            used,
            past.dayTotals(queue, forecast.forecast().zone(), first.minusDays(364), n),
            past.dayTotals(queue, forecast.forecast().zone(), first, n));
    double[] x = BandChart.places(n, WIDTH);
    return BandChart.of(
        series,
        WIDTH,
        HEIGHT,
        dayMarks(first, x, language),
        weekends(first, x),
        specials(forecast, first, x));
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

  private List<BandChart.Mark> specials(QueueForecast forecast, LocalDate first, double[] x) {
    String country = country(forecast.forecast().queue());
    List<BandChart.Mark> marks = new ArrayList<>();
    for (EnteredSpecialDay special :
        forecasting.listSpecialDays(country, first, first.plusDays(x.length))) {
      int i = (int) (special.day().date().toEpochDay() - first.toEpochDay());
      marks.add(new BandChart.Mark(x[i], special.day().name()));
    }
    return marks.size() > 8 ? marks.subList(0, 8) : marks;
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

  private BandChart slots(QueueForecast forecast, LocalDate day) {
    List<SlotForecast> made =
        forecast.forecast().slots().stream()
            .filter(s -> s.start().atZone(forecast.forecast().zone()).toLocalDate().equals(day))
            .toList();
    double[] used =
        made.stream().mapToDouble(s -> s.contacts().mean() * forecast.factor(s)).toArray();
    List<Instant> starts = made.stream().map(SlotForecast::start).toList();
    double[] came = past.slots(forecast.forecast().queue(), starts);
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
