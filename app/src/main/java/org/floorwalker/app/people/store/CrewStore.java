package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.NotEmployed;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.StartTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads everybody who can be scheduled on a day.
@Component
public final class CrewStore {
  private final JdbcClient jdbc;
  private final BreakStore breaks;
  private final SiteStore sites;

  CrewStore(JdbcClient jdbc, BreakStore breaks, SiteStore sites) {
    this.jdbc = jdbc;
    this.breaks = breaks;
    this.sites = sites;
  }

  /// Everybody with a contract on some of the days, as they are when it begins or the days do, with
  /// the contracts that follow and the queues they may serve on every day on which they
  /// are employed.
  public Crew crewOver(LocalDate first, LocalDate endExclusive) {
    return new Crew(members(null, first, endExclusive), sites.list(), contracts(), breaks.list());
  }

  /// Those of some people who have a contract on the day.
  public Crew crewOf(Collection<PersonId> persons, LocalDate day) {
    return new Crew(
        members(ids(persons), day, day.plusDays(1)), sites.list(), contracts(), breaks.list());
  }

  /// @param persons ids; null for everybody
  private List<Member> members(Long @Nullable [] persons, LocalDate day, LocalDate endExclusive) {
    Map<Long, List<String>> skills = skills(persons, day, endExclusive);
    Map<Long, List<Agent.Later>> later = later(persons, day, endExclusive);
    return ask(
            """
            select distinct on (p.code)
                   p.id, p.code, p.first_name, p.last_name, s.code as site, t.id as team_id,
                   p.works_from = 'home' as home,
                   array(select w.business_day from place_of_work w
                          where w.person_id = p.id and w.business_day >= :day
                            and w.works_from <> p.works_from) as otherwise,
                   t.code as team, l.code as leader, c.earliest_minute, c.latest_minute, c.night,
                   ct.code as contract,
                   exists (select from skill k
                            where k.person_id = p.id
                              and k.valid && daterange(:day, :end)) as serves
              from contract c
              join contract_terms ct on ct.id = c.terms_id
              join person p on p.id = c.person_id
              join site s on s.id = p.site_id
              left join team_member m on m.person_id = p.id
                   and m.valid @> greatest(lower(c.valid), :day)
              left join team t on t.id = m.team_id
              left join team_leader tl on tl.team_id = t.id
                   and tl.valid @> greatest(lower(c.valid), :day)
              left join person l on l.id = tl.person_id
             where c.valid && daterange(:day, :end)
               and (:everybody or p.id = any(:persons))
             order by p.code, lower(c.valid)
            """,
            persons,
            day,
            endExclusive)
        .query(
            (row, _) ->
                member(
                    row,
                    skills.getOrDefault(row.getLong("id"), List.of()),
                    later.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  /// @param persons ids; null for everybody
  private JdbcClient.StatementSpec ask(
      String sql, Long @Nullable [] persons, LocalDate day, LocalDate endExclusive) {
    return jdbc.sql(sql)
        .param("everybody", persons == null)
        .param("persons", persons == null ? new Long[0] : persons)
        .param("day", day)
        .param("end", endExclusive);
  }

  /// Contracts that follow people's first on the days.
  private Map<Long, List<Agent.Later>> later(
      Long @Nullable [] persons, LocalDate day, LocalDate endExclusive) {
    Map<Long, List<Agent.Later>> later = new HashMap<>();
    ask(
            """
            select c.person_id, lower(c.valid) as from_day, t.code as contract,
                   c.earliest_minute, c.latest_minute, c.night
              from contract c join contract_terms t on t.id = c.terms_id
             where c.valid && daterange(:day, :end) and lower(c.valid) > :day
               and exists (select from contract earlier
                            where earlier.person_id = c.person_id
                              and earlier.valid && daterange(:day, lower(c.valid)))
               and (:everybody or c.person_id = any(:persons))
             order by c.person_id, lower(c.valid)
            """,
            persons,
            day,
            endExclusive)
        .query(
            row -> {
              later
                  .computeIfAbsent(row.getLong("person_id"), _ -> new ArrayList<>())
                  .add(
                      new Agent.Later(
                          row.getObject("from_day", LocalDate.class),
                          row.getString("contract"),
                          times(row)));
            });
    return later;
  }

  private static Agent.Times times(ResultSet row) throws SQLException {
    return new Agent.Times(
        new StartTimes(row.getInt("earliest_minute"), row.getInt("latest_minute")),
        row.getBoolean("night"));
  }

  /// Codes of the queues people may serve on every day of the stretch on which they are employed,
  /// in order. Asked apart from the people: joined to them it is worked out for each anew, or worse
  /// where the database has counted nothing yet.
  private Map<Long, List<String>> skills(
      Long @Nullable [] persons, LocalDate day, LocalDate endExclusive) {
    Map<Long, List<String>> skills = new HashMap<>();
    ask(
            """
            select k.person_id, q.code
              from usable_skill k
              join queue q on q.id = k.queue_id
              join (select person_id, range_agg(valid) as days from contract
                     where valid && daterange(:day, :end) group by person_id) e
                on e.person_id = k.person_id
             where k.valid @> e.days * datemultirange(daterange(:day, :end))
               and (:everybody or k.person_id = any(:persons))
             order by q.code
            """,
            persons,
            day,
            endExclusive)
        .query(
            row -> {
              skills
                  .computeIfAbsent(row.getLong("person_id"), _ -> new ArrayList<>())
                  .add(row.getString("code"));
            });
    return skills;
  }

  private static Member member(ResultSet row, List<String> skills, List<Agent.Later> later)
      throws SQLException {
    Long team = Rows.number(row, "team_id");
    Agent agent =
        new Agent(
            row.getString("code"),
            new Agent.Place(
                row.getString("site"),
                Rows.text(row, "team"),
                row.getString("leader"),
                new Agent.WorksFrom(row.getBoolean("home"), Rows.dates(row, "otherwise"))),
            row.getString("contract"),
            skills,
            times(row),
            Agent.Own.NOTHING.withLater(later));
    return new Member(
        new PersonId(row.getLong("id")),
        (row.getString("first_name") + " " + row.getString("last_name")).strip(),
        team == null ? null : new TeamId(team),
        agent,
        row.getBoolean("serves"));
  }

  /// Days on which people who are employed on some of the days are not, in stretches.
  public List<NotEmployed> listNotEmployed(LocalDate first, LocalDate endExclusive) {
    return jdbc.sql(
            """
            select e.person_id, s.zone, lower(part) as from_day, upper(part) as until_day
              from (select person_id,
                           datemultirange(daterange(:first, :end)) - range_agg(valid) as days
                      from contract where valid && daterange(:first, :end)
                     group by person_id) e
              join person p on p.id = e.person_id
              join site s on s.id = p.site_id
              cross join lateral unnest(e.days) part
             order by e.person_id, lower(part)
            """)
        .param("first", first)
        .param("end", endExclusive)
        .query(
            (row, _) ->
                new NotEmployed(
                    new PersonId(row.getLong("person_id")),
                    ZoneId.of(row.getString("zone")),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("until_day", LocalDate.class)))
        .list();
  }

  /// The contract some people have on the day or had last before it.
  public Map<PersonId, Contract> contractsBy(Collection<PersonId> persons, LocalDate day) {
    Map<String, Contract> byCode =
        contracts().stream().collect(Collectors.toMap(Contract::id, contract -> contract));
    Map<PersonId, Contract> held = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (c.person_id) c.person_id, t.code
              from contract c join contract_terms t on t.id = c.terms_id
             where c.person_id = any(:persons) and lower(c.valid) <= :day
             order by c.person_id, lower(c.valid) desc
            """)
        .param("persons", ids(persons))
        .param("day", day)
        .query(
            row -> {
              held.put(
                  new PersonId(row.getLong("person_id")),
                  Objects.requireNonNull(byCode.get(row.getString("code"))));
            });
    return held;
  }

  private static Long[] ids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::value).toArray(Long[]::new);
  }

  private List<Contract> contracts() {
    return jdbc.sql(
            """
            select code, weekly_hours, shift_hours, tolerance_hours from contract_terms order by code
            """)
        .query(
            (row, _) ->
                new Contract(
                    row.getString("code"),
                    hours(row.getDouble("weekly_hours")),
                    Arrays.stream(row.getString("shift_hours").split(" "))
                        .map(text -> hours(Double.parseDouble(text)))
                        .toList(),
                    hours(row.getDouble("tolerance_hours"))))
        .list();
  }

  private static Duration hours(double hours) {
    return Duration.ofSeconds(Math.round(hours * 3600));
  }
}
