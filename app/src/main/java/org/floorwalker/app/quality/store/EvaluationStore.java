package org.floorwalker.app.quality.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.quality.Evaluation;
import org.floorwalker.app.quality.Evaluation.Assessor;
import org.floorwalker.app.quality.Evaluation.Entry;
import org.floorwalker.app.quality.Evaluation.Result;
import org.floorwalker.app.quality.Evaluation.State;
import org.floorwalker.app.quality.Evaluation.Times;
import org.floorwalker.app.quality.Marks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Evaluations and what was said of them.
@Repository
public class EvaluationStore {
  private final JdbcClient database;

  EvaluationStore(JdbcClient database) {
    this.database = database;
  }

  /// A new draft; empty when the contact is judged already.
  public Optional<Long> insert(
      long sample, PersonId person, long version, Assessor assessor, Instant at) {
    return database
        .sql(
            """
            insert into evaluation (sample_id, person_id, version_id, assessor_id, assessor, state,
                   made_at)
            values (:sample, :person, :version, :assessor, :name, 'draft', :at)
            on conflict do nothing returning id
            """)
        .param("sample", sample)
        .param("person", person.value())
        .param("version", version)
        .param("assessor", assessor.user().value())
        .param("name", assessor.name())
        .param("at", SqlTime.of(at))
        .query(Long.class)
        .optional();
  }

  public Optional<Evaluation> find(long id) {
    return database
        .sql(
            """
            select e.*, s.contact_id, s.source, s.source_contact_id, s.channel, s.queue,
                   s.answered_at, s.handled_seconds, s.drawn_of, s.seed
              from evaluation e join sampled_contact s on s.id = e.sample_id
             where e.id = :id
            """)
        .param("id", id)
        .query((row, _) -> evaluation(row))
        .optional();
  }

