package org.floorwalker.app.people.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.floorwalker.files.people.PeopleForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads every table as the rows of its form.
@Component
public final class ExportStore {
  private static final String CLIENTS =
      """
      select code as client, name from client
       where (:only = '' or code = :only) order by code
      """;
  private static final String PARTNERS =
      """
      select code as partner, name, country from partner_organisation
       where (:only = '' or code = :only) order by code
      """;
  private static final String MISSIONS =
      """
      select m.code as mission, c.code as client, m.name, m.function_type as function,
             m.customer_segment as segment, t.code as team
        from mission m join client c on c.id = m.client_id left join team t on t.id = m.team_id
       where (:only = '' or m.code = :only) order by m.code
      """;
  private static final String SITES =
      """
      select s.code as site, s.country, s.zone, clock(s.opens_minute) as opens,
             clock(s.closes_minute) as closes, s.name, s.opened_on as opened,
             s.closed_on as closed, p.code as partner, s.seats
        from site s left join partner_organisation p on p.id = s.partner_id
       where (:only = '' or s.code = :only) order by s.code
      """;
  private static final String CONTRACTS =
      """
      select code as contract, weekly_hours, shift_hours, tolerance_hours, probation_months
        from contract_terms
       where (:only = '' or code = :only) order by code
      """;
  private static final String BREAKS =
      """
      select trim_scale(min_presence_minutes / 60.0) as min_presence_hours, kind, minutes,
             case when paid then 'yes' else 'no' end as paid, earliest_after_minutes,
             latest_before_end_minutes
        from break_rule
       where :only = ''
       order by min_presence_minutes, position
      """;
  private static final String QUEUES =
      """
      select q.code as queue, q.channel, q.language, q.goal, q.service_definition,
             q.max_occupancy, q.patience_seconds, q.concurrency, q.shrinkage, q.handle_seconds,
             clock(q.opens_minute) as opens, clock(q.closes_minute) as closes, s.code as site,
             q.name, m.code as mission, p.code as partner, q.minimum_people, q.short_seconds
        from queue q
        left join site s on s.id = q.site_id
        left join mission m on m.id = q.mission_id
        left join partner_organisation p on p.id = q.partner_id
       where (:only = '' or q.code = :only)
       order by q.code
      """;
  private static final String TEAMS =
      """
      select t.code as team, s.code as site, t.name, t.unit
        from team t join site s on s.id = t.site_id
       where (:only = '' or t.code = :only) order by t.code
      """;
  private static final String AGENTS =
      """
      select p.code as agent, s.code as site, t.code as team, l.code as leader,
             ct.code as contract,
             (select string_agg(q.code, ' ' order by q.code) from skill k
                join queue q on q.id = k.queue_id
               where k.person_id = p.id and k.valid @> lower(c.valid)) as skills,
             clock(c.earliest_minute) as earliest_start, clock(c.latest_minute) as latest_start,
             case when c.night then 'yes' else 'no' end as night,
             trim(p.first_name || ' ' || p.last_name) as name, p.email, p.works_from,
             lower(c.valid) as "from", p.birth_date as born
        from person p
        join site s on s.id = p.site_id
        join lateral (select * from contract where person_id = p.id order by valid limit 1) c
          on true
        join contract_terms ct on ct.id = c.terms_id
        left join team_member m on m.person_id = p.id and m.valid @> lower(c.valid)
        left join team t on t.id = m.team_id
        left join team_leader tl on tl.team_id = t.id and tl.valid @> lower(c.valid)
        left join person l on l.id = tl.person_id
       where (:only = '' or p.code = :only)
       order by p.code
      """;
  private static final String EMPLOYMENT =
      """
      select p.code as agent, ct.code as contract, lower(c.valid) as "from",
             upper(c.valid) as "to", clock(c.earliest_minute) as earliest_start,
             clock(c.latest_minute) as latest_start,
             case when c.night then 'yes' else 'no' end as night
        from contract c
        join person p on p.id = c.person_id
        join contract_terms ct on ct.id = c.terms_id
       where (:only = '' or p.code = :only)
       order by p.code, c.valid
      """;
  private static final String OPENING =
      """
      select q.code as queue, o.weekday, o.on_date as date, clock(o.opens_minute) as opens,
             clock(case when o.closes_minute > 1440 then o.closes_minute - 1440
                        else o.closes_minute end) as closes
        from opening o join queue q on q.id = o.queue_id
       where (:only = '' or q.code = :only)
       order by q.code, o.weekday, o.on_date, o.opens_minute
      """;
  private static final String SITE_OPENING =
      """
      select s.code as site, o.weekday, o.on_date as date, clock(o.opens_minute) as opens,
             clock(case when o.closes_minute > 1440 then o.closes_minute - 1440
                        else o.closes_minute end) as closes
        from opening o join site s on s.id = o.site_id
       where (:only = '' or s.code = :only)
       order by s.code, o.weekday, o.on_date, o.opens_minute
      """;
  private static final String MEMBERSHIPS =
      """
      select p.code as agent, t.code as team, lower(m.valid) as "from", upper(m.valid) as "to"
        from team_member m
        join person p on p.id = m.person_id
        join team t on t.id = m.team_id
       where (:only = '' or p.code = :only)
       order by p.code, m.valid
      """;
  private static final String SKILLS =
      """
      select p.code as agent, q.code as queue, k.level, lower(k.valid) as "from",
             upper(k.valid) as "to"
        from skill k
        join person p on p.id = k.person_id
        join queue q on q.id = k.queue_id
       where (:only = '' or p.code = :only)
       order by p.code, q.code, k.valid
      """;
  private static final String LANGUAGES =
      """
      select p.code as agent, k.language, k.level, lower(k.valid) as "from",
             upper(k.valid) as "to"
        from language_skill k join person p on p.id = k.person_id
       where (:only = '' or p.code = :only)
       order by p.code, k.language, k.valid
      """;
  private static final String ASSIGNMENTS =
      """
      select p.code as agent, c.code as client, case when a.ready then 'yes' else 'no' end as ready,
             lower(a.valid) as "from", upper(a.valid) as "to"
        from client_assignment a
        join person p on p.id = a.person_id
        join client c on c.id = a.client_id
       where (:only = '' or p.code = :only)
       order by p.code, c.code, a.valid
      """;
  private static final String PLACES =
      """
      select p.code as agent, w.business_day, w.works_from, s.code as site
        from place_of_work w
        join person p on p.id = w.person_id
        left join site s on s.id = w.site_id
       where (:only = '' or p.code = :only)
       order by p.code, w.business_day
      """;

