package org.floorwalker.app.forecasting.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.EnteredSpecialDay;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.NamedDays;
import org.floorwalker.app.forecasting.QueueForecast;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.springframework.stereotype.Component;

/// Draws forecasts beside what came.
@Component
final class ForecastCharts {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 250;
  private static final int SLOT_HEIGHT = 190;
  private static final int ALIKE = 3;
  private static final int LOOKED_BACK_WEEKS = 8;

  /// Room a special day's name takes; one that would run into another is a tick alone.
  private static final double NAME_WIDTH = 115;

  private final NamedDays named;
  private final PastDays past;
  private final People people;

  ForecastCharts(NamedDays named, PastDays past, People people) {
    this.named = named;
    this.past = past;
    this.people = people;
  }

  /// The days of the weeks: what is forecast, what came, last year.
  BandChart days(
      Viewer viewer, ForecastDays forecast, List<QueueId> ids, int weeks, Locale language) {
    int n = Math.min(forecast.days().size(), weeks * 7);
    List<ForecastDays.Day> made = forecast.days().subList(0, n);
    LocalDate first = made.getFirst().date();
    BandChart.Series series =
        new BandChart.Series(
            made.stream().map(ForecastDays.Day::made).toList(),
            made.stream().mapToDouble(day -> day.used().mean()).toArray(),
            past.dayTotals(ids, first.minusDays(364), n),
            List.of(),
            past.dayTotals(ids, first, n));
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
      ForecastDays forecast, LocalDate first, double[] x) {
    List<BandChart.Stretch> stretches = new ArrayList<>();
    double free = 0;
    for (ForecastOverride override : forecast.overrides()) {
      int from =
          (int) Math.max(0, override.when().days().first().toEpochDay() - first.toEpochDay());
      int to =
          (int)
              Math.min(
                  x.length - 1, override.when().days().last().toEpochDay() - first.toEpochDay());
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
    int step = x.length > 56 ? 28 : 7;
    List<BandChart.Mark> marks = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      LocalDate day = first.plusDays(i);
      if (day.getDayOfWeek() == DayOfWeek.MONDAY && (i / 7 * 7) % step == 0) {
        marks.add(new BandChart.Mark(x[i], Days.dayAndMonth(day, language)));
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
    for (EnteredSpecialDay special : named.list(viewer, country, first, first.plusDays(x.length))) {
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
                people.sites().stream()
                    .filter(site -> site.id().equals(card.settings().queue().site()))
                    .findFirst())
        .map(site -> site.country())
        .orElse("");
  }

  /// One day by slots, with the same slots of the last three weeks that are known. Slots forecast
  /// anew stand in place of the version's, whose means are then drawn as what was thought before.
  BandChart slots(QueueForecast forecast, List<QueueId> ids, List<SlotForecast> anew) {
    List<SlotForecast> made = forecast.forecast().slots();
    Map<Instant, Band> rest =
        anew.stream().collect(Collectors.toMap(SlotForecast::start, SlotForecast::contacts));
    int n = made.size();
    List<Band> bands = new ArrayList<>();
    double[] used = new double[n];
    double[] before = new double[n];
    for (int i = 0; i < n; i++) {
      SlotForecast slot = made.get(i);
      double thought = slot.contacts().mean() * forecast.factor(slot);
      Band now = rest.getOrDefault(slot.start(), slot.contacts());
      boolean isAnew = rest.containsKey(slot.start());
      bands.add(now);
      used[i] = isAnew ? now.mean() : thought;
      before[i] = isAnew ? thought : Double.NaN;
    }
    List<Instant> starts = made.stream().map(SlotForecast::start).toList();
    double[] x = BandChart.places(n, WIDTH);
    return BandChart.of(
        new BandChart.Series(
            bands,
            used,
            before,
            alike(ids, starts, forecast.forecast().zone()),
            past.slots(ids, starts, forecast.forecast().zone())),
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
              starts.stream().map(at -> at.atZone(zone).minusWeeks(back).toInstant()).toList(),
              zone);
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
