package org.floorwalker.app.people.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.files.people.PeopleRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what has a code. Each method tells whether the row is new or different from before.
@Component
public final class OrganisationStore {
  private final JdbcClient jdbc;

  OrganisationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Ids by code of everything rows refer to.
  public record Known(
      Map<String, Long> clients,
      Map<String, Long> partners,
      Map<String, Long> missions,
      Map<String, Long> sites,
      Map<String, Long> terms,
      Map<String, Long> queues,
      Map<String, Long> teams,
      Map<String, Long> persons) {}

  public Known known() {
    return new Known(
        ids("select code, id from client"),
        ids("select code, id from partner_organisation"),
        ids("select code, id from mission"),
        ids("select code, id from site"),
        ids("select code, id from contract_terms"),
        ids("select code, id from queue"),
        ids("select code, id from team"),
        ids("select code, id from person"));
  }

  private Map<String, Long> ids(String sql) {
    Map<String, Long> ids = new HashMap<>();
    RowCallbackHandler put = row -> ids.put(row.getString("code"), row.getLong("id"));
    jdbc.sql(sql).query(put);
    return ids;
  }

  public boolean put(PeopleRow.Client client) {
    return jdbc.sql(
                """
                insert into client (code, name) values (:code, :name)
                on conflict (code) do update
                   set name = excluded.name, version = client.version + 1
                 where client.name is distinct from excluded.name
                """)
            .param("code", client.code())
            .param("name", client.name())
            .update()
        > 0;
  }

  public boolean put(PeopleRow.Partner partner) {
    return jdbc.sql(
                """
                insert into partner_organisation as p (code, name, country)
                values (:code, :name, :country)
                on conflict (code) do update
                   set name = excluded.name, country = excluded.country, version = p.version + 1
                 where (p.name, p.country) is distinct from (excluded.name, excluded.country)
                """)
            .param("code", partner.code())
            .param("name", partner.name())
            .param("country", partner.country())
            .update()
        > 0;
  }

  /// @param team whose leader answers for the mission; null for nobody in particular
  public boolean put(PeopleRow.Mission mission, long client, @Nullable Long team) {
    return jdbc.sql(
                """
                insert into mission as m (client_id, code, name, function_type, customer_segment,
                                          team_id)
                values (:client, :code, :name, :function, :segment, :team)
                on conflict (code) do update
                   set client_id = excluded.client_id, name = excluded.name,
                       function_type = excluded.function_type,
                       customer_segment = excluded.customer_segment, team_id = excluded.team_id,
                       version = m.version + 1
                 where (m.client_id, m.name, m.function_type, m.customer_segment, m.team_id)
                       is distinct from (excluded.client_id, excluded.name,
                                         excluded.function_type, excluded.customer_segment,
                                         excluded.team_id)
                """)
            .param("client", client)
            .param("code", mission.code())
            .param("name", mission.name())
            .param("function", mission.function())
            .param("segment", mission.segment())
            .param("team", team)
            .update()
        > 0;
  }

  /// @param inEea whether personal data may go there as at home
  public boolean put(PeopleRow.Site site, @Nullable Long partner, boolean inEea) {
    return jdbc.sql(
                """
                insert into site as s (code, name, country, zone, opens_minute, closes_minute,
                                       opened_on, closed_on, in_eea, partner_id, seats)
                values (:code, :name, :country, :zone, :opens, :closes, :opened, :closed, :eea,
                        :partner, :seats)
                on conflict (code) do update
                   set name = excluded.name, country = excluded.country, zone = excluded.zone,
                       opens_minute = excluded.opens_minute,
                       closes_minute = excluded.closes_minute, opened_on = excluded.opened_on,
                       closed_on = excluded.closed_on, in_eea = excluded.in_eea,
                       partner_id = excluded.partner_id, seats = excluded.seats,
                       version = s.version + 1
                 where (s.name, s.country, s.zone, s.opens_minute, s.closes_minute, s.opened_on,
                        s.closed_on, s.in_eea, s.partner_id, s.seats)
                       is distinct from
                       (excluded.name, excluded.country, excluded.zone, excluded.opens_minute,
                        excluded.closes_minute, excluded.opened_on, excluded.closed_on,
                        excluded.in_eea, excluded.partner_id, excluded.seats)
                """)
            .param("code", site.code())
            .param("name", site.name())
            .param("country", site.where().country())
            .param("zone", site.where().zone().getId())
            .param("opens", site.hours().opensMinute())
            .param("closes", site.hours().closesMinute())
            .param("opened", site.opened())
            .param("closed", site.closed())
            .param("eea", inEea)
            .param("partner", partner)
            .param("seats", site.seats())
            .update()
        > 0;
  }

  public boolean put(PeopleRow.Terms terms) {
    String lengths =
        terms.shiftLengths().stream()
            .map(OrganisationStore::hours)
            .collect(Collectors.joining(" "));
    return jdbc.sql(
                """
                insert into contract_terms as t (code, weekly_hours, shift_hours, tolerance_hours,
                  probation_months)
                values (:code, :weekly, :lengths, :tolerance, :probation)
                on conflict (code) do update
                   set weekly_hours = excluded.weekly_hours, shift_hours = excluded.shift_hours,
                       tolerance_hours = excluded.tolerance_hours,
                       probation_months = excluded.probation_months, version = t.version + 1
                 where (t.weekly_hours, t.shift_hours, t.tolerance_hours, t.probation_months)
                       is distinct from
                       (excluded.weekly_hours, excluded.shift_hours, excluded.tolerance_hours,
                        excluded.probation_months)
                """)
            .param("code", terms.code())
            .param("weekly", terms.weeklyHours())
            .param("lengths", lengths)
            .param("tolerance", terms.toleranceHours())
            .param("probation", terms.probationMonths())
            .update()
        > 0;
  }

