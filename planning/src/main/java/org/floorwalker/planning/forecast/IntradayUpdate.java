package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
  private static final int REMEMBERED_DAYS = 56;
  private static final int HOURS = 24;
  private static final int MINUTES = 1440;

  /// How much less certain a special day is than others, and the days it counts for against those
  /// of the history.
  private static final double SPECIAL_UNCERTAINTY = 3;

  private static final double SPECIAL_PRIOR_DAYS = 4;

  private final FittedQueue fitted;
  private final IntervalHistory history;
  private final Instant at;
  private final ZoneId zone;
  private final int hourSlots;

  private IntradayUpdate(FittedQueue fitted, IntervalHistory history, Instant at) {
    this.fitted = fitted;
    this.history = history;
    this.at = at;
    this.zone = fitted.request().zone();
    this.hourSlots = Math.max(1, fitted.table().slots() / HOURS);
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
    LocalDate today = at.atZone(request.zone()).toLocalDate();
    ForecastRequest day = request.forDays(today, 1);
    return new IntradayUpdate(FittedQueue.of(history, day, null), history, at).update();
  }

  private Update update() {
    HourCovariance.Day today = today();
    HourCovariance.Prediction told = covariance().predict(today);
    Forecast morning = ForecastWriter.write(fitted);
    List<SlotForecast> rest = new ArrayList<>();
    CountSpread spread = fitted.slotSpread(0);
    double total = 0;
    double before = 0;
    double uncertain = 0;
    for (SlotForecast slot : morning.slots()) {
      if (slot.start().plus(length(morning)).isAfter(at)) {
        int hour = hour(slot.start());
        double mean = slot.contacts().mean() * Math.exp(told.logFactors()[hour]);
        total += mean;
        before += slot.contacts().mean();
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
            account(morning.account(), today, before > 0 ? total / before : 1));
    return new Update(updated, soFar, Arrays.stream(today.expected()).sum(), morning.slots());
  }

  private Duration length(Forecast morning) {
    return morning.slot().equals(Duration.ofDays(1)) ? Duration.ofHours(25) : morning.slot();
  }

  private RangeForecast day(double soFar, double rest, double uncertain) {
    Band band = fitted.daySpread(0).wider(uncertain).band(rest);
    Band whole = new Band(soFar + rest, soFar + band.p10(), soFar + band.p50(), soFar + band.p90());
    return new RangeForecast(fitted.date(0), 1, whole);
  }

  /// Number of the hour, or of the slot where slots are longer.
  private int hour(Instant start) {
    int minutes = fitted.table().slotMinutes();
    return minutes == MINUTES ? 0 : DaySlots.slotOfDay(start, zone, minutes) / hourSlots;
  }

  private int hours() {
    return fitted.table().slots() / hourSlots;
  }

  /// What has come today in the slots that are over and known, and what was expected of them.
  private HourCovariance.Day today() {
    double[] means = fitted.slotMeans(0);
    boolean[] open = fitted.openSlots(0);
    HourCovariance.Day today = new HourCovariance.Day(new double[hours()], new double[hours()]);
    int minutes = fitted.table().slotMinutes();
    int row = history.firstRowFrom(fitted.date(0).atStartOfDay(zone).toInstant());
    while (row < history.size() && !history.start(row).plus(history.slot()).isAfter(at)) {
      int slot = minutes == MINUTES ? 0 : DaySlots.slotOfDay(history.start(row), zone, minutes);
      if (open[slot]) {
        today.expected()[slot / hourSlots] += means[slot];
        today.came()[slot / hourSlots] += history.offered(row);
      }
      row++;
    }
    return today;
  }

  /// How the hours of a day like today err together.
  private HourCovariance covariance() {
    LevelCorrection level = LevelCorrection.of(fitted.origin());
    List<HourCovariance.Day> ordinary = new ArrayList<>();
    List<HourCovariance.Day> special = new ArrayList<>();
    for (int day = fitted.end() - 1; day >= 0; day--) {
      boolean isSpecial = fitted.design().isSpecial(day);
      boolean wanted = isSpecial || ordinary.size() < REMEMBERED_DAYS;
      if (wanted && fitted.series().isKnown(day) && fitted.series().total(day) > 0) {
        (isSpecial ? special : ordinary).add(past(day, level));
      }
    }
    HourCovariance covariance = HourCovariance.of(ordinary, hours());
    boolean specialToday = fitted.design().isSpecial(fitted.table().days());
    return specialToday ? covariance.withDayTimes(uncertainty(covariance, special)) : covariance;
  }

  /// How much further off special days have been than their hours would let expect of others.
  private static double uncertainty(HourCovariance covariance, List<HourCovariance.Day> special) {
    double surprise = special.stream().mapToDouble(covariance::surprise).sum();
    double days = SPECIAL_PRIOR_DAYS + special.size();
    return Math.max(1, (SPECIAL_PRIOR_DAYS * SPECIAL_UNCERTAINTY + surprise) / days);
  }

  private HourCovariance.Day past(int day, LevelCorrection level) {
    double expected =
        Math.exp(fitted.origin().regression().logMean(day)) * level.factorOnEveBefore(day);
    double[] shares = fitted.profiles().shares(day);
    HourCovariance.Day past = new HourCovariance.Day(new double[hours()], new double[hours()]);
    for (int slot = 0; slot < shares.length; slot++) {
      double count = fitted.table().count(day, slot);
      if (DayTable.known(count)) {
        past.expected()[slot / hourSlots] += expected * shares[slot];
        past.came()[slot / hourSlots] += count;
      }
    }
    return past;
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
