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

  public long insertEdit(long version, Edit edit, long deed) {
    return database
        .sql(
            """
            insert into roster_edit
              (version, person, business_day, made_at, made_by, before, after, deed)
            values (:version, :person, :day, :at, :by, :before::jsonb, :after::jsonb, :deed)
            returning id
            """)
        .param("version", version)
        .param("person", edit.person())
        .param("day", edit.day())
        .param("at", SqlTime.of(edit.made().at()))
        .param("by", edit.made().by())
        .param("before", PieceJson.write(edit.before()))
        .param("after", PieceJson.write(edit.after()))
        .param("deed", deed)
        .query(Long.class)
        .single();
  }

  /// The number of the next deed: edits of one deed are undone together.
  public long nextDeed() {
    return database.sql("select nextval('roster_deed')").query(Long.class).single();
  }

  /// The edits of one editor's last deed that is not undone, in the order made; empty when there
  /// is none.
  public List<Edit> listLastDeed(long version, String by) {
    return database
        .sql(
            """
            select * from roster_edit
            where version = :version and undone_at is null and coalesce(deed, -id) = (
              select coalesce(deed, -id) from roster_edit
              where version = :version and made_by = :by and undone_at is null
              order by id desc limit 1)
            order by id
            """)
        .param("version", version)
        .param("by", by)
        .query((row, _) -> edit(row))
        .list();
  }

  /// The edits of the deed one editor undid last, while they have corrected nothing else since.
  public List<Edit> listLastUndone(long version, String by) {
    return database
        .sql(
            """
            select * from roster_edit
            where version = :version and undone_at is not null and undone_deed = (
              select undone_deed from roster_edit edit
              where version = :version and made_by = :by and undone_deed is not null
                and not exists (
                  select from roster_edit later
                  where later.version = edit.version and later.made_by = edit.made_by
                    and later.deed > edit.undone_deed)
              order by undone_deed desc limit 1)
            order by id
            """)
        .param("version", version)
        .param("by", by)
        .query((row, _) -> edit(row))
        .list();
  }

  /// Whether the editor has a deed that is not undone.
  public boolean hasDeed(long version, String by) {
    return database
        .sql(
            """
            select exists (
              select from roster_edit
              where version = :version and made_by = :by and undone_at is null)
            """)
        .param("version", version)
        .param("by", by)
        .query(Boolean.class)
        .single();
  }

  /// Whether [#listLastUndone] has anything.
  public boolean hasUndone(long version, String by) {
    return database
        .sql(
            """
            select coalesce(max(undone_deed), 0) > coalesce(max(deed), 0) from roster_edit
            where version = :version and made_by = :by
            """)
        .param("version", version)
        .param("by", by)
        .query(Boolean.class)
        .single();
  }

  /// Who made the row's last edit that stands, and when.
  public Optional<Made> findLastMade(long version, long person, LocalDate day) {
    return database
        .sql(
            """
            select made_at, made_by from roster_edit
            where version = :version and person = :person and business_day = :day
            order by coalesce(undone_at, made_at) desc, id desc limit 1
            """)
        .param("version", version)
        .param("person", person)
        .param("day", day)
        .query((row, _) -> new Made(SqlTime.get(row, "made_at"), row.getString("made_by")))
        .optional();
  }

  /// Rows of the days with the number of their last edit, for grids.
  public List<Seen> listSeen(long version, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, business_day, max(id) as seen from roster_edit
            where version = :version and undone_at is null
              and business_day >= :from and business_day < :until
            group by person, business_day
            """)
        .param("version", version)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new Seen(
                    row.getLong("person"),
                    row.getObject("business_day", LocalDate.class),
                    row.getLong("seen")))
        .list();
  }

  /// A row's last edit.
  public record Seen(long person, LocalDate day, long edit) {}

  public void markRedone(long edit) {
    database
        .sql("update roster_edit set undone_at = null, undone_deed = null where id = :id")
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

  /// @param deed number of the undoing; see [#nextDeed]
  public void markUndone(long edit, Instant at, long deed) {
    database
        .sql("update roster_edit set undone_at = :at, undone_deed = :deed where id = :id")
        .param("at", SqlTime.of(at))
        .param("deed", deed)
        .param("id", edit)
        .update();
  }

  /// A number that differs for every set of corrections of a draft, or changes of a published
  /// version, that stand.
  public long stamp(long version) {
    return database
        .sql(
            """
            select
              (select coalesce(sum(id * id), 0) from roster_edit
               where version = :version and undone_at is null)
              + (select coalesce(sum(id * id), 0) from roster_change where version = :version)
            """)
        .param("version", version)
        .query(Long.class)
        .single();
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
