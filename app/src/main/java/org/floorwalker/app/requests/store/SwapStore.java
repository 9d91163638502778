package org.floorwalker.app.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.requests.SwapOffer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Offers to swap.
@Repository
public class SwapStore {
  private final JdbcClient database;

  SwapStore(JdbcClient database) {
    this.database = database;
  }

  public long insert(PersonId giver, LocalDate day, List<PersonId> asked, Instant at) {
    long id =
        database
            .sql(
                """
                insert into swap_offer (giver, day, state, offered_at)
                values (:giver, :day, 'open', :at) returning id
                """)
            .param("giver", giver.value())
            .param("day", day)
            .param("at", SqlTime.of(at))
            .query(Long.class)
            .single();
    database
        .sql("insert into swap_asked (offer, person) select :offer, unnest(:persons)")
        .param("offer", id)
        .param("persons", asked.stream().mapToLong(PersonId::value).toArray())
        .update();
    return id;
  }

  /// Who was asked to take a shift by offers that still stand, with those who declined.
  public Set<PersonId> askedFor(PersonId giver, LocalDate day) {
    return database
        .sql(
            """
            select asked.person from swap_asked asked join swap_offer offer on offer.id = asked.offer
            where offer.giver = :giver and offer.day = :day and offer.state in ('open', 'leader')
            """)
        .param("giver", giver.value())
        .param("day", day)
        .query((row, _) -> new PersonId(row.getLong("person")))
        .set();
  }

  /// The offer, locked until the transaction ends.
  public Optional<SwapOffer> lock(long offer) {
    database
        .sql("select id from swap_offer where id = :id for update")
        .param("id", offer)
        .query(Long.class)
        .optional();
    return find(offer);
  }

  public Optional<SwapOffer> find(long offer) {
    return database
        .sql(
            """
            select o.*, (select coalesce(array_agg(person order by person), '{}')
              from swap_asked a where a.offer = o.id and a.declined_at is null) as people
            from swap_offer o where id = :id
            """)
        .param("id", offer)
        .query((row, _) -> offer(row))
        .optional();
  }

  /// Offers by a person or to a person, of the day or later, newest first.
  public List<SwapOffer> listOf(PersonId person, LocalDate day) {
    return database
        .sql(
            """
            select o.*, (select coalesce(array_agg(person order by person), '{}')
              from swap_asked a where a.offer = o.id and a.declined_at is null) as people
            from swap_offer o
            where day >= :day and (giver = :person or taker = :person
              or (state = 'open' and exists (
                select from swap_asked a
                where a.offer = o.id and a.person = :person and a.declined_at is null)))
            order by id desc
            """)
        .param("day", day)
        .param("person", person.value())
        .query((row, _) -> offer(row))
        .list();
  }

  /// Offers that wait for a leader.
  public List<SwapOffer> listForLeaders(LocalDate day) {
    return database
        .sql(
            """
            select o.*, (select coalesce(array_agg(person order by person), '{}')
              from swap_asked a where a.offer = o.id and a.declined_at is null) as people
            from swap_offer o where state = 'leader' and day >= :day order by id
            """)
        .param("day", day)
        .query((row, _) -> offer(row))
        .list();
  }

  private static SwapOffer offer(ResultSet row) throws SQLException {
    long taker = row.getLong("taker");
    @Nullable PersonId takerId = row.wasNull() ? null : new PersonId(taker);
    Long[] people = (Long[]) row.getArray("people").getArray();
    return new SwapOffer(
        row.getLong("id"),
        new PersonId(row.getLong("giver")),
        row.getObject("day", LocalDate.class),
        takerId,
        Stream.of(people).map(PersonId::new).toList(),
        SwapOffer.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        SqlTime.get(row, "offered_at"));
  }

  public void setState(
      long offer, SwapOffer.State state, @Nullable PersonId taker, Instant at, String by) {
    database
        .sql(
            """
            update swap_offer set state = :state, taker = coalesce(:taker, taker),
              decided_at = :at, decided_by = :by
            where id = :id
            """)
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("taker", taker == null ? null : taker.value(), Types.BIGINT)
        .param("at", SqlTime.of(at))
        .param("by", by)
        .param("id", offer)
        .update();
  }

  public void decline(long offer, PersonId person, Instant at) {
    database
        .sql(
            """
            update swap_asked set declined_at = :at where offer = :offer and person = :person
            """)
        .param("at", SqlTime.of(at))
        .param("offer", offer)
        .param("person", person.value())
        .update();
  }
}
