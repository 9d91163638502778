package org.floorwalker.app.development.store;

import java.util.EnumMap;
import java.util.Map;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.development.WrittenWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a centre has written of the ways on.
@Repository
public class CareerWayStore {
  private final JdbcClient database;

  CareerWayStore(JdbcClient database) {
    this.database = database;
  }

  public Map<CareerPath, WrittenWay> list() {
    Map<CareerPath, WrittenWay> written = new EnumMap<>(CareerPath.class);
    database
        .sql("select * from career_way")
        .query(
            row -> {
              WrittenWay one = new WrittenWay(row.getString("words"), row.getString("profile"));
              CareerPath.findKey(row.getString("path")).ifPresent(path -> written.put(path, one));
            });
    return written;
  }

  public void write(CareerPath path, WrittenWay written) {
    database
        .sql(
            """
            insert into career_way (path, words, profile) values (:path, :words, :profile)
            on conflict (path) do update set words = excluded.words, profile = excluded.profile
            """)
        .param("path", path.key())
        .param("words", written.words())
        .param("profile", written.profile())
        .update();
  }
}
