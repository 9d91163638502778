package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// Puts a fitted queue out as slots, days and weeks.
final class ForecastWriter {
  private static final int DAY_MINUTES = 1440;
  private static final int WEEK = 7;

  private final FittedQueue fitted;
  private final int minutes;
  private final List<SlotForecast> slots = new ArrayList<>();
  private final List<RangeForecast> days = new ArrayList<>();

  private ForecastWriter(FittedQueue fitted) {
    this.fitted = fitted;
    this.minutes = fitted.outputMinutes();
  }

  static Forecast write(FittedQueue fitted) {
    ForecastWriter writer = new ForecastWriter(fitted);
    for (int ahead = 0; ahead < fitted.request().days(); ahead++) {
      writer.addDay(ahead);
    }
    return new Forecast(
        fitted.history().queue(),
        fitted.request().zone(),
        Duration.ofMinutes(writer.minutes),
        writer.slots,
        writer.days,
        writer.weeks(),
        Explanation.of(fitted));
  }

  private void addDay(int ahead) {
    int natural = fitted.table().slotMinutes();
    double[] means = fitted.slotMeans(ahead);
    boolean[] open = fitted.openSlots(ahead);
    double total = 0;
    for (Instant start : fitted.slotStarts(ahead, natural)) {
      int slot = slotOfDay(start, natural);
      total += open[slot] ? means[slot] : 0;
    }
    if (minutes == DAY_MINUTES) {
      addWholeDay(ahead, total, means, open);
    } else {
      addSlots(ahead, means, open);
    }
    days.add(new RangeForecast(fitted.date(ahead), 1, fitted.daySpread(ahead).band(total)));
  }

  private int slotOfDay(Instant start, int slotMinutes) {
    return slotMinutes == DAY_MINUTES
        ? 0
        : DaySlots.slotOfDay(start, fitted.request().zone(), slotMinutes);
  }

  private void addWholeDay(int ahead, double total, double[] means, boolean[] open) {
    if (isAnyOpen(open)) {
      CountSpread spread = fitted.slotSpread(ahead);
      Instant start = fitted.slotStarts(ahead, DAY_MINUTES).getFirst();
      slots.add(slot(start, spread.band(total), 0, figure -> wholeDay(figure, ahead, means)));
    }
  }

  /// The figure of a whole day: the mean of its slots, weighted by their contacts.
  private double[] wholeDay(Figure figure, int ahead, double[] means) {
    double[] values = fitted.figure(figure, ahead);
    double contacts = 0;
    double sum = 0;
    for (int slot = 0; slot < means.length; slot++) {
      contacts += means[slot];
      sum += means[slot] * values[slot];
    }
    return new double[] {contacts > 0 ? sum / contacts : values[0]};
  }

  private static SlotForecast slot(
      Instant start, Band contacts, int slot, Function<Figure, double[]> figures) {
    double handle = figures.apply(Figure.HANDLE_TIME)[slot];
    double wrapup = figures.apply(Figure.WRAPUP)[slot];
    double abandoned = figures.apply(Figure.ABANDONED)[slot] / Figure.A_THOUSAND;
    return new SlotForecast(
        start, contacts, handle, Math.min(wrapup, handle), Math.clamp(abandoned, 0, 1));
  }

  private static boolean isAnyOpen(boolean[] open) {
    for (boolean slot : open) {
      if (slot) {
        return true;
      }
    }
    return false;
  }

  private void addSlots(int ahead, double[] natural, boolean[] naturalOpen) {
    int from = fitted.table().slotMinutes();
    boolean[] open = open(ahead, naturalOpen);
    double[] means = from == DAY_MINUTES ? even(natural[0], open) : regrid(natural, from, open);
    Map<Figure, double[]> figures = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      figures.put(figure, regridded(figure, ahead, natural));
    }
    CountSpread spread = fitted.slotSpread(ahead);
    for (Instant start : fitted.slotStarts(ahead, minutes)) {
      int slot = slotOfDay(start, minutes);
      if (open[slot]) {
        slots.add(slot(start, spread.band(means[slot]), slot, figures::get));
      }
    }
  }

  /// The figure of the slots put out: the mean over the history's slots, weighted by contacts.
  private double[] regridded(Figure figure, int ahead, double[] natural) {
    int from = fitted.table().slotMinutes();
    double[] values = fitted.figure(figure, ahead);
    double[] products = new double[natural.length];
    Arrays.setAll(products, slot -> natural[slot] * values[slot]);
    double[] sums = Regrid.flat(products, from, minutes);
    double[] contacts = Regrid.flat(natural, from, minutes);
    double[] regridded = new double[sums.length];
    Arrays.setAll(
        regridded,
        slot -> contacts[slot] > 0 ? sums[slot] / contacts[slot] : values[slot * minutes / from]);
    return regridded;
  }

  /// The open slots put out: by the opening hours to the slot where the planner gave them.
  private boolean[] open(int ahead, boolean[] natural) {
    @Nullable OpeningHours hours = fitted.hours();
    if (hours == null) {
      return Regrid.open(natural, fitted.table().slotMinutes(), minutes);
    }
    boolean[] open = new boolean[DAY_MINUTES / minutes];
    LocalDate date = fitted.date(ahead);
    for (int slot = 0; slot < open.length; slot++) {
      open[slot] = OpenSlots.overlaps(hours, date, slot * minutes, (slot + 1) * minutes);
    }
    return open;
  }

  private double[] regrid(double[] natural, int from, boolean[] open) {
    double[] means = Regrid.means(natural, from, minutes);
    double kept = 0;
    for (int slot = 0; slot < means.length; slot++) {
      means[slot] = open[slot] ? means[slot] : 0;
      kept += means[slot];
    }
    double whole = Arrays.stream(natural).sum();
    return kept > 0 ? FittedQueue.scaled(means, whole / kept) : means;
  }

  /// A daily history says nothing of the hours: its total is spread evenly.
  private static double[] even(double total, boolean[] open) {
    int slots = 0;
    for (boolean slot : open) {
      slots += slot ? 1 : 0;
    }
    double[] means = new double[open.length];
    for (int slot = 0; slot < means.length; slot++) {
      means[slot] = open[slot] ? total / slots : 0;
    }
    return means;
  }

  private List<RangeForecast> weeks() {
    List<RangeForecast> weeks = new ArrayList<>();
    for (int first = 0; first < days.size(); first += WEEK) {
      List<RangeForecast> of = days.subList(first, Math.min(first + WEEK, days.size()));
      double total = of.stream().mapToDouble(day -> day.contacts().mean()).sum();
      CountSpread spread = fitted.weekSpread(first);
      weeks.add(new RangeForecast(of.getFirst().firstDay(), of.size(), spread.band(total)));
    }
    return weeks;
  }
}
