package org.floorwalker.app.learning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.learning.Evidence;
import org.floorwalker.app.learning.LedgerCheck;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.training.Completion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ledger of evidence.
@Component
public final class EvidenceStore {
  private static final long LEDGER = 180_181L;

  private final JdbcClient jdbc;

  EvidenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Holds the ledger's end for this transaction and reads the last seal; empty text before the
  /// first entry.
  public String lockLastSeal() {
    jdbc.sql("select pg_advisory_xact_lock(:ledger)")
        .param("ledger", LEDGER)
        .query((_, _) -> "")
        .single();
    return jdbc.sql("select seal from evidence order by id desc limit 1")
        .query(String.class)
        .optional()
        .orElse("");
  }

  public int countAttempts(PersonId person, String course) {
    return jdbc.sql("select count(*) from evidence where person_id = :person and course = :course")
        .param("person", person.value())
        .param("course", course)
        .query(Integer.class)
        .single();
  }

  /// Attempts that met the mark, or were seen where none is asked for; also those that were one of
  /// several repetitions and so are no pass yet.
  public int countMet(PersonId person, String course) {
    return jdbc.sql(
            """
            select count(*) from evidence
             where person_id = :person and course = :course
               and (passed or pass_mark is null or score >= pass_mark)
            """)
        .param("person", person.value())
        .param("course", course)
        .query(Integer.class)
        .single();
  }

  public void insert(Evidence evidence) {
    Evidence.Entry entry = evidence.entry();
    jdbc.sql(
            """
            insert into evidence (person_id, course, title, version, content_hash, attempt, passed,
                score, pass_mark, minutes, completed_on, valid_until, way, assessor, identity,
                note, recorded_at, recorded_by, seal)
            values (:person, :course, :title, :version, :hash, :attempt, :passed, :score,
                :passMark, :minutes, :on, :until, :way, :assessor, :identity, :note, :at, :by,
                :seal)
            """)
        .param("person", entry.person().value())
        .param("course", entry.content().course())
        .param("title", entry.content().title())
        .param("version", entry.content().version(), Types.INTEGER)
        .param("hash", entry.content().hash(), Types.VARCHAR)
        .param("attempt", evidence.attempt())
        .param("passed", entry.result().passed())
        .param("score", entry.result().score(), Types.INTEGER)
        .param("passMark", entry.result().passMark(), Types.INTEGER)
        .param("minutes", entry.result().minutes())
        .param("on", entry.completedOn())
        .param("until", entry.validUntil(), Types.DATE)
        .param("way", entry.way())
        .param("assessor", entry.assessor())
        .param("identity", entry.identity())
        .param("note", entry.note())
        .param("at", SqlTime.of(evidence.recordedAt()))
        .param("by", evidence.recordedBy())
        .param("seal", evidence.seal())
        .update();
  }

  /// Everything in the order it was written.
  public List<Evidence> list() {
    return listAfter(0);
  }

  /// What was written after an entry, in order.
  public List<Evidence> listAfter(long entry) {
    return jdbc.sql("select * from evidence where id > :entry order by id")
        .param("entry", entry)
        .query((row, _) -> evidence(row))
        .list();
  }

  /// Everything about a course, in order.
  public List<Evidence> listOfCourse(String course) {
    return jdbc.sql("select * from evidence where course = :course order by id")
        .param("course", course)
        .query((row, _) -> evidence(row))
        .list();
  }

  /// The latest time the whole ledger was read.
  public Optional<LedgerCheck> findCheck() {
    return jdbc.sql("select * from ledger_check order by id desc limit 1")
        .query(
            (row, _) ->
                new LedgerCheck(
                    SqlTime.get(row, "checked_at"),
                    row.getLong("last_entry"),
                    row.getString("last_seal"),
                    row.getLong("first_broken")))
        .optional();
  }

  public void insertCheck(LedgerCheck check) {
    jdbc.sql(
            """
            insert into ledger_check (checked_at, last_entry, last_seal, first_broken)
            values (:at, :entry, :seal, :broken)
            """)
        .param("at", SqlTime.of(check.checkedAt()))
        .param("entry", check.lastEntry())
        .param("seal", check.lastSeal())
        .param("broken", check.firstBroken())
        .update();
  }

