package org.floorwalker.app.callout.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.callout.Candidate;
import org.floorwalker.app.callout.Candidate.Answer;
import org.floorwalker.app.callout.Ranked;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may be asked about an offer, who was, what they answered, and what of it was settled.
@Repository
public class CallCandidateStore {
  private final JdbcClient database;

  CallCandidateStore(JdbcClient database) {
    this.database = database;
  }

  public void insert(long offer, int position, Ranked ranked) {
    database
        .sql(
            """
            insert into call_candidate (offer, person, position, first_right, cost, offered_before)
            values (:offer, :person, :position, :right, :cost, :before)
            """)
        .param("offer", offer)
        .param("person", ranked.person().value())
        .param("position", position)
        .param("right", ranked.reasons().firstRight())
        .param("cost", ranked.reasons().cost())
        .param("before", ranked.reasons().offeredBefore())
        .update();
  }

  /// Candidates in the order in which they are asked.
  public List<Candidate> list(long offer) {
    return database
        .sql("select * from call_candidate where offer = :offer order by position")
        .param("offer", offer)
        .query((row, _) -> candidate(row))
        .list();
  }

  public Optional<Candidate> find(long offer, PersonId person) {
    return database
        .sql("select * from call_candidate where offer = :offer and person = :person")
        .param("offer", offer)
        .param("person", person.value())
        .query((row, _) -> candidate(row))
        .optional();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    @Nullable String answer = row.getString("answer");
    return new Candidate(
        new PersonId(row.getLong("person")),
        row.getInt("position"),
        new Candidate.Reasons(
            row.getBoolean("first_right"), row.getBigDecimal("cost"), row.getInt("offered_before")),
        SqlTime.find(row, "asked_at").orElse(null),
        answer == null ? null : Answer.valueOf(answer.toUpperCase(Locale.ROOT).replace('-', '_')),
        SqlTime.find(row, "answered_at").orElse(null));
  }

  public void ask(long offer, PersonId person, byte[] digest, Instant at) {
    database
        .sql(
            """
            update call_candidate set asked_at = :at, secret_digest = :digest
            where offer = :offer and person = :person
            """)
        .param("at", SqlTime.of(at))
        .param("digest", digest)
        .param("offer", offer)
        .param("person", person.value())
        .update();
  }

  /// Keeps an answer; the link works no more.
  public void answer(long offer, PersonId person, Answer answer, Instant at) {
    database
        .sql(
            """
            update call_candidate set answer = :answer, answered_at = :at, secret_digest = null
            where offer = :offer and person = :person
            """)
        .param("answer", answer.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .param("at", SqlTime.of(at))
        .param("offer", offer)
        .param("person", person.value())
        .update();
  }

  /// Whose link this is, and for which offer.
  public record Link(long offer, PersonId person) {}

  public Optional<Link> findLink(byte[] digest) {
    return database
        .sql("select offer, person from call_candidate where secret_digest = :digest")
        .param("digest", digest)
        .query((row, _) -> new Link(row.getLong("offer"), new PersonId(row.getLong("person"))))
        .optional();
  }

  /// How many offers each person was asked about since the instant; answers are not looked at.
  public Map<PersonId, Integer> countAsked(Instant since) {
    Map<PersonId, Integer> asked = new HashMap<>();
    database
        .sql(
            """
            select person, count(*)::integer as offers from call_candidate
            where asked_at >= :since group by person
            """)
        .param("since", SqlTime.of(since))
        .query(
            row -> {
              asked.put(new PersonId(row.getLong("person")), row.getInt("offers"));
            });
    return asked;
  }

  /// Places that were taken and have begun without being settled.
  public List<Link> listUnsettled(Instant now) {
    return database
        .sql(
            """
            select c.offer, c.person from call_candidate c join call_offer o on o.id = c.offer
            where c.answer = 'yes' and c.settled_at is null and o.start_at <= :now
              and o.kind = 'hours'
            order by c.offer, c.person
            """)
        .param("now", SqlTime.of(now))
        .query((row, _) -> new Link(row.getLong("offer"), new PersonId(row.getLong("person"))))
        .list();
  }

  public void settle(Link taken, Instant at) {
    database
        .sql(
            """
            update call_candidate set settled_at = :at where offer = :offer and person = :person
            """)
        .param("at", SqlTime.of(at))
        .param("offer", taken.offer())
        .param("person", taken.person().value())
        .update();
  }
}
