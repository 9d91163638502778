package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.floorwalker.app.development.Candidate;
import org.floorwalker.app.development.Vacancy;
import org.floorwalker.app.learning.SkillProfile.Kind;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Candidates from outside, what they have shown, and vacancies they were put forward for.
@Repository
public class CandidateStore {
  private final JdbcClient database;

  CandidateStore(JdbcClient database) {
    this.database = database;
  }

  /// All, by country and in the order in which they came.
  public List<Candidate> list() {
    return whole(
        database
            .sql("select * from candidate order by country, came_at, id")
            .query(CandidateStore::row)
            .list());
  }

  /// Those put forward for a vacancy, by country and in the order in which they came.
  public List<Candidate> listForward(long vacancy) {
    return whole(
        database
            .sql(
                """
                select * from candidate
                 where id in (select candidate_id from candidate_forward where opening_id = :vacancy)
                 order by country, came_at, id
                """)
            .param("vacancy", vacancy)
            .query(CandidateStore::row)
            .list());
  }

  public Optional<Candidate> find(long id) {
    return whole(
            database
                .sql("select * from candidate where id = :id")
                .param("id", id)
                .query(CandidateStore::row)
                .list())
        .stream()
        .findFirst();
  }

  private List<Candidate> whole(List<Candidate> bare) {
    Long[] ids = bare.stream().map(Candidate::id).toArray(Long[]::new);
    Map<Long, List<Shown>> shown =
        database
            .sql(
                "select * from candidate_shown where candidate_id = any(:ids) order by kind, thing")
            .param("ids", ids)
            .query(CandidateStore::shown)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Shown::candidate));
    Map<Long, List<Forward>> forward =
        database
            .sql("select * from candidate_forward where candidate_id = any(:ids) order by id")
            .param("ids", ids)
            .query(CandidateStore::forward)
            .list()
            .stream()
            .collect(Collectors.groupingBy(Forward::candidate));
    return bare.stream()
        .map(
            one ->
                new Candidate(
                    one.id(),
                    one.asking(),
                    one.kept(),
                    shown.getOrDefault(one.id(), List.of()).stream().map(Shown::what).toList(),
                    forward.getOrDefault(one.id(), List.of()).stream().map(Forward::what).toList()))
        .toList();
  }

  private record Shown(long candidate, Candidate.Shown what) {}

  private record Forward(long candidate, Candidate.Forward what) {}

  public long insert(Candidate.Asking asking, Candidate.Kept kept) {
    return database
        .sql(
            """
            insert into candidate (name, contact, country, can_start, wish, came_at, forget_on)
            values (:name, :contact, :country, :start, :wish, :at, :forget) returning id
            """)
        .param("name", asking.name())
        .param("contact", asking.contact())
        .param("country", asking.country())
        .param("start", asking.canStart())
        .param("wish", asking.wish())
        .param("at", SqlTime.of(kept.cameAt()))
        .param("forget", kept.forgetOn())
        .query(Long.class)
        .single();
  }

  /// Writes down what somebody has shown; what was seen later stands for what was seen before.
  public void show(long candidate, Candidate.Shown shown) {
    database
        .sql(
            """
            insert into candidate_shown (candidate_id, kind, thing, level, evidence, seen_by, seen_at)
            values (:candidate, :kind, :thing, :level, :evidence, :by, :at)
            on conflict (candidate_id, kind, thing) do update
              set level = excluded.level, evidence = excluded.evidence,
                  seen_by = excluded.seen_by, seen_at = excluded.seen_at
            """)
        .param("candidate", candidate)
        .param("kind", shown.kind().word())
        .param("thing", shown.thing())
        .param("level", shown.level())
        .param("evidence", shown.evidence())
        .param("by", shown.by())
        .param("at", SqlTime.of(shown.at()))
        .update();
  }

  /// Puts somebody forward once; false when they were before.
  public boolean putForward(long candidate, long vacancy) {
    return database
            .sql(
                """
                insert into candidate_forward (candidate_id, opening_id)
                values (:candidate, :vacancy) on conflict do nothing
                """)
            .param("candidate", candidate)
            .param("vacancy", vacancy)
            .update()
        == 1;
  }

  /// Somebody was told what the work is like; false when it was decided or told before.
  public boolean tell(long forward, Instant at) {
    return database
            .sql(
                """
                update candidate_forward set told_at = :at
                 where id = :id and told_at is null and state = 'open'
                """)
            .param("id", forward)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  /// Decides once; false when it was decided, or when who is chosen was not told before.
  public boolean decide(long forward, Vacancy.Decision decision) {
    return database
            .sql(
                """
                update candidate_forward
                   set state = :state, reasons = :reasons, decided_by = :by, decided_at = :at
                 where id = :id and state = 'open' and (told_at is not null or not :chosen)
                """)
            .param("id", forward)
            .param("chosen", decision.chosen())
            .param("state", decision.chosen() ? "chosen" : "not-chosen")
            .param("reasons", decision.reasons())
            .param("by", decision.by())
            .param("at", SqlTime.of(decision.at()))
            .update()
        == 1;
  }

  public void keepUntil(long candidate, LocalDate forgetOn) {
    database
        .sql("update candidate set forget_on = :day where id = :id")
        .param("id", candidate)
        .param("day", forgetOn)
        .update();
  }

  public boolean forget(long candidate) {
    return database.sql("delete from candidate where id = :id").param("id", candidate).update()
        == 1;
  }

  private static Candidate row(ResultSet row, int number) throws SQLException {
    return new Candidate(
        row.getLong("id"),
        new Candidate.Asking(
            row.getString("name"),
            row.getString("contact"),
            row.getString("country"),
            row.getObject("can_start", LocalDate.class),
            row.getString("wish")),
        new Candidate.Kept(
            SqlTime.get(row, "came_at"), row.getObject("forget_on", LocalDate.class)),
        List.of(),
        List.of());
  }

  private static Shown shown(ResultSet row, int number) throws SQLException {
    return new Shown(
        row.getLong("candidate_id"),
        new Candidate.Shown(
            Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            row.getString("thing"),
            row.getInt("level"),
            row.getString("evidence"),
            row.getString("seen_by"),
            SqlTime.get(row, "seen_at")));
  }

  private static Forward forward(ResultSet row, int number) throws SQLException {
    return new Forward(
        row.getLong("candidate_id"),
        new Candidate.Forward(
            row.getLong("id"),
            row.getLong("opening_id"),
            SqlTime.find(row, "told_at").orElse(null),
            VacancyStore.decision(row)));
  }
}