  private static String hours(Duration length) {
    return Double.toString(length.toSeconds() / 3600.0);
  }

  /// What a queue refers to, by id.
  public record QueueLinks(@Nullable Long site, @Nullable Long mission, @Nullable Long partner) {}

  public boolean put(PeopleRow.Queue queue, QueueLinks links) {
    return jdbc.sql(
                """
                insert into queue as q
                       (code, name, channel, language, site_id, mission_id, partner_id, goal,
                        service_definition, max_occupancy, minimum_people, patience_seconds,
                        concurrency, shrinkage, handle_seconds, short_seconds, opens_minute,
                        closes_minute)
                values (:code, :name, :channel, :language, :site, :mission, :partner, :goal,
                        :definition, :ceiling, :minimum, :patience, :concurrency, :shrinkage,
                        :handle, :short, :opens, :closes)
                on conflict (code) do update
                   set name = excluded.name, channel = excluded.channel,
                       language = excluded.language, site_id = excluded.site_id,
                       mission_id = excluded.mission_id, partner_id = excluded.partner_id,
                       goal = excluded.goal, service_definition = excluded.service_definition,
                       max_occupancy = excluded.max_occupancy,
                       minimum_people = excluded.minimum_people,
                       patience_seconds = excluded.patience_seconds,
                       concurrency = excluded.concurrency, shrinkage = excluded.shrinkage,
                       handle_seconds = excluded.handle_seconds,
                       short_seconds = excluded.short_seconds,
                       opens_minute = excluded.opens_minute,
                       closes_minute = excluded.closes_minute, version = q.version + 1
                 where (q.name, q.channel, q.language, q.site_id, q.mission_id, q.partner_id,
                        q.goal, q.service_definition, q.max_occupancy, q.minimum_people,
                        q.patience_seconds, q.concurrency, q.shrinkage, q.handle_seconds,
                        q.short_seconds, q.opens_minute, q.closes_minute)
                       is distinct from
                       (excluded.name, excluded.channel, excluded.language, excluded.site_id,
                        excluded.mission_id, excluded.partner_id, excluded.goal,
                        excluded.service_definition, excluded.max_occupancy,
                        excluded.minimum_people, excluded.patience_seconds,
                        excluded.concurrency, excluded.shrinkage, excluded.handle_seconds,
                        excluded.short_seconds, excluded.opens_minute, excluded.closes_minute)
                """)
            .param("code", queue.code())
            .param("name", queue.name())
            .param("channel", queue.kind().channel().name().toLowerCase(Locale.ROOT))
            .param("language", queue.kind().language())
            .param("site", links.site())
            .param("mission", links.mission())
            .param("partner", links.partner())
            .param("goal", queue.promise().goal().text())
            .param("definition", queue.promise().definition().shortName())
            .param("ceiling", queue.promise().maxOccupancy())
            .param("minimum", queue.promise().minimumPeople())
            .param("patience", queue.handling().patienceSeconds())
            .param("concurrency", queue.handling().concurrency())
            .param("shrinkage", queue.handling().shrinkage())
            .param("handle", queue.handling().handleSeconds())
            .param("short", queue.promise().shortSeconds())
            .param("opens", queue.hours().daily().opensMinute())
            .param("closes", queue.hours().daily().closesMinute())
            .update()
        > 0;
  }

  public boolean put(PeopleRow.Team team, long site) {
    return jdbc.sql(
                """
                insert into team as t (code, name, site_id, unit)
                values (:code, :name, :site, :unit)
                on conflict (code) do update
                   set name = excluded.name, site_id = excluded.site_id, unit = excluded.unit,
                       version = t.version + 1
                 where (t.name, t.site_id, t.unit)
                       is distinct from (excluded.name, excluded.site_id, excluded.unit)
                """)
            .param("code", team.code())
            .param("name", team.name())
            .param("site", site)
            .param("unit", team.unit())
            .update()
        > 0;
  }

  public boolean putPlace(long person, PeopleRow.Place place, @Nullable Long site) {
    return jdbc.sql(
                """
                insert into place_of_work as w (person_id, business_day, works_from, site_id)
                values (:person, :day, :works_from, :site)
                on conflict (person_id, business_day) do update
                   set works_from = excluded.works_from, site_id = excluded.site_id
                 where (w.works_from, w.site_id)
                       is distinct from (excluded.works_from, excluded.site_id)
                """)
            .param("person", person)
            .param("day", place.businessDay())
            .param("works_from", place.worksFrom())
            .param("site", site)
            .update()
        > 0;
  }

  public long idOfTeam(String code) {
    return jdbc.sql("select id from team where code = :code")
        .param("code", code)
        .query(Long.class)
        .single();
  }
}
