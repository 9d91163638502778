package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Corrections of drafts, kept so that they can be undone and seen.
@Repository
public class EditStore {
  private final JdbcClient database;

  EditStore(JdbcClient database) {
    this.database = database;
  }

  /// A correction as it is kept: the row before and afterwards.
  public record Edit(
      long id,
      long person,
      LocalDate day,
      Made made,
      List<Piece> before,
      List<Piece> after,
      @Nullable Instant undoneAt) {
    public Edit {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  public long insertEdit(long version, Edit edit) {
    return database
        .sql(
            """
            insert into roster_edit
              (version, person, business_day, made_at, made_by, before, after)
            values (:version, :person, :day, :at, :by, :before::jsonb, :after::jsonb)
            returning id
            """)
        .param("version", version)
        .param("person", edit.person())
        .param("day", edit.day())
        .param("at", SqlTime.of(edit.made().at()))
        .param("by", edit.made().by())
        .param("before", PieceJson.write(edit.before()))
        .param("after", PieceJson.write(edit.after()))
        .query(Long.class)
        .single();
  }

  /// The last edit of the version that is not undone, of one editor.
  public Optional<Edit> findLastEdit(long version, String by) {
    return database
        .sql(
            """
            select * from roster_edit
            where version = :version and made_by = :by and undone_at is null
            order by id desc limit 1
            """)
        .param("version", version)
        .param("by", by)
        .query((row, _) -> edit(row))
        .optional();
  }

  /// What one editor undid last, while they have corrected nothing else since.
  public Optional<Edit> findLastUndone(long version, String by) {
    return database
        .sql(
            """
            select * from roster_edit edit
            where version = :version and made_by = :by and undone_at is not null
              and not exists (
                select from roster_edit later
                where later.version = edit.version and later.made_by = edit.made_by
                  and later.undone_at is null and later.id > edit.id)
            order by undone_at desc, id limit 1
            """)
        .param("version", version)
        .param("by", by)
        .query((row, _) -> edit(row))
        .optional();
  }

  public void markRedone(long edit) {
    database
        .sql("update roster_edit set undone_at = null where id = :id")
        .param("id", edit)
        .update();
  }

  /// The number of the row's last edit, 0 when it was never changed: what a form sends back.
  public long lastEditOfRow(long version, long person, LocalDate day) {
    return database
        .sql(
            """
            select coalesce(max(id), 0) from roster_edit
            where version = :version and person = :person and business_day = :day
              and undone_at is null
            """)
        .param("version", version)
        .param("person", person)
        .param("day", day)
        .query(Long.class)
        .single();
  }

  public void markUndone(long edit, Instant at) {
    database
        .sql("update roster_edit set undone_at = :at where id = :id")
        .param("at", SqlTime.of(at))
        .param("id", edit)
        .update();
  }

  /// Number of corrections in force.
  public int countEdits(long version) {
    return database
        .sql("select count(*) from roster_edit where version = :version and undone_at is null")
        .param("version", version)
        .query(Integer.class)
        .single();
  }

  private static Edit edit(ResultSet row) throws SQLException {
    long person = row.getLong("person");
    LocalDate day = row.getObject("business_day", LocalDate.class);
    return new Edit(
        row.getLong("id"),
        person,
        day,
        new Made(SqlTime.get(row, "made_at"), row.getString("made_by")),
        PieceJson.read(person, day, row.getString("before")),
        PieceJson.read(person, day, row.getString("after")),
        SqlTime.find(row, "undone_at").orElse(null));
  }
}
