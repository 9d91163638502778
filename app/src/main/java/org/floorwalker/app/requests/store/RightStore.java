package org.floorwalker.app.requests.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.requests.LawReading;
import org.floorwalker.app.requests.LeaveRight;
import org.floorwalker.app.requests.RoundSeason;
import org.floorwalker.app.requests.RoundSeason.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// What laws give, who read them, and how much of it was taken.
@Repository
public class RightStore {
  private final JdbcClient database;

  RightStore(JdbcClient database) {
    this.database = database;
  }

  /// Rights of every country that hold on the day.
  public List<LeaveRight> list(LocalDate day) {
    return database
        .sql(
            """
            select * from leave_right
            where valid_from <= :day and (valid_until is null or valid_until > :day)
            order by country, kind
            """)
        .param("day", day)
        .query(
            (row, _) ->
                new LeaveRight(
                    row.getString("kind"),
                    row.getString("country"),
                    row.getBigDecimal("days_a_year"),
                    row.getString("law"),
                    reading(row)))
        .list();
  }

  private static @Nullable LawReading reading(ResultSet row) throws SQLException {
    return row.getString("read_by") == null
        ? null
        : new LawReading(
            row.getString("read_where"), row.getString("read_by"), SqlTime.get(row, "read_at"));
  }

  /// Puts a right in force from the day; what held before ends.
  public void replace(LeaveRight right, LawReading read, LocalDate from) {
    database
        .sql(
            """
            update leave_right set valid_until = :from
            where kind = :kind and country = :country and valid_from < :from
              and (valid_until is null or valid_until > :from)
            """)
        .param("kind", right.kind())
        .param("country", right.country())
        .param("from", from)
        .update();
    StatementSpec insert =
        database
            .sql(
                """
                insert into leave_right
                  (kind, country, days_a_year, law, valid_from, read_where, read_by, read_at)
                values (:kind, :country, :days, :law, :from, :where, :by, :at)
                on conflict (kind, country, valid_from) do update set
                  days_a_year = excluded.days_a_year, law = excluded.law, valid_until = null,
                  read_where = excluded.read_where, read_by = excluded.read_by,
                  read_at = excluded.read_at
                """)
            .param("kind", right.kind())
            .param("country", right.country())
            .param("days", right.daysAYear())
            .param("law", right.law())
            .param("from", from);
    write(insert, read);
  }

  private static void write(StatementSpec insert, LawReading read) {
    insert
        .param("where", read.where())
        .param("by", read.by())
        .param("at", SqlTime.of(read.at()))
        .update();
  }

  /// Seasons of every country that hold on the day.
  public Map<String, RoundSeason> listSeasons(LocalDate day) {
    Map<String, RoundSeason> seasons = new TreeMap<>();
    database
        .sql(
            """
            select * from leave_season
            where valid_from <= :day and (valid_until is null or valid_until > :day)
            """)
        .param("day", day)
        .query((row, _) -> season(row))
        .list()
        .forEach(season -> seasons.put(season.country(), season));
    return seasons;
  }

  private static RoundSeason season(ResultSet row) throws SQLException {
    return new RoundSeason(
        row.getString("country"),
        new Stretch(
            MonthDay.parse("--" + row.getString("first_day")),
            MonthDay.parse("--" + row.getString("last_day"))),
        row.getInt("weeks"),
        row.getString("law"),
        reading(row));
  }

  /// Puts a season in force from the day; what held before ends.
  public void replace(RoundSeason season, LawReading read, LocalDate from) {
    database
        .sql(
            """
            update leave_season set valid_until = :from
            where country = :country and valid_from < :from
              and (valid_until is null or valid_until > :from)
            """)
        .param("country", season.country())
        .param("from", from)
        .update();
    StatementSpec insert =
        database
            .sql(
                """
                insert into leave_season
                  (country, first_day, last_day, weeks, law, valid_from, read_where, read_by, read_at)
                values (:country, :first, :last, :weeks, :law, :from, :where, :by, :at)
                on conflict (country, valid_from) do update set
                  first_day = excluded.first_day, last_day = excluded.last_day,
                  weeks = excluded.weeks, law = excluded.law, valid_until = null,
                  read_where = excluded.read_where, read_by = excluded.read_by,
                  read_at = excluded.read_at
                """)
            .param("country", season.country())
            .param("first", season.stretch().first().toString().substring(2))
            .param("last", season.stretch().last().toString().substring(2))
            .param("weeks", season.weeks())
            .param("law", season.law())
            .param("from", from);
    write(insert, read);
  }

  /// Days of the kind granted to a person that begin in the calendar year.
  public BigDecimal sumGranted(PersonId person, String kind, int year) {
    return database
        .sql(
            """
            select coalesce(sum(days), 0) from leave_request
            where person = :person and kind = :kind and state = 'granted'
              and extract(year from first_day) = :year
            """)
        .param("person", person.value())
        .param("kind", kind)
        .param("year", year)
        .query(BigDecimal.class)
        .single();
  }
}
