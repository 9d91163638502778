package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.planning.demand.IntervalHistory;

/// Forecasts the rest of a day anew from what has come in so far.
///
/// How far the hours of the last 56 ordinary days lay from their forecasts says what a busy hour
/// means for each hour after it ([HourCovariance]): the level of the day holds, a movement inside
/// it fades, and chance means nothing. The plain ratio of actual over forecast that many tools use
/// makes forecasts worse where days differ by chance only (compare Shen & Huang 2008).
public final class IntradayUpdate {
  private static final int MINUTES = 1440;

  private final EveningBefore before;
  private final IntervalHistory came;
  private final Instant at;
  private final ZoneId zone;

  private IntradayUpdate(EveningBefore before, IntervalHistory came, Instant at) {
    this.before = before;
    this.came = came;
    this.at = at;
    this.zone = before.forecast().zone();
  }

  /// The forecast of the slots of the day that end after the instant.
  ///
  /// @param history rows up to the instant; slots that end later are ignored
  /// @param request as for the day's own forecast; its first day is taken from the instant
  public static Forecast reforecast(IntervalHistory history, ForecastRequest request, Instant at) {
    return update(history, request, at).forecast();
  }

  /// The rest of a day forecast anew.
  ///
  /// @param forecast slots that end after the instant, the whole day, and a step that tells of it
  /// @param soFar contacts that came in slots that are over
  /// @param expected contacts that were expected of these
  /// @param morning all slots of the day as they were expected before
  public record Update(
      Forecast forecast, double soFar, double expected, List<SlotForecast> morning) {
    public Update {
      morning = List.copyOf(morning);
    }
  }

  /// The same with what it rests on.
  public static Update update(IntervalHistory history, ForecastRequest request, Instant at) {
    ForecastRequest day = request.forDays(at.atZone(request.zone()).toLocalDate(), 1);
    return update(history, EveningBefore.learn(history, day), at);
  }

  /// The same from what was learnt before, to the last bit as if it were learnt now.
  ///
  /// @param came rows of the day in slots of the length learnt from; earlier ones are ignored
  /// @param at an instant of the day learnt of
  public static Update update(IntervalHistory came, EveningBefore before, Instant at) {
    return new IntradayUpdate(before, came, at).update();
  }

  private Update update() {
    HourCovariance.Day today = today();
    HourCovariance.Prediction told = before.covariance().predict(today);
    Forecast morning = before.forecast();
    List<SlotForecast> rest = new ArrayList<>();
    CountSpread spread = before.slotSpread();
    double total = 0;
    double expected = 0;
    double uncertain = 0;
    for (SlotForecast slot : morning.slots()) {
      if (slot.start().plus(length(morning)).isAfter(at)) {
        int hour = hour(slot.start());
        double mean = slot.contacts().mean() * Math.exp(told.logFactors()[hour]);
        total += mean;
        expected += slot.contacts().mean();
        uncertain += mean * told.variances()[hour];
        Band band = spread.wider(told.variances()[hour]).band(mean);
        rest.add(slot.withContacts(band));
      }
    }
    double soFar = Arrays.stream(today.came()).sum();
    Forecast updated =
        new Forecast(
            morning.queue(),
            zone,
            morning.slot(),
            rest,
            List.of(day(soFar, total, total > 0 ? uncertain / total : 1)),
            List.of(),
            account(morning.account(), today, expected > 0 ? total / expected : 1));
    return new Update(updated, soFar, Arrays.stream(today.expected()).sum(), morning.slots());
  }

  private Duration length(Forecast morning) {
    return morning.slot().equals(Duration.ofDays(1)) ? Duration.ofHours(25) : morning.slot();
  }

  private RangeForecast day(double soFar, double rest, double uncertain) {
    Band band = before.daySpread().wider(uncertain).band(rest);
    Band whole = new Band(soFar + rest, soFar + band.p10(), soFar + band.p50(), soFar + band.p90());
    return new RangeForecast(before.date(), 1, whole);
  }

  /// Number of the hour, or of the slot where slots are longer.
  private int hour(Instant start) {
    int minutes = before.slotMinutes();
    return minutes == MINUTES ? 0 : DaySlots.slotOfDay(start, zone, minutes) / before.hourSlots();
  }

  /// What has come today in the slots that are over and known, and what was expected of them.
  private HourCovariance.Day today() {
    int hours = before.hours();
    HourCovariance.Day today = new HourCovariance.Day(new double[hours], new double[hours]);
    int minutes = before.slotMinutes();
    int row = came.firstRowFrom(before.date().atStartOfDay(zone).toInstant());
    while (row < came.size() && !came.start(row).plus(came.slot()).isAfter(at)) {
      int slot = minutes == MINUTES ? 0 : DaySlots.slotOfDay(came.start(row), zone, minutes);
      if (before.isOpen(slot)) {
        today.expected()[slot / before.hourSlots()] += before.mean(slot);
        today.came()[slot / before.hourSlots()] += came.offered(row);
      }
      row++;
    }
    return today;
  }

  private static Forecast.Account account(
      Forecast.Account morning, HourCovariance.Day today, double factor) {
    List<Step> steps = new ArrayList<>(morning.steps());
    String soFar = String.format(Locale.ROOT, "%.0f", Arrays.stream(today.came()).sum());
    String expected = String.format(Locale.ROOT, "%.0f", Arrays.stream(today.expected()).sum());
    String change = String.format(Locale.ROOT, "%+.1f", 100 * (factor - 1));
    steps.add(
        new Step(
            "rest-of-day",
            "So far %s contacts came where %s were expected; as such hours have gone on, the rest of the day moves by %s %%, the next hours most."
                .formatted(soFar, expected, change),
            Map.of("soFar", soFar, "expected", expected, "percent", change),
            false));
    return morning.withSteps(steps);
  }
}
