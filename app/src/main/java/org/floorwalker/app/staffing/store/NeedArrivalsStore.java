package org.floorwalker.app.staffing.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.staffing.internal.PathsJson;
import org.floorwalker.app.staffing.internal.SettingsJson;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.plan.WhatIfStudy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the needs of a version were computed from: settings, and what arrives in every slot.
@Repository
public class NeedArrivalsStore {
  private final JdbcClient database;
  private final SettingsJson settings = new SettingsJson();
  private final PathsJson paths = new PathsJson();

  NeedArrivalsStore(JdbcClient database) {
    this.database = database;
  }

  /// Queues of a version, each of which reads its slots when it is asked for them.
  public List<WhatIfStudy.Queue> list(long version) {
    return database
        .sql(
            """
            select queue, zone, settings::text as settings, paths::text as paths from need_queue
            where version = :version
            order by queue collate "C"
            """)
        .param("version", version)
        .query(
            (row, _) -> {
              String queue = row.getString("queue");
              return new WhatIfStudy.Queue(
                  settings.read(row.getString("settings")),
                  ZoneId.of(row.getString("zone")),
                  () -> listSlots(version, queue),
                  paths.read(row.getString("paths")));
            })
        .list();
  }

  private List<SlotForecast> listSlots(long version, String queue) {
    return database
        .sql(
            """
            select start_at, contacts, handle_seconds from need_slot
            where version = :version and queue = :queue
            order by start_at
            """)
        .param("version", version)
        .param("queue", queue)
        .query(
            (row, _) ->
                arriving(
                    SqlTime.get(row, "start_at"),
                    row.getDouble("contacts"),
                    row.getDouble("handle_seconds")))
        .list();
  }

  private static SlotForecast arriving(Instant start, double contacts, double handleSeconds) {
    return new SlotForecast(start, new Band(contacts, contacts, contacts, contacts), handleSeconds);
  }
}
