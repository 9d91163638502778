package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Persons as they are on a day, and the rows about them.
@Component
public final class PersonStore {
  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<PersonCard> find(PersonId person, LocalDate day) {
    return jdbc.sql(
            """
            select p.id, p.code, p.first_name, p.last_name, p.email, s.code as site, s.zone,
                   s.country, t.id as team_id, t.name as team_name
              from person p
              join site s on s.id = p.site_id
              left join team_member m on m.person_id = p.id and m.valid @> :day
              left join team t on t.id = m.team_id
             where p.id = :person
            """)
        .param("person", person.value())
        .param("day", day)
        .query((row, _) -> card(row))
        .optional();
  }

  public List<PersonCard> listOfTeam(TeamId team, LocalDate day) {
    return jdbc.sql(
            """
            select p.id, p.code, p.first_name, p.last_name, p.email, s.code as site, s.zone,
                   s.country, t.id as team_id, t.name as team_name
              from team_member m
              join team t on t.id = m.team_id
              join person p on p.id = m.person_id
              join site s on s.id = p.site_id
             where m.team_id = :team and m.valid @> :day
             order by p.first_name, p.last_name, p.code
            """)
        .param("team", team.value())
        .param("day", day)
        .query((row, _) -> card(row))
        .list();
  }

  private static PersonCard card(ResultSet row) throws SQLException {
    Long team = Rows.number(row, "team_id");
    return new PersonCard(
        new PersonId(row.getLong("id")),
        row.getString("code"),
        (row.getString("first_name") + " " + row.getString("last_name")).strip(),
        row.getString("email"),
        new PersonCard.Place(
            row.getString("site"),
            ZoneId.of(row.getString("zone")),
            row.getString("country"),
            team == null ? null : new TeamId(team),
            Rows.text(row, "team_name")));
  }

  /// Persons whose name or code has the words in it, within what the viewer reaches, by name.
  ///
  /// @param place only those of the team, site or client; null for all
  public List<PersonLine> search(
      String words, Reach reach, @Nullable PlaceKey place, LocalDate day, int most) {
    return jdbc.sql(
            """
            select p.id, p.code, trim(p.first_name || ' ' || p.last_name) as name, s.code as site,
                   coalesce(t.name, '') as team, coalesce(ct.code, '') as contract,
                   coalesce(w.works_from, p.works_from) as works_from,
                   (select count(*) from usable_skill k
                     where k.person_id = p.id and k.valid @> :day) as queues
              from person p
              join site s on s.id = p.site_id
              left join team_member m on m.person_id = p.id and m.valid @> :day
              left join team t on t.id = m.team_id
              left join contract c on c.person_id = p.id and c.valid @> :day
              left join contract_terms ct on ct.id = c.terms_id
              left join place_of_work w on w.person_id = p.id and w.business_day = :day
             where (:everywhere or m.team_id = any(:teams) or exists (
                     select from client_assignment a
                      where a.person_id = p.id and a.valid @> :day
                        and a.client_id = any(:clients)))
               and (:place = '' or :place in ('team-' || m.team_id, 'site-' || p.site_id)
                    or exists (
                     select from client_assignment a
                      where a.person_id = p.id and a.valid @> :day
                        and 'client-' || a.client_id = :place))
               and (lower(p.first_name || ' ' || p.last_name) like :pattern
                    or lower(p.code) like :pattern or lower(coalesce(t.name, '')) like :pattern)
             order by p.first_name, p.last_name, p.code
             limit :most
            """)
        .param("day", day)
        .param("everywhere", reach.everywhere())
        .param("teams", reach.teamArray())
        .param("clients", reach.clientArray())
        .param("place", place == null ? "" : place.toString())
        .param("pattern", "%" + words.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%")
        .param("most", most)
        .query(
            (row, number) ->
                new PersonLine(
                    new PersonId(row.getLong("id")),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("site"),
                    row.getString("team"),
                    row.getString("contract"),
                    row.getString("works_from"),
                    row.getInt("queues")))
        .list();
  }

  public Optional<PersonId> findByCode(String code) {
    return jdbc.sql("select id from person where code = :code")
        .param("code", code)
        .query((row, _) -> new PersonId(row.getLong("id")))
        .optional();
  }

  public Optional<LocalDate> findBirth(PersonId person) {
    return jdbc.sql("select birth_date from person where id = :person and birth_date is not null")
        .param("person", person.value())
        .query(LocalDate.class)
        .optional();
  }

  /// Dates of birth of those born after the day.
  public Map<PersonId, LocalDate> bornAfter(LocalDate day) {
    Map<PersonId, LocalDate> births = new LinkedHashMap<>();
    jdbc.sql("select id, birth_date from person where birth_date > :day order by id")
        .param("day", day)
        .query(
            row -> {
              births.put(
                  new PersonId(row.getLong("id")), row.getObject("birth_date", LocalDate.class));
            });
    return births;
  }

  /// Puts the day somebody was born in place; null erases it.
  public boolean putBirth(long person, @Nullable LocalDate born) {
    return jdbc.sql(
                """
                update person set birth_date = :born, version = version + 1
                 where id = :person and birth_date is distinct from :born::date
                """)
            .param("born", born)
            .param("person", person)
            .update()
        > 0;
  }

  /// Erases the dates of birth up to the day and names whose they were.
  public List<PersonId> eraseBirths(LocalDate upTo) {
    return jdbc.sql("update person set birth_date = null where birth_date <= :upTo returning id")
        .param("upTo", upTo)
        .query((row, _) -> new PersonId(row.getLong("id")))
        .list();
  }

  public Map<PersonId, String> codes() {
    Map<PersonId, String> codes = new LinkedHashMap<>();
    jdbc.sql("select id, code from person order by code")
        .query(
            row -> {
              codes.put(new PersonId(row.getLong("id")), row.getString("code"));
            });
    return codes;
  }

  /// Name, address and place of a person.
  public record PersonRow(
      String code, String firstName, String lastName, String email, String worksFrom) {}

  /// Whether the row is new or different from before.
  public boolean put(PersonRow person, long site) {
    return jdbc.sql(
                """
                insert into person as p (code, first_name, last_name, email, site_id, works_from)
                values (:code, :first, :last, :email, :site, :works_from)
                on conflict (code) do update
                   set first_name = excluded.first_name, last_name = excluded.last_name,
                       email = excluded.email, site_id = excluded.site_id,
                       works_from = excluded.works_from, version = p.version + 1
                 where (p.first_name, p.last_name, p.email, p.site_id, p.works_from)
                       is distinct from
                       (excluded.first_name, excluded.last_name, excluded.email,
                        excluded.site_id, excluded.works_from)
                """)
            .param("code", person.code())
            .param("first", person.firstName())
            .param("last", person.lastName())
            .param("email", person.email())
            .param("site", site)
            .param("works_from", person.worksFrom())
            .update()
        > 0;
  }

  public long idOf(String code) {
    return jdbc.sql("select id from person where code = :code")
        .param("code", code)
        .query(Long.class)
        .single();
  }
}
