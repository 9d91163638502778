package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.demand.IntervalHistory;

/// What is learnt of a queue's day before it begins: its forecast, how sure that is, and how the
/// hours of such a day err together.
///
/// Nothing of the day itself is in it, and it holds some kilobytes where a history holds some
/// megabytes: it may be kept all day, and [IntradayUpdate] asked again whenever something has come.
public final class EveningBefore {
  private static final int REMEMBERED_DAYS = 56;
  private static final int HOURS = 24;

  /// How much less certain a special day is than others, and the days it counts for against those
  /// of the history.
  private static final double SPECIAL_UNCERTAINTY = 3;

  private static final double SPECIAL_PRIOR_DAYS = 4;

  private final LocalDate date;
  private final Duration slot;
  private final int slotMinutes;
  private final int hourSlots;
  private final HourCovariance covariance;
  private final Forecast forecast;
  private final CountSpread slotSpread;
  private final CountSpread daySpread;
  private final double[] means;
  private final boolean[] open;

  private EveningBefore(FittedQueue fitted) {
    this.date = fitted.date(0);
    this.slot = fitted.history().slot();
    this.slotMinutes = fitted.table().slotMinutes();
    this.hourSlots = hourSlots(fitted);
    this.covariance = new Learning(fitted).covariance();
    this.forecast = ForecastWriter.write(fitted);
    this.slotSpread = fitted.slotSpread(0);
    this.daySpread = fitted.daySpread(0);
    this.means = fitted.slotMeans(0);
    this.open = fitted.openSlots(0);
  }

  /// What the rows before the request's first day tell of that day; later rows are not used.
  public static EveningBefore learn(IntervalHistory history, ForecastRequest request) {
    return new EveningBefore(FittedQueue.of(history, request.forDays(request.firstDay(), 1), null));
  }

  private static int hourSlots(FittedQueue fitted) {
    return Math.max(1, fitted.table().slots() / HOURS);
  }

  /// The day it is learnt of.
  public LocalDate date() {
    return date;
  }

  /// Length of the slots of the history.
  public Duration slot() {
    return slot;
  }

  int slotMinutes() {
    return slotMinutes;
  }

  /// Slots of the history in an hour; 1 where they are longer.
  int hourSlots() {
    return hourSlots;
  }

  int hours() {
    return means.length / hourSlots;
  }

  HourCovariance covariance() {
    return covariance;
  }

  /// The whole day as it was expected.
  Forecast forecast() {
    return forecast;
  }

  CountSpread slotSpread() {
    return slotSpread;
  }

  CountSpread daySpread() {
    return daySpread;
  }

  /// Expected contacts of a slot of the history's length.
  double mean(int slotOfDay) {
    return means[slotOfDay];
  }

  boolean isOpen(int slotOfDay) {
    return open[slotOfDay];
  }

  /// How far the hours of the days before lay from their forecasts.
  private record Learning(FittedQueue fitted) {
    private int hours() {
      return fitted.table().slots() / hourSlots(fitted);
    }

    /// How the hours of a day like this one err together.
    HourCovariance covariance() {
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
          past.expected()[slot / hourSlots(fitted)] += expected * shares[slot];
          past.came()[slot / hourSlots(fitted)] += count;
        }
      }
      return past;
    }
  }
}
