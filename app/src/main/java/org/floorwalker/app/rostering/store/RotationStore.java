package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.Rotation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rotations: cells of days that repeat. Who follows them is in [GivenDayStore].
@Repository
public class RotationStore {
  private final JdbcClient database;

  RotationStore(JdbcClient database) {
    this.database = database;
  }

  /// Those in use, by title.
  public List<Rotation> list() {
    return database
        .sql("select * from rotation where ended_at is null order by title, id")
        .query((row, _) -> rotation(row))
        .list();
  }

  /// One in use.
  public Optional<Rotation> find(long id) {
    return database
        .sql("select * from rotation where id = :id and ended_at is null")
        .param("id", id)
        .query((row, _) -> rotation(row))
        .optional();
  }

  private static Rotation rotation(ResultSet row) throws SQLException {
    return new Rotation(
        row.getLong("id"),
        row.getString("title"),
        Rotation.cells(row.getString("cells")),
        new Made(SqlTime.get(row, "entered_at"), row.getString("entered_by")));
  }

  public void insert(String title, List<String> cells, Made made) {
    database
        .sql(
            """
            insert into rotation (title, cells, entered_at, entered_by)
            values (:title, :cells, :at, :by)
            """)
        .param("title", title)
        .param("cells", String.join(" ", cells))
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