  /// The evaluation, held until the transaction ends.
  public Optional<Evaluation> lock(long id) {
    return database
        .sql("select id from evaluation where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .optional()
        .flatMap(this::find);
  }

  /// Evaluations of these people that are given and of contacts answered since, the newest first,
  /// five hundred at most.
  public List<Evaluation> listGiven(Collection<PersonId> persons, Instant since) {
    return database
        .sql(
            """
            select e.*, s.contact_id, s.source, s.source_contact_id, s.channel, s.queue,
                   s.answered_at, s.handled_seconds, s.drawn_of, s.seed
              from evaluation e join sampled_contact s on s.id = e.sample_id
             where e.person_id = any(:persons) and e.state <> 'draft' and s.answered_at >= :since
             order by s.answered_at desc, e.id desc limit 500
            """)
        .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
        .param("since", SqlTime.of(since))
        .query((row, _) -> evaluation(row))
        .list();
  }

  /// A score that counts.
  ///
  /// @param at when the contact was answered
  public record Scored(long evaluation, PersonId person, Instant at, double score) {}

  /// Scores of contacts since an instant, given and not disputed without a decision, by time.
  public List<Scored> listScored(Collection<PersonId> persons, Instant since) {
    return database
        .sql(
            """
            select e.id, e.person_id, e.score, s.answered_at
              from evaluation e join sampled_contact s on s.id = e.sample_id
             where e.person_id = any(:persons) and e.state not in ('draft', 'disputed')
               and e.score is not null and s.answered_at >= :since
             order by s.answered_at, e.id
            """)
        .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
        .param("since", SqlTime.of(since))
        .query(
            (row, _) ->
                new Scored(
                    row.getLong("id"),
                    new PersonId(row.getLong("person_id")),
                    SqlTime.get(row, "answered_at"),
                    row.getDouble("score")))
        .list();
  }

  /// An assessor's own drafts, the oldest first.
  public List<Evaluation> listDrafts(UserId assessor) {
    return database
        .sql(
            """
            select e.*, s.contact_id, s.source, s.source_contact_id, s.channel, s.queue,
                   s.answered_at, s.handled_seconds, s.drawn_of, s.seed
              from evaluation e join sampled_contact s on s.id = e.sample_id
             where e.assessor_id = :assessor and e.state = 'draft'
             order by e.id
            """)
        .param("assessor", assessor.value())
        .query((row, _) -> evaluation(row))
        .list();
  }

  /// How many of the person's evaluations wait for a word of theirs.
  public int countGiven(PersonId person) {
    return database
        .sql("select count(*) from evaluation where person_id = :person and state = 'given'")
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  /// Writes what changed; false when somebody was quicker.
  public boolean update(Evaluation changed) {
    @Nullable Marks before = changed.result().before();
    return database
            .sql(
                """
                update evaluation
                   set state = :state, edition = edition + 1, marks = cast(:marks as jsonb),
                       words = :words, score = :score, marks_before = cast(:before as jsonb),
                       given_at = :given, closed_at = :closed
                 where id = :id and edition = :edition
                """)
            .param("state", changed.state().key())
            .param("marks", Json.write(changed.marks()))
            .param("words", changed.words())
            .param("score", score(changed.result().score()))
            .param("before", before == null ? null : Json.write(before))
            .param("given", SqlTime.ofNullable(changed.times().given()))
            .param("closed", SqlTime.ofNullable(changed.times().closed()))
            .param("id", changed.id())
            .param("edition", changed.edition())
            .update()
        == 1;
  }

  private static @Nullable Double score(OptionalDouble score) {
    return score.isPresent() ? (Double) score.getAsDouble() : null;
  }

  /// Takes a draft away; its contact can be judged by somebody else.
  public void deleteDraft(long id) {
    database
        .sql("delete from evaluation where id = :id and state = 'draft'")
        .param("id", id)
        .update();
  }

  /// People of whom something made before is kept.
  public List<PersonId> listPersons(Instant before) {
    return database
        .sql(
            """
            select person_id from evaluation where made_at < :before
            union select person_id from sampled_contact where drawn_at < :before
            """)
        .param("before", SqlTime.of(before))
        .query((row, _) -> new PersonId(row.getLong("person_id")))
        .list();
  }

  /// Forgets a person's evaluations made before, and drawn contacts nobody judges.
  ///
  /// @return how many evaluations
  public int forget(PersonId person, Instant before) {
    int forgotten =
        database
            .sql("delete from evaluation where person_id = :person and made_at < :before")
            .param("person", person.value())
            .param("before", SqlTime.of(before))
            .update();
    database
        .sql(
            """
            delete from sampled_contact sample
             where person_id = :person and drawn_at < :before
               and not exists (select from evaluation where sample_id = sample.id)
               and not exists (select from calibration_contact where sample_id = sample.id)
            """)
        .param("person", person.value())
        .param("before", SqlTime.of(before))
        .update();
    return forgotten;
  }

  public List<Entry> listEntries(long evaluation) {
    return database
        .sql("select * from evaluation_entry where evaluation_id = :id order by id")
        .param("id", evaluation)
        .query(
            (row, _) ->
                new Entry(
                    Entry.Kind.ofKey(row.getString("kind")),
                    row.getBoolean("by_person"),
                    row.getString("by_name"),
                    row.getString("words"),
                    SqlTime.get(row, "at")))
        .list();
  }

  public void insertEntry(long evaluation, Entry entry) {
    database
        .sql(
            """
            insert into evaluation_entry (evaluation_id, kind, by_person, by_name, words, at)
            values (:evaluation, :kind, :person, :name, :words, :at)
            """)
        .param("evaluation", evaluation)
        .param("kind", entry.kind().key())
        .param("person", entry.byPerson())
        .param("name", entry.by())
        .param("words", entry.words())
        .param("at", SqlTime.of(entry.at()))
        .update();
  }

  private static Evaluation evaluation(ResultSet row) throws SQLException {
    @Nullable String before = row.getString("marks_before");
    @Nullable Double score = row.getObject("score", Double.class);
    return new Evaluation(
        row.getLong("id"),
        SampleStore.sampled(row, "sample_id"),
        row.getLong("version_id"),
        new Assessor(new UserId(row.getLong("assessor_id")), row.getString("assessor")),
        State.ofKey(row.getString("state")),
        row.getInt("edition"),
        Json.marks(row.getString("marks")),
        row.getString("words"),
        new Result(
            score == null ? OptionalDouble.empty() : OptionalDouble.of(score),
            before == null ? null : Json.marks(before)),
        new Times(
            SqlTime.get(row, "made_at"),
            SqlTime.find(row, "given_at").orElse(null),
            SqlTime.find(row, "closed_at").orElse(null)));
  }
}
