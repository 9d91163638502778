package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.ShiftCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The library of shifts with codes; a changed shift is a new row from a day on.
@Repository
public class ShiftCodeStore {
  private final JdbcClient database;

  ShiftCodeStore(JdbcClient database) {
    this.database = database;
  }

  /// Every row there ever was, by code and day.
  public List<ShiftCode> listAll() {
    return database
        .sql("select * from shift_code order by code, from_day")
        .query((row, _) -> code(row))
        .list();
  }

  /// What may be typed on the day.
  public List<ShiftCode> listOn(LocalDate day) {
    return database
        .sql(
            """
            select * from shift_code
            where from_day <= :day and (until_day is null or until_day > :day) order by code
            """)
        .param("day", day)
        .query((row, _) -> code(row))
        .list();
  }

  private static ShiftCode code(ResultSet row) throws SQLException {
    return new ShiftCode(
        row.getLong("id"),
        row.getString("code"),
        row.getString("title"),
        ShiftCode.hours(row.getInt("starts_minute"), row.getInt("ends_minute")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        new Made(SqlTime.get(row, "entered_at"), row.getString("entered_by")));
  }

  /// Ends the code's row on the day; rows that only begin then or later are taken away.
  public int end(String code, LocalDate day) {
    return database
        .sql(
            """
            with never as (
              delete from shift_code where code = :code and from_day >= :day returning id
            ), ended as (
              update shift_code set until_day = :day
              where code = :code and from_day < :day and (until_day is null or until_day > :day)
              returning id
            )
            select (select count(*) from never) + (select count(*) from ended)
            """)
        .param("code", code)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  public void insert(ShiftCode code) {
    database
        .sql(
            """
            insert into shift_code
              (code, title, starts_minute, ends_minute, from_day, entered_at, entered_by)
            values (:code, :title, :starts, :ends, :from, :at, :by)
            """)
        .param("code", code.code())
        .param("title", code.title())
        .param("starts", code.startsMinute())
        .param("ends", code.endsMinute())
        .param("from", code.from())
        .param("at", SqlTime.of(code.entered().at()))
        .param("by", code.entered().by())
        .update();
  }
}
