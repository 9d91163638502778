package org.floorwalker.app.forecasting.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.files.suite.BotDaysTable.Row;
import org.floorwalker.planning.forecast.BotRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What chatbots did, by queue, contact reason and day.
@Repository
public class BotStore {
  private final JdbcClient database;

  BotStore(JdbcClient database) {
    this.database = database;
  }

  /// Keeps a day, in the place of what was known of it; false when it said the same.
  public boolean keep(Row row) {
    return database
            .sql(
                """
                insert into bot_day as known
                  (queue, reason, day, sessions, contained, returned, stretch)
                values (:queue, :reason, :day, :sessions, :contained, :returned, :stretch)
                on conflict (queue, reason, day) do update set
                  sessions = excluded.sessions, contained = excluded.contained,
                  returned = excluded.returned, stretch = excluded.stretch
                where (known.sessions, known.contained, known.returned, known.stretch)
                  is distinct from
                  (excluded.sessions, excluded.contained, excluded.returned, excluded.stretch)
                """)
            .param("queue", row.queue())
            .param("reason", row.reason())
            .param("day", row.day())
            .param("sessions", row.sessions())
            .param("contained", row.contained())
            .param("returned", row.returned())
            .param("stretch", row.stretch())
            .update()
        == 1;
  }

  /// Days from the first, included, to the end, excluded, in order of queue, reason and day.
  public List<Row> list(LocalDate first, LocalDate end) {
    return database
        .sql(
            """
            select queue, reason, day, sessions, contained, returned, stretch from bot_day
            where day >= :first and day < :end order by queue, reason, day
            """)
        .param("first", first)
        .param("end", end)
        .query(
            (row, _) ->
                new Row(
                    0,
                    row.getString("queue"),
                    row.getString("reason"),
                    row.getObject("day", LocalDate.class),
                    row.getDouble("sessions"),
                    row.getDouble("contained"),
                    row.getDouble("returned"),
                    row.getDouble("stretch")))
        .list();
  }

  /// What was known of each queue's bot on the morning of the day, all reasons together, by queue.
  public Map<String, BotRecord> records(LocalDate today) {
    Map<String, BotRecord> records = new TreeMap<>();
    for (Row row : list(LocalDate.EPOCH, today)) {
      records
          .computeIfAbsent(row.queue(), _ -> new BotRecord())
          .add(
              row.day(),
              new BotRecord.Day(row.sessions(), row.contained(), row.returned(), row.stretch()));
    }
    return records;
  }
}
