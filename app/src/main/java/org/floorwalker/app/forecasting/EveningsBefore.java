package org.floorwalker.app.forecasting;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.history.History;
import org.floorwalker.app.platform.database.KeptInProcess;
import org.floorwalker.app.platform.database.RecentlyAsked;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.EveningBefore;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was learnt of queues' days before they began, kept for whoever asks again that day.
///
/// It is learnt anew when the history before the day, the named days, the queue's hours or its
/// rulings are no longer the same. Behind a chatbot what comes today changes what the days before
/// are taken for, so nothing is kept there.
@Component
final class EveningsBefore implements KeptInProcess {
  /// Of some 30 kB each.
  private static final int MOST_KEPT = 500;

  private final History history;
  private final RecentlyAsked<Key, Kept> kept = new RecentlyAsked<>(MOST_KEPT);

  EveningsBefore(History history) {
    this.history = history;
  }

  private record Key(QueueId queue, ForecastRequest request) {}

  private record Kept(String stamp, EveningBefore evening) {}

  /// @param rows of the queue up to now; where the evening is known, those of today at least
  /// @param evening null where nothing came today, and behind a chatbot
  record Came(IntervalHistory rows, @Nullable EveningBefore evening) {}

  /// What came of each of the queues, in their order, and what was learnt of their day before.
  ///
  /// @param request for the day, with the hours and rulings of the queues at least
  Map<QueueId, Came> of(
      List<QueueId> queues, Set<String> behindBots, ForecastRequest request, Instant now) {
    Map<String, String> stamps = history.stamps(queues, request.firstDay(), request.zone());
    Map<QueueId, Came> came = new LinkedHashMap<>();
    for (QueueId queue : queues) {
      String stamp = stamps.getOrDefault(queue.name(), "");
      came.put(
          queue,
          behindBots.contains(queue.name())
              ? new Came(all(queue, now), null)
              : came(new Key(queue, request.only(queue)), stamp, now));
    }
    return came;
  }

  private IntervalHistory all(QueueId queue, Instant now) {
    return history.intervals(queue, Instant.EPOCH, now);
  }

  private Came came(Key key, String stamp, Instant now) {
    ForecastRequest request = key.request();
    Instant morning = request.firstDay().atStartOfDay(request.zone()).toInstant();
    IntervalHistory today = history.intervals(key.queue(), morning, now);
    if (today.isEmpty()) {
      return new Came(today, null);
    }
    return kept.find(key)
        .filter(before -> before.stamp().equals(stamp))
        .filter(before -> before.evening().slot().equals(today.slot()))
        .map(before -> new Came(today, before.evening()))
        .orElseGet(() -> learn(key, stamp, today.slot(), now));
  }

  private Came learn(Key key, String stamp, Duration slotOfToday, Instant now) {
    ForecastRequest request = key.request();
    Instant morning = request.firstDay().atStartOfDay(request.zone()).toInstant();
    IntervalHistory all = all(key.queue(), now);
    EveningBefore evening = EveningBefore.learn(all, request);
    if (all.slot().equals(slotOfToday) && isApart(morning, slotOfToday)) {
      kept.keep(key, new Kept(stamp, evening));
    }
    return new Came(all, evening);
  }

  /// Whether no slot holds the morning within, so that what comes today changes none before.
  private static boolean isApart(Instant morning, Duration slot) {
    return slot.equals(Duration.ofDays(1)) || morning.getEpochSecond() % slot.toSeconds() == 0;
  }

  @Override
  public void forget() {
    kept.forget();
  }
}
