package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.development.Vacancy;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Vacancies, and applications to them from inside.
@Repository
public class VacancyStore {
  private final JdbcClient database;

  VacancyStore(JdbcClient database) {
    this.database = database;
  }

  public List<Vacancy> list(LocalDate closedSince) {
    return database
        .sql("select * from career_opening where closes_on >= :since order by closes_on, id")
        .param("since", closedSince)
        .query(VacancyStore::vacancy)
        .list();
  }

  public Optional<Vacancy> find(long id) {
    return database
        .sql("select * from career_opening where id = :id")
        .param("id", id)
        .query(VacancyStore::vacancy)
        .optional();
  }

  public long insert(Vacancy vacancy, Instant at, String by) {
    Vacancy.Work work = vacancy.work();
    return database
        .sql(
            """
            insert into career_opening (path, title, words, profile, mission, demands, places,
                                        countries, hard, outside_from, closes_on, made_at, made_by)
            values (:path, :title, :words, :profile, :mission, cast(:demands as jsonb), :places,
                    :countries, :hard, :outside, :closes, :at, :by) returning id
            """)
        .param("path", vacancy.path().key())
        .param("title", vacancy.title())
        .param("words", vacancy.words())
        .param("profile", work.asked().profile())
        .param("mission", work.asked().mission())
        .param("demands", Json.write(work.asked().demands()))
        .param("places", work.places())
        .param("countries", work.countries().toArray(String[]::new))
        .param("hard", work.hard())
        .param("outside", vacancy.outsideFrom())
        .param("closes", vacancy.closesOn())
        .param("at", SqlTime.of(at))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  /// Applies once; false when the person has before.
  public boolean apply(long vacancy, PersonId person, String words, Instant at) {
    return database
            .sql(
                """
                insert into career_application (opening_id, person_id, words, at)
                values (:vacancy, :person, :words, :at) on conflict do nothing
                """)
            .param("vacancy", vacancy)
            .param("person", person.value())
            .param("words", words)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  /// Takes an application back that nobody has decided.
  public boolean withdraw(long vacancy, PersonId person) {
    return database
            .sql(
                """
                delete from career_application
                 where opening_id = :vacancy and person_id = :person and state = 'open'
                """)
            .param("vacancy", vacancy)
            .param("person", person.value())
            .update()
        == 1;
  }

  public int countWaiting() {
    return database
        .sql("select count(*) from career_application where state = 'open'")
        .query(Integer.class)
        .single();
  }

  /// For how many places of each vacancy somebody is chosen; vacancies without any are left out.
  public Map<Long, Integer> taken(Collection<Long> vacancies) {
    Map<Long, Integer> taken = new HashMap<>();
    database
        .sql(
            """
            select opening_id, count(*) as places
              from (select opening_id, state from career_application
                    union all select opening_id, state from candidate_forward) decided
             where state = 'chosen' and opening_id = any(:vacancies) group by opening_id
            """)
        .param("vacancies", vacancies.toArray(Long[]::new))
        .query(
            row -> {
              taken.put(row.getLong("opening_id"), row.getInt("places"));
            });
    return taken;
  }

  /// Applications to these vacancies, oldest first.
  public List<Vacancy.Application> applications(Collection<Long> vacancies) {
    return database
        .sql("select * from career_application where opening_id = any(:vacancies) order by at, id")
        .param("vacancies", vacancies.toArray(Long[]::new))
        .query(VacancyStore::application)
        .list();
  }

  /// Everything somebody ever applied for, oldest first.
  public List<Vacancy.Application> applicationsOf(PersonId person) {
    return database
        .sql("select * from career_application where person_id = :person order by at, id")
        .param("person", person.value())
        .query(VacancyStore::application)
        .list();
  }

  public Optional<Vacancy.Application> findApplication(long id) {
    return database
        .sql("select * from career_application where id = :id")
        .param("id", id)
        .query(VacancyStore::application)
        .optional();
  }

  /// Who applied, and who was chosen, within some time.
  public record Movers(Set<PersonId> applied, Set<PersonId> chosen) {
    public Movers {
      applied = Set.copyOf(applied);
      chosen = Set.copyOf(chosen);
    }
  }

  /// Those of applications made from the one instant until before the other.
  public Movers movers(Instant from, Instant until) {
    Set<PersonId> applied = new HashSet<>();
    Set<PersonId> chosen = new HashSet<>();
    database
        .sql(
            """
            select person_id, state from career_application where at >= :from and at < :until
            """)
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query(
            row -> {
              PersonId person = new PersonId(row.getLong("person_id"));
              applied.add(person);
              if (row.getString("state").equals("chosen")) {
                chosen.add(person);
              }
            });
    return new Movers(applied, chosen);
  }

  /// Decides once; false when somebody has.
  public boolean decide(long application, Vacancy.Decision decision) {
    return database
            .sql(
                """
                update career_application
                   set state = :state, reasons = :reasons, decided_by = :by, decided_at = :at
                 where id = :id and state = 'open'
                """)
            .param("id", application)
            .param("state", decision.chosen() ? "chosen" : "not-chosen")
            .param("reasons", decision.reasons())
            .param("by", decision.by())
            .param("at", SqlTime.of(decision.at()))
            .update()
        == 1;
  }

  private static Vacancy.Application application(ResultSet row, int number) throws SQLException {
    return new Vacancy.Application(
        row.getLong("id"),
        row.getLong("opening_id"),
        new PersonId(row.getLong("person_id")),
        row.getString("words"),
        decision(row));
  }

  static Vacancy.@Nullable Decision decision(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return state.equals("open")
        ? null
        : new Vacancy.Decision(
            state.equals("chosen"),
            row.getString("reasons"),
            row.getString("decided_by"),
            SqlTime.get(row, "decided_at"));
  }

  private static Vacancy vacancy(ResultSet row, int number) throws SQLException {
    return new Vacancy(
        row.getLong("id"),
        CareerPath.findKey(row.getString("path")).orElseThrow(),
        row.getString("title"),
        row.getString("words"),
        new Vacancy.Work(
            new Vacancy.Asked(
                row.getString("profile"),
                row.getString("mission"),
                Json.demands(row.getString("demands"))),
            row.getInt("places"),
            List.of((String[]) row.getArray("countries").getArray()),
            row.getString("hard")),
        row.getObject("outside_from", LocalDate.class),
        row.getObject("closes_on", LocalDate.class));
  }
}
