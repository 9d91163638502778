package org.floorwalker.app.rostering.store;

import java.util.List;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rotations: cells of days that repeat.
@Repository
public class RotationStore {
  private final JdbcClient database;

  RotationStore(JdbcClient database) {
    this.database = database;
  }

  /// @param cells what is typed day after day, with spaces
  public record Rotation(long id, String title, String cells, Made entered) {}

  /// Those in use, by title.
  public List<Rotation> list() {
    return database
        .sql("select * from rotation where ended_at is null order by title, id")
        .query(
            (row, _) ->
                new Rotation(
                    row.getLong("id"),
                    row.getString("title"),
                    row.getString("cells"),
                    new Made(SqlTime.get(row, "entered_at"), row.getString("entered_by"))))
        .list();
  }

  public void insert(String title, String cells, Made made) {
    database
        .sql(
            """
            insert into rotation (title, cells, entered_at, entered_by)
            values (:title, :cells, :at, :by)
            """)
        .param("title", title)
        .param("cells", cells)
        .param("at", SqlTime.of(made.at()))
        .param("by", made.by())
        .update();
  }

  public boolean end(long id, Made made) {
    return database
            .sql(
                """
                update rotation set ended_at = :at, ended_by = :by
                where id = :id and ended_at is null
                """)
            .param("at", SqlTime.of(made.at()))
            .param("by", made.by())
            .param("id", id)
            .update()
        == 1;
  }
}
