package org.floorwalker.app.staffing.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.staffing.Working;
import org.floorwalker.app.staffing.internal.PathsJson;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How the contacts of queues are worked, where that was set.
@Repository
public class WorkingStore {
  private final JdbcClient database;
  private final PathsJson paths = new PathsJson();

  WorkingStore(JdbcClient database) {
    this.database = database;
  }

  public Map<String, Working> byQueue() {
    Map<String, Working> byQueue = new TreeMap<>();
    database
        .sql("select queue, concurrency, speeds, paths::text from queue_working")
        .query((row, _) -> working(row))
        .list()
        .forEach(working -> byQueue.put(working.queue(), working));
    return byQueue;
  }

  private Working working(ResultSet row) throws SQLException {
    Array speeds = row.getArray("speeds");
    return new Working(
        row.getString("queue"),
        row.getObject("concurrency", Integer.class),
        speeds == null ? null : new ConcurrentSpeed(List.of((Double[]) speeds.getArray())),
        paths.read(row.getString("paths")));
  }

  public void put(Working working) {
    database
        .sql(
            """
            insert into queue_working (queue, concurrency, speeds, paths)
            values (:queue, :concurrency, :speeds, :paths::jsonb)
            on conflict (queue) do update
               set concurrency = excluded.concurrency, speeds = excluded.speeds,
                   paths = excluded.paths
            """)
        .param("queue", working.queue())
        .param("concurrency", working.concurrency())
        .param("speeds", speeds(working.speed()))
        .param("paths", paths.write(working.paths()))
        .update();
  }

  private static Double @Nullable [] speeds(@Nullable ConcurrentSpeed speed) {
    return speed == null ? null : speed.shares().toArray(Double[]::new);
  }
}
