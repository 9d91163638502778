package org.floorwalker.app.pay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.app.pay.TimeReport.Decision;
import org.floorwalker.app.pay.TimeReport.Reason;
import org.floorwalker.app.pay.TimeReport.Said;
import org.floorwalker.app.pay.TimeReport.State;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people say about their days.
@Repository
public class ReportStore {
  private final JdbcClient database;

  ReportStore(JdbcClient database) {
    this.database = database;
  }

  /// Keeps a report; one that waited for the same day is withdrawn.
  public long insert(PersonId person, Said said, TimeReport.Told told) {
    database
        .sql(
            """
            update time_report set state = 'withdrawn'
            where person = :person and day = :day and state = 'open'
            """)
        .param("person", person.value())
        .param("day", said.day())
        .update();
    @Nullable TimeRange worked = said.worked();
    return database
        .sql(
            """
            insert into time_report (person, day, start_at, end_at, meal_taken, reason, note,
              to_bank, state, told_at, told_by)
            values (:person, :day, :start, :end, :meal, :reason, :note, :bank, 'open', :at, :by)
            returning id
            """)
        .param("person", person.value())
        .param("day", said.day())
        .param(
            "start",
            worked == null ? null : SqlTime.of(worked.startInclusive()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param(
            "end",
            worked == null ? null : SqlTime.of(worked.endExclusive()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("meal", said.mealTaken())
        .param("reason", said.reason().word())
        .param("note", said.note())
        .param("bank", said.toBank())
        .param("at", SqlTime.of(told.at()))
        .param("by", told.by())
        .query(Long.class)
        .single();
  }

  /// The report, locked until the transaction ends.
  public Optional<TimeReport> lock(long report) {
    return database
        .sql("select * from time_report where id = :id for update")
        .param("id", report)
        .query((row, _) -> report(row))
        .optional();
  }

  /// Decides; an approved report takes the place of the one before it.
  public void decide(TimeReport report, State state, Decision decision) {
    if (state == State.APPROVED) {
      database
          .sql(
              """
              update time_report set state = 'replaced'
              where person = :person and day = :day and state = 'approved'
              """)
          .param("person", report.person().value())
          .param("day", report.said().day())
          .update();
    }
    database
        .sql(
            """
            update time_report set state = :state, decided_at = :at, decided_by = :by,
              decided_words = :words
            where id = :id
            """)
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("at", SqlTime.of(decision.at()))
        .param("by", decision.by())
        .param("words", decision.words())
        .param("id", report.id())
        .update();
  }

  /// Reports that are open or approved, of days from the one until before the other.
  public List<TimeReport> listCounting(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select * from time_report
            where state in ('open', 'approved') and day >= :from and day < :until order by id
            """)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> report(row))
        .list();
  }

  /// Reports that wait, oldest day first.
  public List<TimeReport> listOpen() {
    return database
        .sql("select * from time_report where state = 'open' order by day, id")
        .query((row, _) -> report(row))
        .list();
  }

  /// A person's refused reports of the days.
  public List<TimeReport> listRefused(PersonId person, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select * from time_report
            where person = :person and state = 'refused' and day >= :from and day < :until
            order by day, id
            """)
        .param("person", person.value())
        .param("from", from)
        .param("until", until)
        .query((row, _) -> report(row))
        .list();
  }

  private static TimeReport report(ResultSet row) throws SQLException {
    Optional<Instant> start = SqlTime.find(row, "start_at");
    Optional<Instant> end = SqlTime.find(row, "end_at");
    Optional<Instant> decided = SqlTime.find(row, "decided_at");
    return new TimeReport(
        row.getLong("id"),
        new PersonId(row.getLong("person")),
        new Said(
            row.getObject("day", LocalDate.class),
            start.isEmpty() ? null : TimeRange.of(start.get(), end.orElseThrow()),
            row.getBoolean("meal_taken"),
            Reason.of(row.getString("reason")),
            row.getString("note"),
            row.getBoolean("to_bank")),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        new TimeReport.Told(SqlTime.get(row, "told_at"), row.getString("told_by")),
        decided.isEmpty()
            ? null
            : new Decision(
                decided.get(), row.getString("decided_by"), row.getString("decided_words")));
  }
}
