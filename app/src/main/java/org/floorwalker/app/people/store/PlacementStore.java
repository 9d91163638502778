package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.Employment;
import org.floorwalker.app.people.Leadership;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads where everybody belongs on a day, in one query, and names.
@Component
public final class PlacementStore {
  private final JdbcClient jdbc;

  PlacementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Everybody. First days and clients are joined, not looked up row by row: for a centre of
  /// thousands that is ten times as quick.
  public List<Placement> listOn(LocalDate day) {
    return jdbc.sql(
            """
            select p.id, p.code, trim(p.first_name || ' ' || p.last_name) as name, p.email,
                   s.code as site, s.zone, s.country, t.id as team_id, t.name as team_name,
                   coalesce(t.unit, '') as unit, l.person_id as leader_id,
                   upper(c.valid) as ends, came.since, agreed.probation_months,
                   exists (select from team_leader o
                            where o.person_id = p.id and o.valid @> :day) as leads,
                   coalesce(served.client, '') as client
              from contract c
              join contract_terms agreed on agreed.id = c.terms_id
              join person p on p.id = c.person_id
              join site s on s.id = p.site_id
              join (select person_id, min(lower(valid)) as since
                      from contract group by person_id) came on came.person_id = p.id
              left join (select a.person_id, min(k.code) as client
                           from client_assignment a join client k on k.id = a.client_id
                          where a.valid @> :day group by a.person_id) served on served.person_id = p.id
              left join team_member m on m.person_id = p.id and m.valid @> :day
              left join team t on t.id = m.team_id
              left join team_leader l on l.team_id = t.id and l.valid @> :day and l.person_id <> p.id
             where c.valid @> :day
             order by p.first_name, p.last_name, p.code
            """)
        .param("day", day)
        .query((row, _) -> placement(row))
        .list();
  }

  public Optional<Placement> find(PersonId person, LocalDate day) {
    return jdbc
        .sql(
            """
            select p.id, p.code, trim(p.first_name || ' ' || p.last_name) as name, p.email,
                   s.code as site, s.zone, s.country, t.id as team_id, t.name as team_name,
                   coalesce(t.unit, '') as unit, l.person_id as leader_id, upper(c.valid) as ends,
                   (select min(lower(valid)) from contract where person_id = p.id) as since,
                   agreed.probation_months,
                   exists (select from team_leader o
                            where o.person_id = p.id and o.valid @> :day) as leads,
                   coalesce((select min(k.code)
                               from client_assignment a join client k on k.id = a.client_id
                              where a.person_id = p.id and a.valid @> :day), '') as client
              from contract c
              join contract_terms agreed on agreed.id = c.terms_id
              join person p on p.id = c.person_id
              join site s on s.id = p.site_id
              left join team_member m on m.person_id = p.id and m.valid @> :day
              left join team t on t.id = m.team_id
              left join team_leader l on l.team_id = t.id and l.valid @> :day and l.person_id <> p.id
             where c.person_id = :person and c.valid @> :day
            """)
        .param("day", day)
        .param("person", person.value())
        .query((row, _) -> placement(row))
        .list()
        .stream()
        .findFirst();
  }

  private static Placement placement(ResultSet row) throws SQLException {
    Long team = Rows.number(row, "team_id");
    Long leader = Rows.number(row, "leader_id");
    LocalDate ends = row.getObject("ends", LocalDate.class);
    PersonCard card =
        new PersonCard(
            new PersonId(row.getLong("id")),
            row.getString("code"),
            row.getString("name"),
            row.getString("email"),
            new PersonCard.Place(
                row.getString("site"),
                ZoneId.of(row.getString("zone")),
                row.getString("country"),
                team == null ? null : new TeamId(team),
                Rows.text(row, "team_name")));
    return new Placement(
        card,
        row.getString("unit"),
        row.getString("client"),
        leader == null ? null : new PersonId(leader),
        new Placement.Tenure(
            row.getObject("since", LocalDate.class),
            ends == null ? null : ends.minusDays(1),
            row.getBoolean("leads"),
            row.getObject("probation_months", Integer.class)));
  }

