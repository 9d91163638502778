package org.floorwalker.app.platform.store;

import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Visit;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What advisers from outside opened.
@Repository
public class VisitStore {
  private final JdbcClient database;

  VisitStore(JdbcClient database) {
    this.database = database;
  }

  public void insert(Instant at, UserId user, String method, String path) {
    database
        .sql(
            """
            insert into adviser_visit (at, user_id, method, path)
            values (:at, :user, :method, :path)
            """)
        .param("at", SqlTime.of(at))
        .param("user", user.value())
        .param("method", method)
        .param("path", path)
        .update();
  }

  /// The latest visits, newest first.
  public List<Visit> listRecent(int most) {
    return database
        .sql(
            """
            select v.at, u.name, v.method, v.path
            from adviser_visit v join login_user u on u.id = v.user_id
            order by v.at desc, v.id desc limit :most
            """)
        .param("most", most)
        .query(
            (row, _) ->
                new Visit(
                    SqlTime.get(row, "at"),
                    row.getString("name"),
                    row.getString("method"),
                    row.getString("path")))
        .list();
  }
}
