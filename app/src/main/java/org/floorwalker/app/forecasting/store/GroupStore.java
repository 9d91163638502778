package org.floorwalker.app.forecasting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.QueueGroup;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Groups of queues that planners named.
@Repository
public class GroupStore {
  private final JdbcClient database;

  GroupStore(JdbcClient database) {
    this.database = database;
  }

  /// All groups, by name.
  public List<QueueGroup> list() {
    return database
        .sql("select * from queue_group order by lower(name), id")
        .query((row, _) -> group(row))
        .list();
  }

  private static QueueGroup group(ResultSet row) throws SQLException {
    return new QueueGroup(
        row.getLong("id"),
        row.getString("name"),
        List.of((String[]) row.getArray("queues").getArray()),
        new Made(SqlTime.get(row, "made_at"), row.getString("made_by")));
  }

  /// Adds a group; empty when there is one of that name.
  public Optional<Long> insert(String name, List<String> queues, Made made) {
    return database
        .sql(
            """
            insert into queue_group (name, queues, made_at, made_by)
            values (:name, :queues, :at, :by)
            on conflict (name) do nothing
            returning id
            """)
        .param("name", name)
        .param("queues", queues.toArray(String[]::new))
        .param("at", SqlTime.of(made.at()))
        .param("by", made.by())
        .query(Long.class)
        .optional();
  }

  /// Takes a group away; false when there is none with this number.
  public boolean delete(long id) {
    return database.sql("delete from queue_group where id = :id").param("id", id).update() == 1;
  }
}
