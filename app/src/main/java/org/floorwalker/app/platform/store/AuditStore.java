package org.floorwalker.app.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.AuditEntry;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The audit trail.
@Repository
public class AuditStore {
  private final JdbcClient database;

  AuditStore(JdbcClient database) {
    this.database = database;
  }

  public void insert(
      Instant at,
      @Nullable UserId by,
      String deed,
      About about,
      @Nullable String before,
      @Nullable String after) {
    database
        .sql(
            """
            insert into audit_entry (at, by_user, deed, about_kind, about_id, about_person, before, after)
            values (:at, :by, :deed, :kind, :id, :person, :before::jsonb, :after::jsonb)
            """)
        .param("at", SqlTime.of(at))
        .param("by", by == null ? null : by.value())
        .param("deed", deed)
        .param("kind", about.kind())
        .param("id", about.id())
        .param("person", about.person() == null ? null : about.person().value())
        .param("before", before)
        .param("after", after)
        .update();
  }

  /// The entries asked for, the latest first.
  public List<AuditEntry> find(AuditSearch search, int most) {
    return database
        .sql(
            """
            select e.*, u.name as by_name
            from audit_entry e left join login_user u on u.id = e.by_user
            where (:text = '' or e.deed = any(:deeds) or e.about_person = any(:persons) or position(lower(:text) in
                lower(e.deed || ' ' || e.about_kind || ' ' || e.about_id || ' ' || coalesce(u.name, ''))) > 0)
              and (:from::timestamptz is null or e.at >= :from)
              and (:until::timestamptz is null or e.at < :until)
              and (:before::bigint is null or e.id < :before)
            order by e.id desc limit :most
            """)
        .param("text", search.text())
        .param("deeds", search.deeds().toArray(String[]::new))
        .param("persons", search.persons().stream().map(PersonId::value).toArray(Long[]::new))
        .param("from", search.from() == null ? null : SqlTime.of(search.from()))
        .param("until", search.until() == null ? null : SqlTime.of(search.until()))
        .param("before", search.before())
        .param("most", most)
        .query(AuditStore::entry)
        .list();
  }

  /// The latest entries about a thing.
  public List<AuditEntry> listOf(About thing, int most) {
    return database
        .sql(
            """
            select e.*, u.name as by_name
            from audit_entry e left join login_user u on u.id = e.by_user
            where e.about_kind = :kind and e.about_id = :id
            order by e.id desc limit :most
            """)
        .param("kind", thing.kind())
        .param("id", thing.id())
        .param("most", most)
        .query(AuditStore::entry)
        .list();
  }

  private static AuditEntry entry(ResultSet row, int rowNumber) throws SQLException {
    long person = row.getLong("about_person");
    @Nullable PersonId personId = row.wasNull() ? null : new PersonId(person);
    return new AuditEntry(
        row.getLong("id"),
        SqlTime.get(row, "at"),
        row.getString("by_name"),
        row.getString("deed"),
        new About(row.getString("about_kind"), row.getString("about_id"), personId),
        row.getString("before"),
        row.getString("after"));
  }
}
