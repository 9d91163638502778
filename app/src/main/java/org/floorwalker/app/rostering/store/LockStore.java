package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.RosterLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Locks of persons, days and shifts of drafts.
@Repository
public class LockStore {
  private final JdbcClient database;

  LockStore(JdbcClient database) {
    this.database = database;
  }

  public List<RosterLock> list(long version) {
    return database
        .sql("select * from roster_lock where version = :version order by id")
        .param("version", version)
        .query((row, _) -> lock(row))
        .list();
  }

  private static RosterLock lock(ResultSet row) throws SQLException {
    long person = row.getLong("person");
    return new RosterLock(
        row.wasNull() ? null : new PersonId(person),
        row.getObject("business_day", LocalDate.class),
        row.getString("made_by"));
  }

  /// False when it is locked already.
  public boolean insert(
      long version, @Nullable PersonId person, @Nullable LocalDate day, Made made) {
    return database
            .sql(
                """
                insert into roster_lock (version, person, business_day, made_at, made_by)
                values (:version, :person, :day, :at, :by)
                on conflict do nothing
                """)
            .param("version", version)
            .param("person", person == null ? null : person.value())
            .param("day", day)
            .param("at", SqlTime.of(made.at()))
            .param("by", made.by())
            .update()
        == 1;
  }

  public boolean delete(long version, @Nullable PersonId person, @Nullable LocalDate day) {
    return database
            .sql(
                """
                delete from roster_lock
                where version = :version and person is not distinct from :person
                  and business_day is not distinct from :day
                """)
            .param("version", version)
            .param("person", person == null ? null : person.value(), java.sql.Types.BIGINT)
            .param("day", day, java.sql.Types.DATE)
            .update()
        > 0;
  }

  /// A rebuilt draft keeps the locks of the one it was built from.
  public void copy(long from, long to) {
    database
        .sql(
            """
            insert into roster_lock (version, person, business_day, made_at, made_by)
            select :to, person, business_day, made_at, made_by from roster_lock
            where version = :from
            on conflict do nothing
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }
}
