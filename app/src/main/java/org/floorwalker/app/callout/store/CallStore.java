package org.floorwalker.app.callout.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.callout.CallLogLine;
import org.floorwalker.app.callout.CallOffer;
import org.floorwalker.app.callout.CallOffer.Kind;
import org.floorwalker.app.callout.CallOffer.State;
import org.floorwalker.app.callout.CallOffer.Wanted;
import org.floorwalker.app.callout.CallOffer.Waves;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Offers and their log.
@Repository
public class CallStore {
  private final JdbcClient database;

  CallStore(JdbcClient database) {
    this.database = database;
  }

  /// Waits until every other offer that is being made has been written; holds until the
  /// transaction ends.
  public void lockMaking() {
    database.sql("lock table call_offer in share row exclusive mode").update();
  }

  public long insert(Wanted wanted, Instant at, String by) {
    return database
        .sql(
            """
            insert into call_offer (kind, day, start_at, end_at, queue, places, wave_size,
              wave_minutes, note, state, made_at, made_by)
            values (:kind, :day, :start, :end, :queue, :places, :size, :minutes, :note, 'open',
              :at, :by)
            returning id
            """)
        .param("kind", wanted.kind().word())
        .param("day", wanted.day())
        .param("start", SqlTime.of(wanted.range().startInclusive()))
        .param("end", SqlTime.of(wanted.range().endExclusive()))
        .param("queue", wanted.queue())
        .param("places", wanted.places())
        .param("size", wanted.waves().size())
        .param("minutes", wanted.waves().minutes())
        .param("note", wanted.note())
        .param("at", SqlTime.of(at))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  /// Locks the offer until the transaction ends, so that answers wait for each other.
  public Optional<CallOffer> lock(long offer) {
    database
        .sql("select id from call_offer where id = :id for update")
        .param("id", offer)
        .query(Long.class)
        .optional();
    return find(offer);
  }

  public Optional<CallOffer> find(long offer) {
    return database
        .sql(
            """
            select o.*, o.places - (select count(*) from call_candidate c
              where c.offer = o.id and c.answer = 'yes') as open_places
            from call_offer o where id = :id
            """)
        .param("id", offer)
        .query((row, _) -> offer(row))
        .optional();
  }

  /// Offers of the day and later, soonest first.
  public List<CallOffer> list(LocalDate from) {
    return database
        .sql(
            """
            select o.*, o.places - (select count(*) from call_candidate c
              where c.offer = o.id and c.answer = 'yes') as open_places
            from call_offer o where day >= :from order by start_at, id
            """)
        .param("from", from)
        .query((row, _) -> offer(row))
        .list();
  }

  /// Offers a person was asked about and that begin after the instant, with those they have.
  public List<CallOffer> listOf(PersonId person, Instant now) {
    return database
        .sql(
            """
            select o.*, o.places - (select count(*) from call_candidate c
              where c.offer = o.id and c.answer = 'yes') as open_places
            from call_offer o
            join call_candidate own on own.offer = o.id and own.person = :person
            where own.asked_at is not null and o.end_at > :now
              and (own.answer is null or own.answer = 'yes')
            order by start_at, o.id
            """)
        .param("person", person.value())
        .param("now", SqlTime.of(now))
        .query((row, _) -> offer(row))
        .list();
  }

  /// Number of open offers that wait for a person's answer.
  public int countOpen(PersonId person, Instant now) {
    return database
        .sql(
            """
            select count(*) from call_candidate c join call_offer o on o.id = c.offer
            where c.person = :person and c.asked_at is not null and c.answer is null
              and o.state = 'open' and o.start_at > :now
            """)
        .param("person", person.value())
        .param("now", SqlTime.of(now))
        .query(Integer.class)
        .single();
  }

  private static CallOffer offer(ResultSet row) throws SQLException {
    return new CallOffer(
        row.getLong("id"),
        new Wanted(
            Kind.of(row.getString("kind")),
            row.getObject("day", LocalDate.class),
            TimeRange.of(SqlTime.get(row, "start_at"), SqlTime.get(row, "end_at")),
            row.getString("queue"),
            row.getInt("places"),
            new Waves(row.getInt("wave_size"), row.getInt("wave_minutes")),
            row.getString("note")),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getInt("open_places"),
        SqlTime.get(row, "made_at"),
        row.getString("made_by"));
  }

  public void setState(long offer, State state) {
    database
        .sql("update call_offer set state = :state where id = :id")
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("id", offer)
        .update();
  }

  public void log(long offer, CallLogLine line) {
    database
        .sql(
            """
            insert into call_log (offer, at, what, person, by_name)
            values (:offer, :at, :what, :person, :by)
            """)
        .param("offer", offer)
        .param("at", SqlTime.of(line.at()))
        .param("what", line.what())
        .param("person", line.person() == null ? null : line.person().value(), Types.BIGINT)
        .param("by", line.by())
        .update();
  }

  /// The log of an offer, newest first.
  public List<CallLogLine> listLog(long offer) {
    return database
        .sql("select * from call_log where offer = :offer order by id desc")
        .param("offer", offer)
        .query(
            (row, _) -> {
              long person = row.getLong("person");
              @Nullable PersonId about = row.wasNull() ? null : new PersonId(person);
              return new CallLogLine(
                  SqlTime.get(row, "at"), row.getString("what"), about, row.getString("by_name"));
            })
        .list();
  }
}
