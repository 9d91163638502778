package org.floorwalker.app.people.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where people work from on single days.
@Component
public final class WorkPlaceStore {
  private final JdbcClient jdbc;

  WorkPlaceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Map<PersonId, Boolean> atHome(TeamId team, LocalDate day) {
    Map<PersonId, Boolean> atHome = new LinkedHashMap<>();
    jdbc.sql(
            """
            select p.id, coalesce(w.works_from, p.works_from) = 'home' as home
              from team_member m
              join person p on p.id = m.person_id
              left join place_of_work w on w.person_id = p.id and w.business_day = :day
             where m.team_id = :team and m.valid @> :day
             order by p.id
            """)
        .param("team", team.value())
        .param("day", day)
        .query(
            row -> {
              atHome.put(new PersonId(row.getLong("id")), row.getBoolean("home"));
            });
    return atHome;
  }

  public SequencedMap<LocalDate, Boolean> listDays(PersonId person, LocalDate from) {
    SequencedMap<LocalDate, Boolean> days = new LinkedHashMap<>();
    jdbc.sql(
            """
            select business_day, works_from = 'home' as home from place_of_work
             where person_id = :person and business_day >= :from order by business_day
            """)
        .param("person", person.value())
        .param("from", from)
        .query(
            row -> {
              days.put(row.getObject("business_day", LocalDate.class), row.getBoolean("home"));
            });
    return days;
  }

  public void put(PersonId person, LocalDate day, boolean atHome) {
    jdbc.sql(
            """
            insert into place_of_work (person_id, business_day, works_from, site_id)
            select id, :day, :from, case when :from = 'home' then null else site_id end
              from person where id = :person
            on conflict (person_id, business_day) do update
               set works_from = excluded.works_from, site_id = excluded.site_id
            """)
        .param("person", person.value())
        .param("day", day)
        .param("from", atHome ? "home" : "site")
        .update();
  }

  public void remove(PersonId person, LocalDate day) {
    jdbc.sql("delete from place_of_work where person_id = :person and business_day = :day")
        .param("person", person.value())
        .param("day", day)
        .update();
  }
}
