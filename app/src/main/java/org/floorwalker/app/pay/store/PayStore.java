package org.floorwalker.app.pay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.pay.PaidLine;
import org.floorwalker.app.pay.PayMonth;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Approved sheets, closed months, extra pay and the bank.
@Repository
public class PayStore {
  private final JdbcClient database;

  PayStore(JdbcClient database) {
    this.database = database;
  }

  /// A digest that was approved.
  public record Approved(String digest, TimeSheet.Approval approval) {}

  /// Approvals of a month by person.
  public Map<PersonId, Approved> approvals(YearMonth month) {
    Map<PersonId, Approved> approvals = new HashMap<>();
    database
        .sql("select * from sheet_approval where month = :month")
        .param("month", month.atDay(1))
        .query(
            row -> {
              approvals.put(
                  new PersonId(row.getLong("person")),
                  new Approved(
                      row.getString("digest"),
                      new TimeSheet.Approval(
                          SqlTime.get(row, "approved_at"), row.getString("approved_by"))));
            });
    return approvals;
  }

  public void approve(PersonId person, YearMonth month, Approved approved) {
    database
        .sql(
            """
            insert into sheet_approval (person, month, digest, approved_at, approved_by)
            values (:person, :month, :digest, :at, :by)
            on conflict (person, month) do update set digest = excluded.digest,
              approved_at = excluded.approved_at, approved_by = excluded.approved_by
            """)
        .param("person", person.value())
        .param("month", month.atDay(1))
        .param("digest", approved.digest())
        .param("at", SqlTime.of(approved.approval().at()))
        .param("by", approved.approval().by())
        .update();
  }

  /// Marks a month closed.
  ///
  /// @return false when it was before
  public boolean close(PayMonth month, Instant at, String by) {
    return database
            .sql(
                """
                insert into pay_period (country, month, closed_at, closed_by)
                values (:country, :month, :at, :by) on conflict do nothing
                """)
            .param("country", month.country())
            .param("month", month.first())
            .param("at", SqlTime.of(at))
            .param("by", by)
            .update()
        == 1;
  }

  /// Closed months of a country with when and by whom, newest first.
  public Map<YearMonth, TimeSheet.Approval> closed(String country) {
    Map<YearMonth, TimeSheet.Approval> closed = new HashMap<>();
    database
        .sql("select * from pay_period where country = :country")
        .param("country", country)
        .query(
            row -> {
              closed.put(
                  YearMonth.from(row.getObject("month", LocalDate.class)),
                  new TimeSheet.Approval(
                      SqlTime.get(row, "closed_at"), row.getString("closed_by")));
            });
    return closed;
  }

  public void insertLines(PayMonth month, List<PaidLine> lines) {
    database
        .sql(
            """
            insert into pay_line (country, month, person, day, code, minutes)
            select :country, :month, person, date '1970-01-01' + day, code, minutes
            from unnest(:persons, :days, :codes, :minutes) as l (person, day, code, minutes)
            """)
        .param("country", month.country())
        .param("month", month.first())
        .param("persons", lines.stream().mapToLong(line -> line.person().value()).toArray())
        .param("days", lines.stream().mapToInt(line -> (int) line.day().toEpochDay()).toArray())
        .param("codes", lines.stream().map(PaidLine::code).toArray(String[]::new))
        .param("minutes", lines.stream().mapToLong(PaidLine::minutes).toArray())
        .update();
  }

  /// Lines that were closed with a month.
  public List<PaidLine> listLines(PayMonth month) {
    return database
        .sql(
            """
            select person, day, code, minutes from pay_line
            where country = :country and month = :month order by person, day, code
            """)
        .param("country", month.country())
        .param("month", month.first())
        .query((row, _) -> line(row))
        .list();
  }

  /// What was closed so far for days of a month, corrections added up.
  public List<PaidLine> sumLines(PayMonth month) {
    return database
        .sql(
            """
            select person, day, code, sum(minutes)::bigint as minutes from pay_line
            where country = :country and day >= :from and day < :until
            group by person, day, code
            """)
        .param("country", month.country())
        .param("from", month.first())
        .param("until", month.endExclusive())
        .query((row, _) -> line(row))
        .list();
  }

  /// A person's corrections of days before the month they were closed with.
  public List<PaidLine> listCorrections(PersonId person, YearMonth month) {
    return database
        .sql(
            """
            select person, day, code, minutes from pay_line
            where person = :person and month = :month and day < month order by day, code
            """)
        .param("person", person.value())
        .param("month", month.atDay(1))
        .query((row, _) -> line(row))
        .list();
  }

  private static PaidLine line(ResultSet row) throws SQLException {
    return new PaidLine(
        new PersonId(row.getLong("person")),
        row.getObject("day", LocalDate.class),
        row.getString("code"),
        row.getLong("minutes"));
  }

  /// Keeps what else is paid; the same source again changes nothing.
  public void insertExtra(PaidLine extra, String source, Instant at) {
    database
        .sql(
            """
            insert into pay_extra (person, day, code, minutes, source, entered_at)
            values (:person, :day, :code, :minutes, :source, :at) on conflict do nothing
            """)
        .param("person", extra.person().value())
        .param("day", extra.day())
        .param("code", extra.code())
        .param("minutes", extra.minutes())
        .param("source", source)
        .param("at", SqlTime.of(at))
        .update();
  }

  public List<PaidLine> listExtras(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, day, code, sum(minutes)::bigint as minutes from pay_extra
            where day >= :from and day < :until group by person, day, code
            """)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> line(row))
        .list();
  }

  /// Writes what a month put into the bank and took out, in minutes.
  public void insertBank(PersonId person, YearMonth month, long minutes, Instant at) {
    database
        .sql(
            """
            insert into time_bank (person, month, minutes, entered_at)
            values (:person, :month, :minutes, :at)
            """)
        .param("person", person.value())
        .param("month", month.atDay(1))
        .param("minutes", minutes)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Minutes in the bank after the months that are closed.
  public long bankMinutes(PersonId person) {
    return database
        .sql("select coalesce(sum(minutes), 0)::bigint from time_bank where person = :person")
        .param("person", person.value())
        .query(Long.class)
        .single();
  }
}
