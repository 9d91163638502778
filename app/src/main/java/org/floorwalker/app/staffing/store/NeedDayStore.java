package org.floorwalker.app.staffing.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.platform.database.RealArray;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.staffing.NeedHearer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People to schedule by queue and day as `need_days_of` writes them, to seven digits: for pages of
/// many queues, which do not read their slots.
@Repository
public class NeedDayStore {
  private final JdbcClient database;

  NeedDayStore(JdbcClient database) {
    this.database = database;
  }

  /// Writes the days of a queue whose slots are there.
  public void insertDays(long version, String queue) {
    database
        .sql("insert into need_day select * from need_days_of(:version, :queue)")
        .param("version", version)
        .param("queue", queue)
        .update();
    database
        .sql("insert into need_desk_day select * from need_desk_days_of(:version, :queue)")
        .param("version", version)
        .param("queue", queue)
        .update();
  }

  /// People to schedule in each slot of the queues together that starts between the instants.
  public Map<Instant, Double> sum(long version, List<String> queues, Instant from, Instant until) {
    Duration slot = slot(version);
    Map<Instant, double[]> byStart = new HashMap<>();
    eachDay(
        version,
        queues,
        from,
        until,
        (_, start, people) -> byStart.merge(start, people, NeedDayStore::plus));
    Map<Instant, Double> sums = new TreeMap<>();
    byStart.forEach(
        (start, people) ->
            eachSlot(
                start, people, slot, from, until, (at, of) -> sums.merge(at, of, Double::sum)));
    return sums;
  }

  private static double[] plus(double[] some, double[] more) {
    double[] sum = Arrays.copyOf(some, Math.max(some.length, more.length));
    Arrays.fill(sum, some.length, sum.length, Double.NaN);
    for (int i = 0; i < more.length; i++) {
      sum[i] = Double.isNaN(sum[i]) ? more[i] : Double.isNaN(more[i]) ? sum[i] : sum[i] + more[i];
    }
    return sum;
  }

  /// Tells the people to schedule in each slot of each queue that starts between the instants.
  public void each(
      long version, List<String> queues, Instant from, Instant until, NeedHearer hearer) {
    Duration slot = slot(version);
    eachDay(
        version,
        queues,
        from,
        until,
        (queue, start, people) ->
            eachSlot(start, people, slot, from, until, (at, of) -> hearer.people(queue, at, of)));
  }

  private Duration slot(long version) {
    return Duration.ofMinutes(
        database
            .sql("select slot_minutes from need_version where id = :version")
            .param("version", version)
            .query(Long.class)
            .single());
  }

  @FunctionalInterface
  private interface OfDay {
    void people(String queue, Instant start, double[] people);
  }

  @FunctionalInterface
  private interface OfSlot {
    void people(Instant start, double people);
  }

  private void eachDay(
      long version, List<String> queues, Instant from, Instant until, OfDay hearer) {
    database
        .sql(
            """
            select queue, starts_at, array_send(people) as people from need_day
            where version = :version and queue = any(:queues)
              and day >= (:from::timestamptz at time zone 'UTC')::date
              and day <= (:until::timestamptz at time zone 'UTC')::date
            """)
        .param("version", version)
        .param("queues", queues.toArray(String[]::new))
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query(
            row -> {
              hearer.people(
                  row.getString("queue"),
                  SqlTime.get(row, "starts_at"),
                  doubles(RealArray.of(row.getBytes("people"))));
            });
  }

  private static double[] doubles(float[] figures) {
    double[] doubles = new double[figures.length];
    Arrays.setAll(doubles, i -> figures[i]);
    return doubles;
  }

  private static void eachSlot(
      Instant start, double[] people, Duration slot, Instant from, Instant until, OfSlot hearer) {
    for (int i = 0; i < people.length; i++) {
      Instant at = start.plus(slot.multipliedBy(i));
      if (!Double.isNaN(people[i]) && !at.isBefore(from) && at.isBefore(until)) {
        hearer.people(at, people[i]);
      }
    }
  }
}
