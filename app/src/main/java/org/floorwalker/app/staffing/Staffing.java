package org.floorwalker.app.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.LaidThen;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.staffing.store.DeskDayStore;
import org.floorwalker.app.staffing.store.NeedDayStore;
import org.floorwalker.app.staffing.store.NeedStore;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.staffing.QueueSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door of the room: how many people are needed, and why.
@Component
public final class Staffing {
  private final NeedStore needs;
  private final NeedDayStore days;
  private final DeskDayStore deskDays;
  private final NeedSums sums;
  private final People people;
  private final Forecasting forecasting;
  private final Goals goals;

  Staffing(
      NeedStore needs,
      NeedDayStore days,
      DeskDayStore deskDays,
      NeedSums sums,
      People people,
      Forecasting forecasting,
      Goals goals) {
    this.needs = needs;
    this.days = days;
    this.deskDays = deskDays;
    this.sums = sums;
    this.people = people;
    this.forecasting = forecasting;
    this.goals = goals;
  }

  /// All versions, newest first. A version tells its days and its maker, and nothing of a queue.
  public List<NeedVersion> listVersions() {
    return needs.listVersions();
  }

  /// Forecast versions from which a need was or is being made.
  public Set<Long> listForecasts() {
    return needs.listForecasts();
  }

  public Optional<NeedVersion> findVersion(long version) {
    return needs.findVersion(version);
  }

  /// The newest version that covers the day.
  public Optional<NeedVersion> findNewest(LocalDate day) {
    return needs.findNewest(day);
  }

  /// The newest version made from the forecast version.
  public Optional<NeedVersion> findNewestOf(long forecast) {
    return needs.findNewestOf(forecast);
  }

  /// Whether it is the newest need of its forecast, and something else is laid over the forecast
  /// now on its days than what it was computed with.
  public boolean isOutdated(NeedVersion need, List<String> queues) {
    NeedVersion.Span span = need.span();
    return isNewest(need)
        && forecasting.isLaidOtherwise(
            queues,
            new ForecastOverride.Days(span.firstDay(), span.endExclusive().minusDays(1)),
            new LaidThen(need.overrides(), need.made().at()));
  }

  private boolean isNewest(NeedVersion need) {
    return findNewestOf(need.forecast()).filter(newest -> newest.id() == need.id()).isPresent();
  }

  /// Of these queues those whose goal, handling, loss or opening hours have changed since the need
  /// was computed; none where a newer need of its forecast tells.
  public List<String> listChanged(Viewer viewer, NeedVersion need, List<DayNeed> needs) {
    if (!isNewest(need)) {
      return List.of();
    }
    Map<String, QueueSettings> now = new HashMap<>();
    goals
        .list(viewer)
        .forEach(promised -> now.put(promised.card().id().name(), promised.settings()));
    return needs.stream()
        .filter(of -> isChanged(of, now.get(of.queue()), need.span()))
        .map(DayNeed::queue)
        .toList();
  }

  private static boolean isChanged(
      DayNeed then, @Nullable QueueSettings now, NeedVersion.Span span) {
    return now != null && SettingsSince.differ(then.settings(), now, span);
  }

  /// Queues of a version, by name, for what is computed from all of them.
  public List<String> listQueues(long version) {
    return needs.listQueues(version);
  }

  /// Queues of a version that the viewer may see, by name.
  public List<String> listQueues(Viewer viewer, long version) {
    return seen(viewer).cut(needs.listQueues(version));
  }

  private QueuesWithin seen(Viewer viewer) {
    return people.queuesWithin(viewer, Permission.SEE_NEED);
  }

  /// The need of one queue in the slots that start on or after the one instant and before the
  /// other; empty when the viewer may not see the queue.
  public Optional<QueueNeed> findNeed(
      Viewer viewer, long version, String queue, Instant from, Instant until) {
    return seen(viewer).covers(queue) ? findNeed(version, queue, from, until) : Optional.empty();
  }

  /// A local day of each of the queues that the viewer may see, by name.
  public List<DayNeed> listDays(Viewer viewer, long version, List<String> queues, LocalDate day) {
    return deskDays.listDays(version, seen(viewer).cut(queues), day);
  }

  /// The first open slot of each queue of a version from an instant on; a queue that stays closed
  /// is absent.
  public Map<String, Instant> nextOpen(long version, Instant from) {
    return deskDays.nextOpen(version, from);
  }

  /// The whole need of one queue.
  public Optional<QueueNeed> findNeed(long version, String queue) {
    return findNeed(version, queue, Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  /// The need of one queue in the slots that start on or after the one instant and before
  /// the other.
  public Optional<QueueNeed> findNeed(long version, String queue, Instant from, Instant until) {
    return needs.findNeed(version, queue, from, until);
  }

  /// People to schedule in each slot between the instants, of the queues together, to seven digits.
  public Map<Instant, Double> sumScheduled(
      long version, List<String> queues, Instant from, Instant until) {
    return sums.sum(version, queues, from, until);
  }

  /// Tells the people to schedule in each slot of each of the queues between the instants, to
  /// seven digits.
  public void eachScheduled(
      long version, List<String> queues, Instant from, Instant until, NeedHearer hearer) {
    days.each(version, queues, from, until, hearer);
  }

  /// People to schedule in every queue and slot between the instants, as rosters are made from.
  public List<Need> listScheduledNeeds(long version, Instant from, Instant until) {
    return needs.listScheduled(version, from, until);
  }
}
