package org.floorwalker.app.learning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Programmes and where their sessions lie.
@Component
public final class ProgrammeStore {
  private static final TypeReference<List<Programme.Standing>> STANDINGS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  ProgrammeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long insert(
      long requirement, String title, Programme.Orders orders, Instant at, String by) {
    return jdbc.sql(
            """
            insert into programme (requirement_id, title, orders, made_at, made_by)
            values (:requirement, :title, :orders::jsonb, :at, :by) returning id
            """)
        .param("requirement", requirement)
        .param("title", title)
        .param("orders", json.writeValueAsString(orders))
        .param("at", SqlTime.of(at))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  /// Writes the result unless the sessions were put into the schedule meanwhile.
  public void setResult(long programme, Programme.Result result) {
    jdbc.sql("update programme set result = :result::jsonb where id = :id and booked_at is null")
        .param("id", programme)
        .param("result", json.writeValueAsString(result))
        .update();
  }

  /// Keeps what became of the sessions; the first time stays the time they were put in.
  public void setStandings(
      long programme, List<Programme.Standing> standings, Instant at, String by) {
    jdbc.sql(
            """
            update programme set standings = :standings::jsonb,
                   booked_at = coalesce(booked_at, :at), booked_by = coalesce(booked_by, :by)
             where id = :id
            """)
        .param("id", programme)
        .param("standings", json.writeValueAsString(standings))
        .param("at", SqlTime.of(at))
        .param("by", by)
        .update();
  }

  /// As if its sessions had never been put in.
  public void clearStandings(long programme) {
    jdbc.sql(
            """
            update programme set standings = null, booked_at = null, booked_by = null
             where id = :id
            """)
        .param("id", programme)
        .update();
  }

  /// The programme, kept from others until the transaction ends.
  public Optional<Programme> findAndLock(long programme) {
    return jdbc.sql("select * from programme where id = :id for update")
        .param("id", programme)
        .query((row, _) -> programme(row))
        .optional();
  }

  public Optional<Programme> find(long programme) {
    return jdbc.sql("select * from programme where id = :id")
        .param("id", programme)
        .query((row, _) -> programme(row))
        .optional();
  }

  /// Newest first.
  public List<Programme> list() {
    return jdbc.sql("select * from programme order by id desc")
        .query((row, _) -> programme(row))
        .list();
  }

  private Programme programme(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return new Programme(
        row.getLong("id"),
        row.getLong("requirement_id"),
        row.getString("title"),
        json.readValue(row.getString("orders"), Programme.Orders.class),
        SqlTime.get(row, "made_at"),
        row.getString("made_by"),
        result == null ? null : json.readValue(result, Programme.Result.class),
        row.getObject("booked_at") == null ? null : SqlTime.get(row, "booked_at"),
        standings(row.getString("standings")));
  }

  private List<Programme.Standing> standings(@Nullable String standings) {
    return standings == null ? List.of() : json.readValue(standings, STANDINGS);
  }
}
