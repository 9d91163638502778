package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.development.Career;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Wishes, assessments, openings and applications.
@Repository
public class CareerStore {
  private final JdbcClient database;

  CareerStore(JdbcClient database) {
    this.database = database;
  }

  public List<Career.Wish> wishes(Collection<PersonId> persons) {
    return database
        .sql("select * from career_wish where person_id = any(:ids) order by path")
        .param("ids", ids(persons))
        .query(
            (row, _) ->
                new Career.Wish(
                    new PersonId(row.getLong("person_id")),
                    path(row),
                    row.getString("words"),
                    row.getBoolean("shared"),
                    SqlTime.get(row, "wished_at")))
        .list();
  }

  public void wish(Career.Wish wish) {
    database
        .sql(
            """
            insert into career_wish (person_id, path, words, shared, wished_at)
            values (:person, :path, :words, :shared, :at)
            on conflict (person_id, path) do update
              set words = excluded.words, shared = excluded.shared, wished_at = excluded.wished_at
            """)
        .param("person", wish.person().value())
        .param("path", wish.path().key())
        .param("words", wish.words())
        .param("shared", wish.shared())
        .param("at", SqlTime.of(wish.at()))
        .update();
  }

  public void withdraw(PersonId person, CareerPath path) {
    database
        .sql("delete from career_wish where person_id = :person and path = :path")
        .param("person", person.value())
        .param("path", path.key())
        .update();
  }

  /// The latest assessment of each person for each path.
  public List<Career.Readiness> readiness(Collection<PersonId> persons) {
    return database
        .sql(
            """
            select distinct on (person_id, path) * from career_readiness
             where person_id = any(:ids) order by person_id, path, assessed_at desc, id desc
            """)
        .param("ids", ids(persons))
        .query(
            (row, _) ->
                new Career.Readiness(
                    new PersonId(row.getLong("person_id")),
                    path(row),
                    Career.Step.valueOf(
                        row.getString("step").toUpperCase(Locale.ROOT).replace('-', '_')),
                    row.getString("evidence"),
                    row.getString("assessed_by"),
                    SqlTime.get(row, "assessed_at")))
        .list();
  }

  public void assess(Career.Readiness readiness) {
    database
        .sql(
            """
            insert into career_readiness (person_id, path, step, evidence, assessed_by, assessed_at)
            values (:person, :path, :step, :evidence, :by, :at)
            """)
        .param("person", readiness.person().value())
        .param("path", readiness.path().key())
        .param("step", readiness.step().key())
        .param("evidence", readiness.evidence())
        .param("by", readiness.by())
        .param("at", SqlTime.of(readiness.at()))
        .update();
  }

  public List<Career.Opening> openings(LocalDate closedSince) {
    return database
        .sql("select * from career_opening where closes_on >= :since order by closes_on, id")
        .param("since", closedSince)
        .query(
            (row, _) ->
                new Career.Opening(
                    row.getLong("id"),
                    path(row),
                    row.getString("title"),
                    row.getString("words"),
                    row.getObject("outside_from", LocalDate.class),
                    row.getObject("closes_on", LocalDate.class)))
        .list();
  }

  public long insert(Career.Opening opening, Instant at, String by) {
    return database
        .sql(
            """
            insert into career_opening (path, title, words, outside_from, closes_on, made_at, made_by)
            values (:path, :title, :words, :outside, :closes, :at, :by) returning id
            """)
        .param("path", opening.path().key())
        .param("title", opening.title())
        .param("words", opening.words())
        .param("outside", opening.outsideFrom())
        .param("closes", opening.closesOn())
        .param("at", SqlTime.of(at))
        .param("by", by)
        .query(Long.class)
        .single();
  }

  /// Applies once; false when the person has before.
  public boolean apply(long opening, PersonId person, String words, Instant at) {
    return database
            .sql(
                """
                insert into career_application (opening_id, person_id, words, at)
                values (:opening, :person, :words, :at) on conflict do nothing
                """)
            .param("opening", opening)
            .param("person", person.value())
            .param("words", words)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  /// Applications to these openings, oldest first.
  public List<Career.Application> applications(Collection<Long> openings) {
    return database
        .sql("select * from career_application where opening_id = any(:openings) order by at, id")
        .param("openings", openings.toArray(Long[]::new))
        .query(CareerStore::application)
        .list();
  }

  /// Everything somebody ever applied for, oldest first.
  public List<Career.Application> applicationsOf(PersonId person) {
    return database
        .sql("select * from career_application where person_id = :person order by at, id")
        .param("person", person.value())
        .query(CareerStore::application)
        .list();
  }

  public Optional<Career.Application> findApplication(long id) {
    return database
        .sql("select * from career_application where id = :id")
        .param("id", id)
        .query(CareerStore::application)
        .optional();
  }

  /// Who applied, and who was chosen, within some days.
  public record Movers(Set<PersonId> applied, Set<PersonId> chosen) {
    public Movers {
      applied = Set.copyOf(applied);
      chosen = Set.copyOf(chosen);
    }
  }

  public Movers movers(LocalDate from, LocalDate until) {
    Set<PersonId> applied = new HashSet<>();
    Set<PersonId> chosen = new HashSet<>();
    database
        .sql(
            """
            select person_id, state from career_application where at >= :from and at <= :until
            """)
        .param("from", from)
        .param("until", until)
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
  public boolean decide(long application, Career.Decision decision) {
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

  private static Career.Application application(ResultSet row, int number) throws SQLException {
    return new Career.Application(
        row.getLong("id"),
        row.getLong("opening_id"),
        new PersonId(row.getLong("person_id")),
        row.getString("words"),
        decision(row));
  }

  private static Career.@Nullable Decision decision(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return state.equals("open")
        ? null
        : new Career.Decision(
            state.equals("chosen"),
            row.getString("reasons"),
            row.getString("decided_by"),
            SqlTime.get(row, "decided_at"));
  }

  private static CareerPath path(ResultSet row) throws SQLException {
    return CareerPath.findKey(row.getString("path")).orElseThrow();
  }

  private static Long[] ids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::value).toArray(Long[]::new);
  }
}
