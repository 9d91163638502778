package org.floorwalker.app.staffing.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.GoalPeriod;
import org.floorwalker.planning.staffing.MinimumPeople;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.OpeningHours.Hours;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The settings a need was made for, as JSON, so that a version can be read and simulated years
/// later whatever the queue promises then.
public final class SettingsJson {
  private final JsonMapper json = JsonMapper.builder().build();

  /// Settings flattened to words and numbers; weekdays 1 for Monday to 7.
  private record Kept(
      QueueCard queue,
      String goal,
      String definition,
      double maxOccupancy,
      int minimumPeople,
      double handleSeconds,
      @Nullable Double patienceSeconds,
      int concurrency,
      List<Double> speed,
      double shrinkage,
      Map<String, List<Hours>> week,
      Map<String, List<Hours>> dates,
      @Nullable Terms terms) {}

  /// What came with later versions; absent in needs made before.
  private record Terms(
      int minimumAtNight, String period, double floorShare, List<LossJson.Kept> losses) {}

  private record QueueCard(String id, String channel, String language, String site) {}

  public String write(QueueSettings settings) {
    Queue queue = settings.queue();
    Duration patience = settings.handling().patience();
    return json.writeValueAsString(
        new Kept(
            new QueueCard(
                queue.id().name(), queue.channel().word(), queue.language(), queue.site()),
            settings.promise().goal().text(),
            settings.promise().definition().shortName(),
            settings.promise().maxOccupancy(),
            settings.promise().minimumPeople(),
            settings.handling().handleSeconds(),
            patience == null ? null : patience.toMillis() / 1000.0,
            settings.handling().concurrency(),
            settings.handling().speed().shares(),
            settings.shrinkage(),
            week(settings.opening()),
            dates(settings.opening()),
            terms(settings)));
  }

  private static Terms terms(QueueSettings settings) {
    QueueSettings.Promise promise = settings.promise();
    return new Terms(
        promise.minimum().atNight(),
        promise.period().per().word(),
        promise.period().floorShare(),
        settings.losses().losses().stream().map(LossJson.Kept::of).toList());
  }

  private static Map<String, List<Hours>> week(OpeningHours opening) {
    Map<String, List<Hours>> week = new TreeMap<>();
    opening.byWeekday().forEach((day, hours) -> week.put(String.valueOf(day.getValue()), hours));
    return week;
  }

  private static Map<String, List<Hours>> dates(OpeningHours opening) {
    Map<String, List<Hours>> dates = new TreeMap<>();
    opening.byDate().forEach((date, hours) -> dates.put(date.toString(), hours));
    return dates;
  }

  public QueueSettings read(String text) {
    Kept kept = json.readValue(text, Kept.class);
    QueueCard card = kept.queue();
    return new QueueSettings(
        new Queue(
            new QueueId(card.id()), Channel.parse(card.channel()), card.language(), card.site()),
        promise(kept),
        handling(kept),
        losses(kept),
        opening(kept));
  }

  private static QueueSettings.Promise promise(Kept kept) {
    Terms terms = kept.terms();
    return new QueueSettings.Promise(
        ServiceGoal.parse(kept.goal()),
        ServiceDefinition.parse(kept.definition()),
        kept.maxOccupancy(),
        terms == null
            ? MinimumPeople.always(kept.minimumPeople())
            : new MinimumPeople(kept.minimumPeople(), terms.minimumAtNight()),
        terms == null
            ? GoalPeriod.EACH_SLOT
            : new GoalPeriod(GoalPeriod.Per.parse(terms.period()), terms.floorShare()));
  }

  private static Shrinkage losses(Kept kept) {
    Terms terms = kept.terms();
    return terms == null
        ? Shrinkage.of(kept.shrinkage())
        : new Shrinkage(terms.losses().stream().map(LossJson.Kept::loss).toList());
  }

  private static QueueSettings.Handling handling(Kept kept) {
    return new QueueSettings.Handling(
        seconds(kept.handleSeconds()),
        kept.patienceSeconds() == null ? null : seconds(kept.patienceSeconds()),
        kept.concurrency(),
        new ConcurrentSpeed(kept.speed()));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static OpeningHours opening(Kept kept) {
    Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    kept.week().forEach((day, hours) -> week.put(DayOfWeek.of(Integer.parseInt(day)), hours));
    return new OpeningHours(
        week,
        kept.dates().entrySet().stream()
            .collect(Collectors.toMap(e -> LocalDate.parse(e.getKey()), Map.Entry::getValue)));
  }
}
