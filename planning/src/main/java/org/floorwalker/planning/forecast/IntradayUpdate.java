package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.planning.demand.IntervalHistory;

/// Forecasts the rest of a day anew from what has come in so far.
///
/// The rest of the day is the morning's forecast times exp(beta r), with r the logarithm of actual
/// over forecast so far. Beta, between 0 and 1.1, is what that ratio was worth on the last 56 days;
/// the plain ratio (beta 1) that many tools use makes forecasts worse where days differ by chance
/// only (compare Shen & Huang 2008).
public final class IntradayUpdate {
  private static final double LARGEST_BETA = 1.1;
  private static final int REMEMBERED_DAYS = 56;
  private static final double PRIOR_DAYS = 6;
  private static final double PRIOR_BETA = 0.5;
  private static final double DAY_VARIANCE = 0.01;
  private static final double CLIP = 4;

  private final FittedQueue fitted;
  private final IntervalHistory history;
  private final Instant at;
  private final ZoneId zone;

  private IntradayUpdate(FittedQueue fitted, IntervalHistory history, Instant at) {
    this.fitted = fitted;
    this.history = history;
    this.at = at;
    this.zone = fitted.request().zone();
  }

  /// The forecast of the slots of the day that end after the instant.
  ///
  /// @param history rows up to the instant; slots that end later are ignored
  /// @param request as for the day's own forecast; its first day is taken from the instant
  public static Forecast reforecast(IntervalHistory history, ForecastRequest request, Instant at) {
    LocalDate today = at.atZone(request.zone()).toLocalDate();
    ForecastRequest day =
        new ForecastRequest(
            request.zone(), today, 1, request.slot(), request.specialDays(), request.opening());
    return new IntradayUpdate(FittedQueue.of(history, day, null), history, at).update();
  }

  /// Contacts so far and in the rest of a day, as they came and as they were expected.
  private record Parts(double soFar, double expectedSoFar, double rest, double expectedRest) {
    double ratioSoFar() {
      return Math.log((soFar + 1) / (expectedSoFar + 1));
    }

    /// How much the day tells: the inverse of chance in both parts and of what days differ by.
    double weight() {
      return 1 / (1 / (expectedSoFar + 1) + 1 / (expectedRest + 1) + DAY_VARIANCE);
    }

    double ratioOfRest() {
      return Math.log((rest + 1) / (expectedRest + 1));
    }
  }

  private Forecast update() {
    boolean[] done = new boolean[fitted.table().slots()];
    Parts today = today(done);
    Worth worth = worth(done);
    double factor = Math.exp(worth.logFactor(today.ratioSoFar()));
    Forecast morning = ForecastWriter.write(fitted);
    List<SlotForecast> rest = new ArrayList<>();
    CountSpread spread = fitted.spreads().slot(fitted.lead(0));
    double total = 0;
    for (SlotForecast slot : morning.slots()) {
      if (slot.start().plus(length(morning)).isAfter(at)) {
        double mean = slot.contacts().mean() * factor;
        total += mean;
        rest.add(new SlotForecast(slot.start(), spread.band(mean), slot.handleSeconds()));
      }
    }
    return new Forecast(
        morning.queue(),
        zone,
        morning.slot(),
        rest,
        List.of(day(today.soFar(), total)),
        List.of(),
        account(morning.account(), today, worth.beta(), factor));
  }

  private Duration length(Forecast morning) {
    return morning.slot().equals(Duration.ofDays(1)) ? Duration.ofHours(25) : morning.slot();
  }

  private RangeForecast day(double soFar, double rest) {
    Band band = fitted.spreads().day(fitted.lead(0)).band(rest);
    Band whole = new Band(soFar + rest, soFar + band.p10(), soFar + band.p50(), soFar + band.p90());
    return new RangeForecast(fitted.date(0), 1, whole);
  }

