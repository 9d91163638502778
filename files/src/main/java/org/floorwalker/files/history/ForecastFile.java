package org.floorwalker.files.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.CsvOutput.RowSink;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.BotResidual;
import org.floorwalker.planning.forecast.Figure;
import org.floorwalker.planning.forecast.FigureAccuracy;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.Patience;
import org.floorwalker.planning.forecast.SlotForecast;

/// Writes forecasts and their accuracy.
public final class ForecastFile {
  private static final int DECIMALS = 6;

  private ForecastFile() {}

  /// A column of which forecasts may have nothing; it is then left out.
  private record Extra(String name, BiFunction<Forecast, SlotForecast, Double> value) {
    boolean isTold(List<Forecast> forecasts) {
      return forecasts.stream()
          .anyMatch(f -> f.slots().stream().anyMatch(slot -> value.apply(f, slot) > 0));
    }

    String cell(Forecast forecast, SlotForecast slot) {
      double known = value.apply(forecast, slot);
      return known > 0 ? text(known) : "";
    }
  }

  private static final List<Extra> EXTRAS =
      List.of(
          new Extra("handle_seconds", (_, slot) -> slot.handleSeconds()),
          new Extra("wrapup_seconds", (_, slot) -> slot.wrapupSeconds()),
          new Extra("abandoned_share", (_, slot) -> slot.abandonedShare()),
          new Extra("patience_seconds", (forecast, _) -> patienceSeconds(forecast)));

  private static double patienceSeconds(Forecast forecast) {
    Patience patience = forecast.account().patience();
    return patience == null ? 0 : patience.meanSeconds();
  }

  /// `queue,start,mean,p10,p50,p90`, and `handle_seconds`, `wrapup_seconds`, `abandoned_share` and
  /// `patience_seconds` where any queue has them.
  public static void write(Path path, List<Forecast> forecasts) {
    write(path, forecasts, Map.of());
  }

  /// The same, and `demand` where a bot stands before any queue: the mean before it.
  ///
  /// @param bots what is left of the demand, by queue; other queues have all of it
  public static void write(Path path, List<Forecast> forecasts, Map<QueueId, BotResidual> bots) {
    List<Extra> extras = EXTRAS.stream().filter(extra -> extra.isTold(forecasts)).toList();
    List<String> header = new ArrayList<>(List.of("queue", "start", "mean", "p10", "p50", "p90"));
    extras.forEach(extra -> header.add(extra.name()));
    if (!bots.isEmpty()) {
      header.add("demand");
    }
    CsvOutput.write(
        path, header, sink -> forecasts.forEach(forecast -> write(forecast, extras, bots, sink)));
  }

  private static void write(
      Forecast forecast, List<Extra> extras, Map<QueueId, BotResidual> bots, RowSink sink) {
    BotResidual bot = bots.getOrDefault(forecast.queue(), BotResidual.NONE);
    for (SlotForecast slot : forecast.slots()) {
      Band band = slot.contacts();
      List<String> cells = new ArrayList<>();
      cells.add(forecast.queue().name());
      cells.add(start(slot, forecast.zone()));
      cells.add(text(band.mean()));
      cells.add(text(band.p10()));
      cells.add(text(band.p50()));
      cells.add(text(band.p90()));
      extras.forEach(extra -> cells.add(extra.cell(forecast, slot)));
      if (!bots.isEmpty()) {
        cells.add(text(band.mean() / bot.share()));
      }
      sink.row(cells.toArray(String[]::new));
    }
  }

  private static String start(SlotForecast slot, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.start().atZone(zone));
  }

  /// The table of a back-test; percent but for mase. Where anything else than contacts is known,
  /// two columns more a figure: its error and that of repeating the last week.
  public static void writeAccuracy(Path path, List<Accuracy> accuracies) {
    List<Figure> figures =
        accuracies.stream()
            .flatMap(accuracy -> accuracy.figures().stream())
            .map(FigureAccuracy::figure)
            .distinct()
            .sorted()
            .toList();
    List<String> header =
        new ArrayList<>(
            List.of(
                "queue",
                "origins",
                "horizon_days",
                "wape",
                "mase",
                "pinball",
                "cover",
                "naive_wape",
                "floor_wape"));
    for (Figure figure : figures) {
      String name = figure.name().toLowerCase(Locale.ROOT);
      header.addAll(List.of(name + "_error", name + "_naive"));
    }
    CsvOutput.write(
        path, header, sink -> accuracies.forEach(accuracy -> sink.row(cells(accuracy, figures))));
  }

  private static String[] cells(Accuracy accuracy, List<Figure> figures) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                accuracy.queue().name(),
                Integer.toString(accuracy.origins()),
                Integer.toString(accuracy.horizonDays()),
                text(accuracy.wape()),
                text(accuracy.mase()),
                text(accuracy.pinball()),
                text(accuracy.cover()),
                text(accuracy.naiveWape()),
                text(accuracy.floorWape())));
    for (Figure figure : figures) {
      Optional<FigureAccuracy> known =
          accuracy.figures().stream().filter(f -> f.figure() == figure).findFirst();
      cells.add(known.map(f -> text(f.error())).orElse(""));
      cells.add(known.map(f -> text(f.naiveError())).orElse(""));
    }
    return cells.toArray(String[]::new);
  }

  private static String text(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
