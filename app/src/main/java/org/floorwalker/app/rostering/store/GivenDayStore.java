package org.floorwalker.app.rostering.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.FixedDay;
import org.floorwalker.app.rostering.FollowedRotation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who follows which rotation, and single days that are fixed.
@Repository
public class GivenDayStore {
  private final JdbcClient database;

  GivenDayStore(JdbcClient database) {
    this.database = database;
  }

  /// What is followed on any of the days, by person and day.
  public List<FollowedRotation> listFollowed(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select * from rotation_follower
            where from_day < :until and (until_day is null or until_day > :from)
            order by person, from_day
            """)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> followed(row))
        .list();
  }

  /// Who follows the rotation on the day or later.
  public List<FollowedRotation> listFollowers(long rotation, LocalDate day) {
    return database
        .sql(
            """
            select * from rotation_follower
            where rotation = :rotation and (until_day is null or until_day > :day)
            order by from_day, person
            """)
        .param("rotation", rotation)
        .param("day", day)
        .query((row, _) -> followed(row))
        .list();
  }

  private static FollowedRotation followed(ResultSet row) throws SQLException {
    return new FollowedRotation(
        row.getLong("id"),
        new PersonId(row.getLong("person")),
        row.getLong("rotation"),
        row.getInt("first_cell"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        made(row));
  }

  private static Made made(ResultSet row) throws SQLException {
    return new Made(SqlTime.get(row, "entered_at"), row.getString("entered_by"));
  }

  /// Lets a person follow a rotation in place of all they would have followed from its day on.
  public void follow(FollowedRotation wanted) {
    leave(wanted.person(), wanted.from());
    database
        .sql(
            """
            insert into rotation_follower
              (person, rotation, first_cell, from_day, entered_at, entered_by)
            values (:person, :rotation, :first, :from, :at, :by)
            """)
        .param("person", wanted.person().value())
        .param("rotation", wanted.rotation())
        .param("first", wanted.first())
        .param("from", wanted.from())
        .param("at", SqlTime.of(wanted.entered().at()))
        .param("by", wanted.entered().by())
        .update();
  }

  /// From the day on the person follows nothing; what would only begin then or later is taken away.
  ///
  /// @return how many rows that changes
  public int leave(PersonId person, LocalDate day) {
    return database
        .sql(
            """
            with never as (
              delete from rotation_follower where person = :person and from_day >= :day
              returning id
            ), ended as (
              update rotation_follower set until_day = :day
              where person = :person and from_day < :day
                and (until_day is null or until_day > :day)
              returning id
            )
            select (select count(*) from never) + (select count(*) from ended)
            """)
        .param("person", person.value())
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  /// Fixed days from the one until before the other, by day and person.
  public List<FixedDay> listFixed(LocalDate from, LocalDate until) {
    return database
        .sql("select * from fixed_day where day >= :from and day < :until order by day, person")
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new FixedDay(
                    new PersonId(row.getLong("person")),
                    row.getObject("day", LocalDate.class),
                    row.getString("cell"),
                    made(row)))
        .list();
  }

  /// Fixes a day, in place of what was fixed for it before.
  public void fix(FixedDay day) {
    database
        .sql(
            """
            insert into fixed_day (person, day, cell, entered_at, entered_by)
            values (:person, :day, :cell, :at, :by)
            on conflict (person, day) do update
            set cell = excluded.cell, entered_at = excluded.entered_at,
              entered_by = excluded.entered_by
            """)
        .param("person", day.person().value())
        .param("day", day.day())
        .param("cell", day.cell())
        .param("at", SqlTime.of(day.entered().at()))
        .param("by", day.entered().by())
        .update();
  }

  /// False when nothing was fixed.
  public boolean free(PersonId person, LocalDate day) {
    return database
            .sql("delete from fixed_day where person = :person and day = :day")
            .param("person", person.value())
            .param("day", day)
            .update()
        == 1;
  }
}