  /// Marks the slots of today that are over and known, and sums both parts of the day.
  private Parts today(boolean[] done) {
    double[] means = fitted.slotMeans(0);
    int minutes = fitted.table().slotMinutes();
    double soFar = 0;
    double expected = 0;
    int row = history.firstRowFrom(fitted.date(0).atStartOfDay(zone).toInstant());
    while (row < history.size() && !history.start(row).plus(history.slot()).isAfter(at)) {
      int slot = minutes == 1440 ? 0 : DaySlots.slotOfDay(history.start(row), zone, minutes);
      if (fitted.openSlots(0)[slot]) {
        soFar += history.offered(row);
        expected += means[slot];
        done[slot] = true;
      }
      row++;
    }
    return new Parts(soFar, expected, 0, 0);
  }

  /// What a ratio so far is worth, and how large it may be before it counts as no larger.
  private record Worth(double beta, double largestRatio) {
    double logFactor(double ratio) {
      return beta * Math.clamp(ratio, -largestRatio, largestRatio);
    }
  }

  /// Weighted least squares of the rest on the ratio so far over the last days, drawn to a half,
  /// and to nothing where the ratio is no more than chance. Days far off are left out: an outage in
  /// the morning tells little of the afternoon.
  private Worth worth(boolean[] done) {
    List<Parts> days = lastDays(done);
    double[] sizes = days.stream().mapToDouble(day -> Math.abs(day.ratioSoFar())).toArray();
    double largest = CLIP * 1.4826 * Numbers.median(sizes);
    double squares = 0;
    double products = 0;
    double chance = 0;
    for (Parts day : days) {
      if (Math.abs(day.ratioSoFar()) <= largest && Math.abs(day.ratioOfRest()) <= largest * 2) {
        double weight = day.weight();
        squares += weight * day.ratioSoFar() * day.ratioSoFar();
        products += weight * day.ratioSoFar() * day.ratioOfRest();
        chance += weight / (day.expectedSoFar() + 1);
      }
    }
    if (squares == 0) {
      return new Worth(0, largest);
    }
    double beyondChance = Math.max(0, 1 - chance / squares);
    double drawn = PRIOR_DAYS / days.size() * squares;
    double beta = (products + drawn * PRIOR_BETA * beyondChance) / (squares + drawn);
    return new Worth(Math.clamp(beta, 0, LARGEST_BETA), largest);
  }

  private List<Parts> lastDays(boolean[] done) {
    LevelCorrection level = LevelCorrection.of(fitted.origin());
    List<Parts> days = new ArrayList<>();
    for (int day = fitted.end() - 1; day >= 0 && days.size() < REMEMBERED_DAYS; day--) {
      if (isComparable(day)) {
        days.add(parts(day, level, done));
      }
    }
    return days;
  }

  private boolean isComparable(int day) {
    return fitted.series().isKnown(day)
        && fitted.series().total(day) > 0
        && !fitted.design().isSpecial(day);
  }

  private Parts parts(int day, LevelCorrection level, boolean[] done) {
    double expected =
        Math.exp(fitted.origin().regression().logMean(day)) * level.factorOnEveBefore(day);
    double[] shares = fitted.profiles().shares(day);
    double[] sums = new double[4];
    for (int slot = 0; slot < shares.length; slot++) {
      double count = fitted.table().count(day, slot);
      if (DayTable.known(count)) {
        int part = done[slot] ? 0 : 2;
        sums[part] += count;
        sums[part + 1] += expected * shares[slot];
      }
    }
    return new Parts(sums[0], sums[1], sums[2], sums[3]);
  }

  private static Forecast.Account account(
      Forecast.Account morning, Parts today, double beta, double factor) {
    List<Step> steps = new ArrayList<>(morning.steps());
    String soFar = String.format(Locale.ROOT, "%.0f", today.soFar());
    String expected = String.format(Locale.ROOT, "%.0f", today.expectedSoFar());
    String worth = String.format(Locale.ROOT, "%.2f", beta);
    String change = String.format(Locale.ROOT, "%+.1f", 100 * (factor - 1));
    steps.add(
        new Step(
            "rest-of-day",
            "So far %s contacts came where %s were expected; such a ratio has been worth %s of itself, so the rest of the day moves by %s %%."
                .formatted(soFar, expected, worth, change),
            Map.of("soFar", soFar, "expected", expected, "beta", worth, "percent", change),
            false));
    return new Forecast.Account(
        morning.weights(), steps, morning.unusualDays(), morning.levelShifts());
  }
}
