package org.floorwalker.app.rostering.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.roster.Unavailability.Kind;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Absences and wishes of people.
@Repository
public class AskStore {
  private final JdbcClient database;

  AskStore(JdbcClient database) {
    this.database = database;
  }

  /// When a person cannot or would rather not work.
  ///
  /// @param points how much a day wished free matters, 1 being usual
  public record Absence(long id, long person, TimeRange range, Kind kind, int points, String note) {

    /// Whether work inside is forbidden.
    public boolean isBinding() {
      return kind != Kind.WISH_FREE;
    }
  }

  public long insertAbsence(Absence absence, Made entered) {
    return database
        .sql(
            """
            insert into absence (person, start_at, end_at, kind, points, note, entered_at, entered_by)
            values (:person, :start, :end, :kind, :points, :note, :at, :by) returning id
            """)
        .param("person", absence.person())
        .param("start", SqlTime.of(absence.range().startInclusive()))
        .param("end", SqlTime.of(absence.range().endExclusive()))
        .param("kind", absence.kind().name().toLowerCase(Locale.ROOT))
        .param("points", absence.points())
        .param("note", absence.note())
        .param("at", SqlTime.of(entered.at()))
        .param("by", entered.by())
        .query(Long.class)
        .single();
  }

  public boolean deleteAbsence(long id, long person) {
    return database
            .sql("delete from absence where id = :id and person = :person")
            .param("id", id)
            .param("person", person)
            .update()
        == 1;
  }

  /// Absences of everybody that touch the range.
  public List<Absence> listAbsences(TimeRange range) {
    return database
        .sql(
            """
            select id, person, start_at, end_at, kind, points, note from absence
            where start_at < :end and end_at > :start order by person, start_at
            """)
        .param("start", SqlTime.of(range.startInclusive()))
        .param("end", SqlTime.of(range.endExclusive()))
        .query(
            (row, _) ->
                new Absence(
                    row.getLong("id"),
                    row.getLong("person"),
                    TimeRange.of(SqlTime.get(row, "start_at"), SqlTime.get(row, "end_at")),
                    Kind.of(row.getString("kind")),
                    row.getInt("points"),
                    row.getString("note")))
        .list();
  }

  /// When a person is away within the range.
  public List<TimeRange> listAway(PersonId person, TimeRange range) {
    return database
        .sql(
            """
            select start_at, end_at from absence
            where person = :person and kind = :kind and start_at < :end and end_at > :start
            order by start_at
            """)
        .param("person", person.value())
        .param("kind", Kind.ABSENCE.name().toLowerCase(Locale.ROOT))
        .param("start", SqlTime.of(range.startInclusive()))
        .param("end", SqlTime.of(range.endExclusive()))
        .query((row, _) -> TimeRange.of(SqlTime.get(row, "start_at"), SqlTime.get(row, "end_at")))
        .list();
  }

  /// A wish to start between two local times.
  public record StartWish(long id, long person, StartTimes starts, LocalDate validFrom) {}

  /// Replaces what the person wished before from the day on.
  public void replaceWish(long person, StartTimes starts, LocalDate from, Instant at) {
    withdrawWishes(person, from);
    database
        .sql(
            """
            insert into start_wish (person, from_minute, to_minute, valid_from, entered_at)
            values (:person, :fromMinute, :toMinute, :from, :at)
            """)
        .param("person", person)
        .param("fromMinute", starts.fromMinute())
        .param("toMinute", starts.toMinute())
        .param("from", from)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Ends the person's wishes on the day; wishes that would only begin then are gone.
  public void withdrawWishes(long person, LocalDate from) {
    database
        .sql("delete from start_wish where person = :person and valid_from >= :from")
        .param("person", person)
        .param("from", from)
        .update();
    database
        .sql(
            """
            update start_wish set valid_until = :from
            where person = :person and (valid_until is null or valid_until > :from)
            """)
        .param("person", person)
        .param("from", from)
        .update();
  }

  /// Wishes of everybody that hold on the day.
  public List<StartWish> listWishes(LocalDate day) {
    return database
        .sql(
            """
            select id, person, from_minute, to_minute, valid_from from start_wish
            where valid_from <= :day and (valid_until is null or valid_until > :day)
            order by person, id
            """)
        .param("day", day)
        .query(
            (row, _) ->
                new StartWish(
                    row.getLong("id"),
                    row.getLong("person"),
                    new StartTimes(row.getInt("from_minute"), row.getInt("to_minute")),
                    row.getObject("valid_from", LocalDate.class)))
        .list();
  }
}
