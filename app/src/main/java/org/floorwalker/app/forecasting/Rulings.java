package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.store.RulingStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.DayRulings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What planners rule on days that struck the forecaster: they count, are left out, are a new level
/// or none. Versions stay as they are; what is forecast next obeys.
@Component
public final class Rulings {
  private final RulingStore store;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Rulings(
      RulingStore store,
      People people,
      Audit audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Rules on days of a queue; a ruling of the same kind on the same days is taken back.
  ///
  /// @return its number
  public long rule(
      Viewer viewer,
      String queue,
      ForecastOverride.Days days,
      RuledDays.Ruling ruling,
      String reason) {
    viewer.require(Permission.MAKE_FORECASTS);
    Made made = new Made(clock.instant(), viewer.name());
    return Objects.requireNonNull(
        transactions.execute(
            _ -> {
              store.list(queue).stream()
                  .filter(old -> old.days().equals(days))
                  .filter(old -> old.ruling().isOfLevel() == ruling.isOfLevel())
                  .forEach(old -> withdraw(viewer, old.id()));
              long id = store.insert(queue, days, ruling, reason, made);
              record(viewer, "days-ruled", id, new Ruled(queue, days, ruling, reason));
              return id;
            }));
  }

  /// What the audit trail keeps of a ruling.
  record Ruled(String queue, ForecastOverride.Days days, RuledDays.Ruling ruling, String reason) {}

  private void record(Viewer viewer, String deed, long id, @Nullable Object after) {
    audit.record(viewer, "forecasting." + deed, About.thing("ruling", id), null, after);
  }

  /// Takes a ruling back; false when it is not in force.
  public boolean withdraw(Viewer viewer, long ruling) {
    viewer.require(Permission.MAKE_FORECASTS);
    return Boolean.TRUE.equals(
        transactions.execute(
            _ -> {
              boolean done = store.withdraw(ruling, new Made(clock.instant(), viewer.name()));
              if (done) {
                record(viewer, "ruling-withdrawn", ruling, null);
              }
              return done;
            }));
  }

  /// Rulings in force of a queue in order of days; none of a queue the viewer may not see.
  public List<RuledDays> list(Viewer viewer, String queue) {
    return people.queuesWithin(viewer, Permission.SEE_FORECASTS).covers(queue)
        ? store.list(queue)
        : List.of();
  }

  /// What the forecaster is told of the queues. Of two rulings on a day the later one holds.
  Map<QueueId, DayRulings> of(Set<QueueId> queues) {
    return store.list().stream()
        .filter(ruled -> queues.contains(new QueueId(ruled.queue())))
        .collect(
            Collectors.groupingBy(
                ruled -> new QueueId(ruled.queue()),
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Rulings::together)));
  }

  private static DayRulings together(List<RuledDays> inOrderOfEntry) {
    Set<LocalDate> counted = new HashSet<>();
    Set<LocalDate> leftOut = new HashSet<>();
    for (RuledDays ruled : inOrderOfEntry) {
      if (!ruled.ruling().isOfLevel()) {
        boolean counts = ruled.ruling() == RuledDays.Ruling.COUNTS;
        days(ruled)
            .forEach(
                day -> {
                  (counts ? counted : leftOut).add(day);
                  (counts ? leftOut : counted).remove(day);
                });
      }
    }
    return new DayRulings(
        counted,
        leftOut,
        firstDays(inOrderOfEntry, RuledDays.Ruling.NEW_LEVEL),
        firstDays(inOrderOfEntry, RuledDays.Ruling.NO_NEW_LEVEL));
  }

  private static Stream<LocalDate> days(RuledDays ruled) {
    return ruled.days().first().datesUntil(ruled.days().last().plusDays(1));
  }

  private static Set<LocalDate> firstDays(List<RuledDays> rulings, RuledDays.Ruling wanted) {
    return rulings.stream()
        .filter(ruled -> ruled.ruling() == wanted)
        .map(ruled -> ruled.days().first())
        .collect(Collectors.toSet());
  }
}
