package org.floorwalker.app.people.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.ContinuityRun;
import org.floorwalker.app.people.ContinuityRun.Step;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sites that work from home for a while, and the days this changed.
@Repository
public class ContinuityStore {
  private final JdbcClient database;

  ContinuityStore(JdbcClient database) {
    this.database = database;
  }

  /// Begins one; empty when the site is unknown.
  ///
  /// @throws DataIntegrityViolationException when another of the site covers some of the days
  public Optional<Long> insert(
      String site, ContinuityRun.Days days, String why, String by, Instant at) {
    return database
        .sql(
            """
            insert into continuity (site_id, valid, why, begun_by, begun_at)
            select id, daterange(:first, :last, '[]'), :why, :by, :at from site where code = :site
            returning id
            """)
        .param("site", site)
        .param("first", days.first())
        .param("last", days.last())
        .param("why", why)
        .param("by", by)
        .param("at", SqlTime.of(at))
        .query(Long.class)
        .optional();
  }

  /// Sends everybody home who usually works at the site and has a contract that day; whoever is at
  /// home already stays as they are. Returns whose days were changed.
  public List<PersonId> moveHome(long continuity) {
    return database
        .sql(
            """
            with moved as (
              insert into place_of_work (person_id, business_day, works_from, continuity_id)
              select person.id, day::date, 'home', continuity.id
                from continuity
                join person on person.site_id = continuity.site_id
                           and person.works_from = 'site'
                cross join lateral generate_series(
                  lower(continuity.valid), upper(continuity.valid) - 1, interval '1 day') as day
               where continuity.id = :id
                 and exists (select from contract
                              where person_id = person.id and valid @> day::date)
              on conflict (person_id, business_day) do update
                 set works_from = 'home', site_id = null, continuity_id = excluded.continuity_id
               where place_of_work.works_from = 'site'
              returning person_id
            )
            select distinct person_id from moved order by person_id
            """)
        .param("id", continuity)
        .query((row, _) -> new PersonId(row.getLong("person_id")))
        .list();
  }

  /// Ends one: from the day on its people work where they usually do. False when it is over.
  public boolean end(long continuity, LocalDate from, Instant at) {
    int ended =
        database
            .sql("update continuity set ended_at = :at where id = :id and ended_at is null")
            .param("id", continuity)
            .param("at", SqlTime.of(at))
            .update();
    database
        .sql("delete from place_of_work where continuity_id = :id and business_day >= :from")
        .param("id", continuity)
        .param("from", from)
        .update();
    return ended == 1;
  }

  public void insertStep(long continuity, Step step, String by, Instant at) {
    database
        .sql(
            """
            insert into continuity_check (continuity_id, step, done_by, done_at)
            values (:id, :step, :by, :at)
            on conflict do nothing
            """)
        .param("id", continuity)
        .param("step", step.name())
        .param("by", by)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// All of them, newest first.
  public List<ContinuityRun> list() {
    Map<Long, Map<Step, String>> done = steps();
    List<ContinuityRun> runs = new ArrayList<>();
    database
        .sql(
            """
            select continuity.*, site.code as site, lower(valid) as first, upper(valid) - 1 as last,
                   (select count(distinct person_id) from place_of_work
                     where continuity_id = continuity.id) as people
            from continuity join site on site.id = site_id
            order by continuity.id desc
            """)
        .query(
            row -> {
              runs.add(
                  new ContinuityRun(
                      row.getLong("id"),
                      row.getString("site"),
                      new ContinuityRun.Days(
                          row.getObject("first", LocalDate.class),
                          row.getObject("last", LocalDate.class)),
                      row.getString("why"),
                      row.getString("begun_by"),
                      row.getInt("people"),
                      done.getOrDefault(row.getLong("id"), Map.of()),
                      row.getObject("ended_at") != null));
            });
    return runs;
  }

  private Map<Long, Map<Step, String>> steps() {
    Map<Long, Map<Step, String>> done = new HashMap<>();
    database
        .sql("select continuity_id, step, done_by from continuity_check")
        .query(
            row -> {
              done.computeIfAbsent(row.getLong("continuity_id"), _ -> new EnumMap<>(Step.class))
                  .put(Step.valueOf(row.getString("step")), row.getString("done_by"));
            });
    return done;
  }
}