  /// When each of today's leaders first led a team, and when they came.
  public List<Leadership> leaderships(LocalDate day) {
    return jdbc.sql(
            """
            select l.person_id, min(lower(a.valid)) as led_from,
                   (select min(lower(c.valid)) from contract c where c.person_id = l.person_id) as since
              from team_leader l join team_leader a on a.person_id = l.person_id
             where l.valid @> :day
             group by l.person_id order by l.person_id
            """)
        .param("day", day)
        .query(
            (row, _) ->
                new Leadership(
                    new PersonId(row.getLong("person_id")),
                    row.getObject("since", LocalDate.class),
                    row.getObject("led_from", LocalDate.class)))
        .list();
  }

  /// Contracts that follow within thirty days are one employment.
  public List<Employment> employments(LocalDate day) {
    return jdbc.sql(
            """
            with told as (
              select person_id, lower(valid) as since, upper(valid) as gone,
                     max(upper(valid)) over (partition by person_id order by lower(valid)
                       rows between unbounded preceding and 1 preceding) as before
                from contract
            ), counted as (
              select *, count(*) filter (where before is null or since > before + 30)
                          over (partition by person_id order by since) as stretch
                from told
            ), spell as (
              select person_id, min(since) as since,
                     case when bool_or(gone is null) then null else max(gone) end as gone
                from counted group by person_id, stretch
            ), lasting as (
              select *, coalesce(least(gone - 1, :day), :day) as last_day
                from spell where since <= :day
            ), able as (
              select e.person_id, e.since, array_agg(k.level) as levels
                from lasting e join skill k on k.person_id = e.person_id and k.valid @> e.last_day
               group by e.person_id, e.since
            ), member as (
              select distinct on (e.person_id, e.since) e.person_id, e.since, m.team_id
                from lasting e
                join team_member m on m.person_id = e.person_id and lower(m.valid) <= e.last_day
               order by e.person_id, e.since, lower(m.valid) desc
            ), led as (
              select person_id, min(lower(valid)) as since from team_leader group by person_id
            )
            select e.person_id, e.since, e.gone, t.id as team_id, coalesce(t.name, '') as team_name,
                   s.name as site, p.works_from = 'home' as from_home,
                   coalesce(able.levels, '{}') as levels, led.since as led_from
              from lasting e join person p on p.id = e.person_id join site s on s.id = p.site_id
              left join able on able.person_id = e.person_id and able.since = e.since
              left join member on member.person_id = e.person_id and member.since = e.since
              left join team t on t.id = member.team_id
              left join led on led.person_id = e.person_id
             order by e.person_id, e.since
            """)
        .param("day", day)
        .query((row, _) -> employment(row))
        .list();
  }

  private static Employment employment(ResultSet row) throws SQLException {
    Long team = Rows.number(row, "team_id");
    return new Employment(
        new PersonId(row.getLong("person_id")),
        row.getObject("since", LocalDate.class),
        row.getObject("gone", LocalDate.class),
        new Employment.Last(
            team == null ? null : new TeamId(team),
            row.getString("team_name"),
            row.getString("site"),
            row.getBoolean("from_home")),
        List.of((Integer[]) row.getArray("levels").getArray()),
        row.getObject("led_from", LocalDate.class));
  }

  public Map<PersonId, String> names(Collection<PersonId> persons) {
    Map<PersonId, String> names = new HashMap<>();
    jdbc.sql(
            """
            select id, trim(first_name || ' ' || last_name) as name from person
             where id = any(:ids)
            """)
        .param("ids", persons.stream().map(PersonId::value).distinct().toArray(Long[]::new))
        .query(
            row -> {
              names.put(new PersonId(row.getLong("id")), row.getString("name"));
            });
    return names;
  }
}
