package org.floorwalker.app.learning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is held in which room when.
@Component
public final class RoomStore {
  private final JdbcClient jdbc;

  RoomStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a room is asked for.
  ///
  /// @param reference names what is held in it
  public record Wish(String room, TimeRange range, String reference, String title) {}

  /// Days of a class, each wholly its own from Monday to Friday.
  public record ClassDays(
      long trainer, String room, String title, LocalDate starts, LocalDate ends) {}

  /// Nobody else takes or gives up the room until the transaction ends.
  public void lock(String room) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('room ' || lower(:room), 0))")
        .param("room", room)
        .query(_ -> {});
  }

  public void insert(Wish wish, Instant at, String by) {
    jdbc.sql(
            """
            insert into room_booking (room, during, reference, title, booked_at, booked_by)
            values (:room, tstzrange(:from, :until), :reference, :title, :at, :by)
            """)
        .param("room", wish.room())
        .param("from", SqlTime.of(wish.range().startInclusive()))
        .param("until", SqlTime.of(wish.range().endExclusive()))
        .param("reference", wish.reference())
        .param("title", wish.title())
        .param("at", SqlTime.of(at))
        .param("by", by)
        .update();
  }

  public void delete(String reference) {
    jdbc.sql("delete from room_booking where reference = :reference")
        .param("reference", reference)
        .update();
  }

  /// Title of a session that is held in the room in some of the time.
  public Optional<String> findTitle(String room, TimeRange range) {
    return jdbc.sql(
            """
            select title from room_booking
             where lower(room) = lower(:room) and during && tstzrange(:from, :until)
             order by during limit 1
            """)
        .param("room", room)
        .param("from", SqlTime.of(range.startInclusive()))
        .param("until", SqlTime.of(range.endExclusive()))
        .query(String.class)
        .optional();
  }

  /// When sessions are held in a room within a time.
  public List<TimeRange> list(String room, TimeRange range) {
    return jdbc.sql(
            """
            select lower(during) as from_at, upper(during) as until_at from room_booking
             where lower(room) = lower(:room) and during && tstzrange(:from, :until)
             order by during
            """)
        .param("room", room)
        .param("from", SqlTime.of(range.startInclusive()))
        .param("until", SqlTime.of(range.endExclusive()))
        .query((row, _) -> TimeRange.of(SqlTime.get(row, "from_at"), SqlTime.get(row, "until_at")))
        .list();
  }

  /// Classes that lie in some of the days.
  public List<ClassDays> listClasses(LocalDate first, LocalDate endExclusive) {
    return jdbc.sql(
            """
            select trainer_id, room, title, starts, ends from cohort
             where starts < :end and ends > :first order by starts, id
            """)
        .param("first", first)
        .param("end", endExclusive)
        .query((row, _) -> classDays(row))
        .list();
  }

  private static ClassDays classDays(ResultSet row) throws SQLException {
    return new ClassDays(
        row.getLong("trainer_id"),
        row.getString("room"),
        row.getString("title"),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class));
  }
}