  private final JdbcClient jdbc;

  ExportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Every row of the form, its cells in the order of the columns.
  public void each(PeopleForm form, Consumer<String[]> consumer) {
    each(form, "", consumer);
  }

  /// The rows of one thing, or of one person in the forms about persons.
  public List<String[]> listOf(PeopleForm form, String code) {
    List<String[]> rows = new ArrayList<>();
    each(form, code, rows::add);
    return rows;
  }

  /// How many people work under the terms of a contract on the day.
  public int countHolders(String contract, LocalDate day) {
    return jdbc.sql(
            """
            select count(*) from contract c join contract_terms t on t.id = c.terms_id
            where t.code = :contract and c.valid @> :day
            """)
        .param("contract", contract)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  private void each(PeopleForm form, String only, Consumer<String[]> consumer) {
    List<String> columns = form.form().names();
    jdbc.sql(statement(form))
        .param("only", only)
        .query(
            row -> {
              String[] cells = new String[columns.size()];
              for (int i = 0; i < cells.length; i++) {
                cells[i] = Rows.text(row, columns.get(i));
              }
              consumer.accept(cells);
            });
  }

  private static String statement(PeopleForm form) {
    return switch (form) {
      case CLIENTS -> CLIENTS;
      case PARTNERS -> PARTNERS;
      case MISSIONS -> MISSIONS;
      case SITES -> SITES;
      case CONTRACTS -> CONTRACTS;
      case BREAKS -> BREAKS;
      case QUEUES -> QUEUES;
      case TEAMS -> TEAMS;
      case AGENTS -> AGENTS;
      case OPENING -> OPENING;
      case SITE_OPENING -> SITE_OPENING;
      case MEMBERSHIPS -> MEMBERSHIPS;
      case EMPLOYMENT -> EMPLOYMENT;
      case SKILLS -> SKILLS;
      case LANGUAGES -> LANGUAGES;
      case ASSIGNMENTS -> ASSIGNMENTS;
      case PLACES -> PLACES;
    };
  }
}
