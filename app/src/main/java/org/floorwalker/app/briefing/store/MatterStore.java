package org.floorwalker.app.briefing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.briefing.Matter;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Missed promises and what was done about them.
@Repository
public class MatterStore {
  private final JdbcClient database;

  MatterStore(JdbcClient database) {
    this.database = database;
  }

  /// Keeps a matter unless one of the queue is open, or this day had its own.
  ///
  /// @param found its id and what is settled are not read
  public Optional<Long> insert(String queue, Matter found, Instant at) {
    return database
        .sql(
            """
            insert into matter (queue_code, team_id, business_day, fact, owner_id, due_on, found_at)
            values (:queue, :team, :day, :fact, :owner, :due, :at)
            on conflict do nothing returning id
            """)
        .param("queue", queue)
        .param("team", found.team().value())
        .param("day", found.day())
        .param("fact", found.fact())
        .param("owner", found.owner() == null ? null : found.owner().value())
        .param("due", found.dueOn())
        .param("at", SqlTime.of(at))
        .query(Long.class)
        .optional();
  }

  public Optional<Matter> find(long id) {
    return database
        .sql("select * from matter where id = :id")
        .param("id", id)
        .query(MatterStore::matter)
        .optional();
  }

  /// Open ones of the team, the most urgent first, and those settled since.
  public List<Matter> list(TeamId team, Instant settledSince) {
    return database
        .sql(
            """
            select * from matter
             where team_id = :team and (settled_at is null or settled_at >= :since)
             order by settled_at is not null, due_on, id
            """)
        .param("team", team.value())
        .param("since", SqlTime.of(settledSince))
        .query(MatterStore::matter)
        .list();
  }

  /// Gives an open one to somebody, until a day; false when it is open no more.
  public boolean give(long id, PersonId owner, LocalDate dueOn) {
    return database
            .sql(
                """
                update matter set owner_id = :owner, due_on = :due, told_late_at = null
                 where id = :id and settled_at is null
                """)
            .param("id", id)
            .param("owner", owner.value())
            .param("due", dueOn)
            .update()
        == 1;
  }

  /// Settles an open one; false when it is open no more.
  public boolean settle(long id, Matter.Settled settled) {
    return database
            .sql(
                """
                update matter set settled_at = :at, settled_by = :by, words = :words
                 where id = :id and settled_at is null
                """)
            .param("id", id)
            .param("at", SqlTime.of(settled.at()))
            .param("by", settled.by())
            .param("words", settled.words())
            .update()
        == 1;
  }

  /// Takes out those whose day has passed and whose owner was not told so yet.
  public List<Matter> tellLate(LocalDate today, Instant at) {
    return database
        .sql(
            """
            update matter set told_late_at = :at
             where settled_at is null and told_late_at is null and due_on < :today
            returning *
            """)
        .param("at", SqlTime.of(at))
        .param("today", today)
        .query(MatterStore::matter)
        .list();
  }

  private static Matter matter(ResultSet row, int number) throws SQLException {
    long owner = row.getLong("owner_id");
    String by = row.getString("settled_by");
    return new Matter(
        row.getLong("id"),
        new TeamId(row.getLong("team_id")),
        row.getObject("business_day", LocalDate.class),
        row.getString("fact"),
        owner == 0 ? null : new PersonId(owner),
        row.getObject("due_on", LocalDate.class),
        by == null
            ? null
            : new Matter.Settled(SqlTime.get(row, "settled_at"), by, row.getString("words")));
  }
}
