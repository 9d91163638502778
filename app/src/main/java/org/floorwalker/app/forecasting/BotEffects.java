package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.store.BotStore;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.files.suite.BotDaysTable.Row;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.BotRecord;
import org.floorwalker.planning.forecast.BotResidual;
import org.floorwalker.planning.forecast.SlotForecast;
import org.springframework.stereotype.Component;

/// What chatbots carry: the history of a queue holds what reached people, so the demand before the
/// bot is the forecast over the share that reached people when the version was made.
@Component
public final class BotEffects {
  private static final int LEARNT_DAYS = 112;
  private static final int MEAN_DAYS = 28;
  private static final int SHOWN_DAYS = 28;
  private static final double SECONDS_AN_HOUR = 3600;

  private final BotStore bots;
  private final Forecasting forecasting;
  private final History history;
  private final People people;
  private final QueueZones zones;

  BotEffects(
      BotStore bots, Forecasting forecasting, History history, People people, QueueZones zones) {
    this.bots = bots;
    this.forecasting = forecasting;
    this.history = history;
    this.people = people;
    this.zones = zones;
  }

  /// Every queue with a bot before it that the viewer may see, by code, as known on the morning of
  /// the day; demand and people of four weeks from then on by the newest version.
  public List<BotEffect> list(Viewer viewer, LocalDate today) {
    QueuesWithin seen = people.queuesWithin(viewer, Permission.SEE_FORECASTS);
    Map<String, Map<String, List<Row>>> byQueue = new TreeMap<>();
    for (Row row : bots.list(today.minusDays(LEARNT_DAYS), today)) {
      if (seen.covers(row.queue())) {
        byQueue
            .computeIfAbsent(row.queue(), _ -> new TreeMap<>())
            .computeIfAbsent(row.reason(), _ -> new ArrayList<>())
            .add(row);
      }
    }
    List<BotEffect> effects = new ArrayList<>();
    byQueue.forEach((queue, reasons) -> effects.add(effect(viewer, queue, reasons, today)));
    return effects;
  }

  private BotEffect effect(
      Viewer viewer, String queue, Map<String, List<Row>> rows, LocalDate today) {
    BotResidual residual = residual(queue, rows, today);
    return new BotEffect(queue, met(rows, today), residual, coming(viewer, queue, residual, today));
  }

  /// What the bot leaves of the queue's whole demand, as known now.
  private BotResidual residual(String queue, Map<String, List<Row>> rows, LocalDate today) {
    ZoneId zone = zones.of(queue);
    BotRecord record = new BotRecord();
    rows.values().forEach(days -> days.forEach(row -> add(record, row)));
    IntervalHistory reached =
        history.intervals(
            new QueueId(queue),
            today.minusDays(LEARNT_DAYS).atStartOfDay(zone).toInstant(),
            today.atStartOfDay(zone).toInstant());
    return record.residual(record.demandBehind(reached, zone).history(), zone, today);
  }

  private static void add(BotRecord record, Row row) {
    record.add(
        row.day(),
        new BotRecord.Day(row.sessions(), row.contained(), row.returned(), row.stretch()));
  }

  private static BotEffect.Met met(Map<String, List<Row>> rows, LocalDate today) {
    LocalDate from = today.minusDays(MEAN_DAYS);
    long told =
        rows.values().stream()
            .flatMap(List::stream)
            .map(Row::day)
            .filter(day -> !day.isBefore(from))
            .distinct()
            .count();
    List<BotEffect.Reason> reasons =
        rows.entrySet().stream()
            .map(reason -> reason(reason.getKey(), reason.getValue(), today, Math.max(1, told)))
            .sorted(Comparator.comparingDouble(BotEffect.Reason::sessionsADay).reversed())
            .toList();
    Map<BotResidual, Double> weights = new LinkedHashMap<>();
    for (BotEffect.Reason reason : reasons) {
      weights.merge(reason.residual(), Math.max(1e-9, reason.sessionsADay()), Double::sum);
    }
    return new BotEffect.Met(
        reasons,
        reasons.stream().mapToDouble(BotEffect.Reason::sessionsADay).sum(),
        BotResidual.together(weights));
  }

  private static BotEffect.Reason reason(
      String name, List<Row> rows, LocalDate today, double daysTold) {
    List<BotResidual.Day> days =
        rows.stream()
            .map(
                row ->
                    new BotResidual.Day(
                        Math.toIntExact(today.toEpochDay() - row.day().toEpochDay() - 1),
                        row.sessions(),
                        row.contained(),
                        row.returned()))
            .toList();
    double sessions =
        rows.stream()
            .filter(row -> !row.day().isBefore(today.minusDays(MEAN_DAYS)))
            .mapToDouble(Row::sessions)
            .sum();
    BotResidual residual = BotResidual.of(days, rows.getLast().stretch());
    return new BotEffect.Reason(name, sessions / daysTold, residual);
  }

  private BotEffect.Coming coming(Viewer viewer, String queue, BotResidual known, LocalDate today) {
    return forecasting.listVersions().stream()
        .filter(version -> version.span().contains(today))
        .findFirst()
        .flatMap(version -> forecasting.findQueue(viewer, version, queue))
        .map(forecast -> coming(forecast, known, today))
        .orElse(new BotEffect.Coming(0, 0, 0));
  }

  /// A version made before the bot was known holds no share of its own; what is known now
  /// stands in.
  private static BotEffect.Coming coming(QueueForecast queue, BotResidual known, LocalDate today) {
    BotResidual bot = queue.bot().equals(BotResidual.NONE) ? known : queue.bot();
    double contacts = 0;
    double most = 0;
    double slotSeconds = queue.forecast().slot().toSeconds();
    for (SlotForecast slot : queue.slots()) {
      LocalDate day = slot.start().atZone(queue.forecast().zone()).toLocalDate();
      if (!day.isBefore(today) && day.isBefore(today.plusDays(SHOWN_DAYS))) {
        contacts += slot.contacts().mean();
        most = Math.max(most, slot.contacts().mean() * slot.handleSeconds() / slotSeconds);
      }
    }
    return new BotEffect.Coming(contacts / bot.share(), contacts, most * spared(bot));
  }

  /// People the contained contacts would need for one that works on what remains.
  private static double spared(BotResidual bot) {
    return bot.peopleSpared(1 / bot.share(), SECONDS_AN_HOUR / bot.stretch());
  }
}
