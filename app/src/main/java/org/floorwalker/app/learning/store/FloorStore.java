package org.floorwalker.app.learning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.learning.FloorVisit;
import org.floorwalker.app.learning.HelpCall;
import org.floorwalker.app.learning.PermitRequest;
import org.floorwalker.app.learning.PermitRequest.Signer;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Calls for help, visits and permits asked for.
@Component
public final class FloorStore {
  private static final int MOST = 200;

  private final JdbcClient jdbc;

  FloorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insertCall(PersonId person, String about, Instant at) {
    jdbc.sql(
            """
            insert into help_call (person_id, about, asked_at) values (:person, :about, :at)
            on conflict do nothing
            """)
        .param("person", person.value())
        .param("about", about)
        .param("at", SqlTime.of(at))
        .update();
  }

  public List<HelpCall> listOpenCalls() {
    return jdbc.sql("select * from help_call where answered_at is null order by asked_at, id")
        .query((row, _) -> call(row))
        .list();
  }

  /// Calls that were answered since, the latest first.
  public List<HelpCall> listAnswered(Instant since) {
    return jdbc.sql(
            "select * from help_call where answered_at >= :since order by answered_at desc, id desc")
        .param("since", SqlTime.of(since))
        .query((row, _) -> call(row))
        .list();
  }

  private static HelpCall call(ResultSet row) throws SQLException {
    return new HelpCall(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        row.getString("about"),
        SqlTime.get(row, "asked_at"),
        row.getString("answered_by"),
        SqlTime.find(row, "answered_at").orElse(null));
  }

  public boolean answer(long call, String by, Instant at) {
    return jdbc.sql(
                """
                update help_call set answered_by = :by, answered_at = :at
                 where id = :id and answered_at is null
                """)
            .param("id", call)
            .param("by", by)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  public void insertVisit(FloorVisit visit) {
    jdbc.sql(
            """
            insert into floor_visit (person_id, queue, heard, compliant, advice, visited_at,
                                     visited_by)
            values (:person, :queue, :heard, :compliant, :advice, :at, :by)
            """)
        .param("person", visit.person().value())
        .param("queue", visit.queue())
        .param("heard", visit.heard())
        .param("compliant", visit.compliant())
        .param("advice", visit.advice())
        .param("at", SqlTime.of(visit.at()))
        .param("by", visit.by())
        .update();
  }

  public List<FloorVisit> listVisits(PersonId person) {
    return jdbc.sql(
            "select * from floor_visit where person_id = :person order by visited_at desc, id desc")
        .param("person", person.value())
        .query((row, _) -> visit(row))
        .list();
  }

  /// All visits, oldest first, for figures about groups.
  public List<FloorVisit> listVisits() {
    return jdbc.sql("select * from floor_visit order by visited_at, id")
        .query((row, _) -> visit(row))
        .list();
  }

  private static FloorVisit visit(ResultSet row) throws SQLException {
    return new FloorVisit(
        new PersonId(row.getLong("person_id")),
        row.getString("queue"),
        row.getInt("heard"),
        row.getBoolean("compliant"),
        row.getString("advice"),
        SqlTime.get(row, "visited_at"),
        row.getString("visited_by"));
  }

  public void insertPermit(PermitRequest request, Instant at) {
    jdbc.sql(
            """
            insert into permit_request (person_id, queue, from_day, days, reason, asked_by,
                                        asked_by_user, asked_at)
            values (:person, :queue, :from, :days, :reason, :by, :user, :at)
            """)
        .param("person", request.person().value())
        .param("queue", request.queue())
        .param("from", request.from())
        .param("days", request.days())
        .param("reason", request.reason())
        .param("by", request.askedBy().name())
        .param("user", request.askedBy().user().value())
        .param("at", SqlTime.of(at))
        .update();
  }

  /// A permit that still waits, held for this transaction.
  public Optional<PermitRequest> lockPermit(long id) {
    return jdbc.sql("select * from permit_request where id = :id and second_by is null for update")
        .param("id", id)
        .query((row, _) -> permit(row))
        .optional();
  }

  public void approve(long id, Signer by) {
    jdbc.sql(
            """
            update permit_request
               set first_by = coalesce(first_by, :by),
                   first_by_user = coalesce(first_by_user, :user),
                   second_by = case when first_by is null then null else :by end,
                   second_by_user = case when first_by is null then null else :user end
             where id = :id
            """)
        .param("id", id)
        .param("by", by.name())
        .param("user", by.user().value())
        .update();
  }

  public List<PermitRequest> listPermits() {
    return jdbc.sql(
            """
            select * from permit_request order by second_by is not null, id desc limit :most
            """)
        .param("most", MOST)
        .query((row, _) -> permit(row))
        .list();
  }

  private static PermitRequest permit(ResultSet row) throws SQLException {
    return new PermitRequest(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        row.getString("queue"),
        row.getObject("from_day", LocalDate.class),
        row.getInt("days"),
        row.getString("reason"),
        new Signer(new UserId(row.getLong("asked_by_user")), row.getString("asked_by")),
        signer(row, "first_by"),
        signer(row, "second_by"));
  }

  private static @Nullable Signer signer(ResultSet row, String column) throws SQLException {
    String name = row.getString(column);
    return name == null ? null : new Signer(new UserId(row.getLong(column + "_user")), name);
  }
}
