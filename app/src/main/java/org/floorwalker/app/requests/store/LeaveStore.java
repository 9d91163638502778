package org.floorwalker.app.requests.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.requests.LeavePart;
import org.floorwalker.app.requests.LeaveReason;
import org.floorwalker.app.requests.LeaveRequest;
import org.floorwalker.app.requests.LeaveWish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Requests for leave, and the days of those that were granted.
@Repository
public class LeaveStore {
  private final JdbcClient database;

  LeaveStore(JdbcClient database) {
    this.database = database;
  }

  /// Waits until every other decision has been written; holds until the transaction ends.
  public void lockGate() {
    database.sql("select id from leave_gate for update").query(Integer.class).single();
  }

  public long insert(LeaveRequest request) {
    LeaveWish wish = request.wish();
    return database
        .sql(
            """
            insert into leave_request (person, team, kind, first_day, last_day, part, days, state,
              reasons, asked_at, decided_at, decided_by)
            values (:person, :team, :kind, :first, :last, :part, :days, :state, :reasons::jsonb,
              :askedAt, :decidedAt, :by)
            returning id
            """)
        .param("person", request.asker().person().value())
        .param("team", request.asker().team())
        .param("kind", wish.kind())
        .param("first", wish.first())
        .param("last", wish.last())
        .param("part", wish.part().word())
        .param("days", request.days())
        .param("state", word(request.state()))
        .param("reasons", ReasonJson.write(request.reasons()))
        .param("askedAt", SqlTime.of(request.decision().askedAt()))
        .param("decidedAt", SqlTime.ofNullable(request.decision().decidedAt()))
        .param("by", request.decision().by())
        .query(Long.class)
        .single();
  }

  private static String word(LeaveRequest.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// Moves a request on.
  ///
  /// @param days working days it takes
  /// @param by `rule` or who decided
  public void decide(
      long request,
      LeaveRequest.State state,
      BigDecimal days,
      List<LeaveReason> reasons,
      Instant at,
      String by) {
    database
        .sql(
            """
            update leave_request set state = :state, days = :days, reasons = :reasons::jsonb,
              decided_at = :at, decided_by = :by
            where id = :id
            """)
        .param("state", word(state))
        .param("days", days)
        .param("reasons", ReasonJson.write(reasons))
        .param("at", SqlTime.of(at))
        .param("by", by)
        .param("id", request)
        .update();
  }

  public Optional<LeaveRequest> find(long request) {
    return database
        .sql("select * from leave_request where id = :id")
        .param("id", request)
        .query((row, _) -> request(row))
        .optional();
  }

  /// A person's requests that reach over the day, the newest first.
  public List<LeaveRequest> listOf(PersonId person, LocalDate day) {
    return database
        .sql(
            """
            select * from leave_request where person = :person and last_day >= :day
            order by id desc
            """)
        .param("person", person.value())
        .param("day", day)
        .query((row, _) -> request(row))
        .list();
  }

  /// Requests in a state whose last day is not over, in the order they were asked.
  public List<LeaveRequest> listIn(LeaveRequest.State state, LocalDate today) {
    return database
        .sql(
            """
            select * from leave_request where state = :state and last_day >= :today
            order by asked_at, id
            """)
        .param("state", word(state))
        .param("today", today)
        .query((row, _) -> request(row))
        .list();
  }

  /// Requests decided since the instant, newest first, at most so many.
  public List<LeaveRequest> listDecidedSince(Instant since, int most) {
    return database
        .sql(
            """
            select * from leave_request
            where decided_at >= :since and state not in ('waiting', 'leader')
            order by id desc limit :most
            """)
        .param("since", SqlTime.of(since))
        .param("most", most)
        .query((row, _) -> request(row))
        .list();
  }

  private static LeaveRequest request(ResultSet row) throws SQLException {
    return new LeaveRequest(
        row.getLong("id"),
        new LeaveRequest.Asker(new PersonId(row.getLong("person")), row.getString("team")),
        new LeaveWish(
            row.getString("kind"),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            LeavePart.parse(row.getString("part")).orElse(LeavePart.WHOLE)),
        row.getBigDecimal("days"),
        LeaveRequest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        ReasonJson.read(row.getString("reasons")),
        new LeaveRequest.Decision(
            SqlTime.get(row, "asked_at"),
            SqlTime.find(row, "decided_at").orElse(null),
            row.getString("decided_by")));
  }

  /// A day of a granted request.
  ///
  /// @param absence the absence in the schedule that stands for it
  public record GrantedDay(long request, long person, String team, LocalDate day, long absence) {
    /// Of a day away by a share nothing stands in the schedule.
    public static final long NO_ABSENCE = 0;

    /// Whether they take a place of those who may be away.
    public boolean isWhollyAway() {
      return absence != NO_ABSENCE;
    }
  }

  public void insertDay(GrantedDay granted) {
    database
        .sql(
            """
            insert into leave_day (request, person, team, day, absence)
            values (:request, :person, :team, :day, :absence)
            """)
        .param("request", granted.request())
        .param("person", granted.person())
        .param("team", granted.team())
        .param("day", granted.day())
        .param("absence", granted.absence())
        .update();
  }

  public List<GrantedDay> listDays(long request) {
    return database
        .sql("select * from leave_day where request = :request order by day")
        .param("request", request)
        .query((row, _) -> granted(row))
        .list();
  }

  /// Granted days of everybody from the one day until before the other.
  public List<GrantedDay> listDays(LocalDate from, LocalDate until) {
    return database
        .sql("select * from leave_day where day >= :from and day < :until order by day, person")
        .param("from", from)
        .param("until", until)
        .query((row, _) -> granted(row))
        .list();
  }

  private static GrantedDay granted(ResultSet row) throws SQLException {
    return new GrantedDay(
        row.getLong("request"),
        row.getLong("person"),
        row.getString("team"),
        row.getObject("day", LocalDate.class),
        row.getLong("absence"));
  }

  /// Gives the days of a request, and what they took from balances, back.
  public void deleteDays(long request) {
    database.sql("delete from leave_day where request = :r").param("r", request).update();
    database.sql("delete from leave_taken where request = :r").param("r", request).update();
  }

  /// Working days granted to each person since the day.
  public BigDecimal sumGranted(long person, LocalDate since) {
    return database
        .sql(
            """
            select coalesce(sum(days), 0) from leave_request
            where person = :person and state = 'granted' and last_day >= :since
            """)
        .param("person", person)
        .param("since", since)
        .query(BigDecimal.class)
        .single();
  }

  /// Granted requests of rounds for which no balance was there yet.
  public List<Long> listUntaken(String kind) {
    return database
        .sql(
            """
            select r.id from leave_round_given g join leave_request r on r.id = g.request
            where r.state = 'granted' and r.kind = :kind and r.days > 0
              and not exists (select 1 from leave_taken t where t.request = r.id)
            order by r.id
            """)
        .param("kind", kind)
        .query(Long.class)
        .list();
  }
}