  /// The latest entries of some people, newest first.
  public List<Evidence> listLatest(Collection<PersonId> persons, int most) {
    return jdbc.sql(
            """
            select * from evidence where person_id = any(:persons) order by id desc limit :most
            """)
        .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
        .param("most", most)
        .query((row, _) -> evidence(row))
        .list();
  }

  public Map<PersonId, Integer> minutes(LocalDate from, LocalDate untilExclusive) {
    Map<PersonId, Integer> minutes = new HashMap<>();
    jdbc.sql(
            """
            select person_id, sum(minutes) as minutes from evidence
             where completed_on >= :from and completed_on < :until group by person_id
            """)
        .param("from", from)
        .param("until", untilExclusive)
        .query(
            row -> {
              minutes.put(new PersonId(row.getLong("person_id")), row.getInt("minutes"));
            });
    return minutes;
  }

  /// A person's entries, newest first.
  public List<Evidence> listOf(PersonId person) {
    return jdbc.sql(
            """
            select * from evidence where person_id = :person order by completed_on desc, id desc
            """)
        .param("person", person.value())
        .query((row, _) -> evidence(row))
        .list();
  }

  /// What everybody has passed of a course.
  public Map<PersonId, List<Completion>> listCompletions(String course) {
    return listCompletions(course, null);
  }

  /// What somebody has passed of a course.
  ///
  /// @param only null for everybody
  public Map<PersonId, List<Completion>> listCompletions(String course, @Nullable PersonId only) {
    Map<PersonId, List<Completion>> completions =
        new TreeMap<>(Comparator.comparing(PersonId::value));
    jdbc.sql(
            """
            select person_id, completed_on, minutes, valid_until from evidence
             where course = :course and passed
               and (:person::bigint is null or person_id = :person)
            """)
        .param("course", course)
        .param("person", only == null ? null : only.value(), Types.BIGINT)
        .query(
            row -> {
              completions
                  .computeIfAbsent(new PersonId(row.getLong("person_id")), _ -> new ArrayList<>())
                  .add(
                      new Completion(
                          row.getObject("completed_on", LocalDate.class),
                          Duration.ofMinutes(row.getInt("minutes")),
                          row.getObject("valid_until", LocalDate.class)));
            });
    return completions;
  }

  /// Codes of the courses each has passed until the day with a pass that still holds then: without
  /// an end of its own it holds on; what a requirement's rhythm says is told by the standings.
  public Map<PersonId, List<String>> listPassed(LocalDate day) {
    Map<PersonId, List<String>> passed = new TreeMap<>(Comparator.comparing(PersonId::value));
    jdbc.sql(
            """
            select distinct person_id, course from evidence
             where passed and completed_on <= :day and (valid_until is null or valid_until >= :day)
             order by person_id, course
            """)
        .param("day", day)
        .query(
            row -> {
              passed
                  .computeIfAbsent(new PersonId(row.getLong("person_id")), _ -> new ArrayList<>())
                  .add(row.getString("course"));
            });
    return passed;
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        row.getLong("id"),
        new Evidence.Entry(
            new PersonId(row.getLong("person_id")),
            new Evidence.Content(
                row.getString("course"),
                row.getString("title"),
                row.getObject("version", Integer.class),
                row.getString("content_hash")),
            new Evidence.Result(
                row.getBoolean("passed"),
                row.getObject("score", Integer.class),
                row.getObject("pass_mark", Integer.class),
                row.getInt("minutes")),
            row.getObject("completed_on", LocalDate.class),
            row.getObject("valid_until", LocalDate.class),
            row.getString("way"),
            row.getString("assessor"),
            row.getString("identity"),
            row.getString("note")),
        row.getInt("attempt"),
        SqlTime.get(row, "recorded_at"),
        row.getString("recorded_by"),
        row.getString("seal"));
  }
}
