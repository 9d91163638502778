package org.floorwalker.app.people.store;

import java.util.List;
import java.util.Locale;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.find.Found;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds teams, queues, sites and clients by name or code.
@Component
public final class FindStore {
  private final JdbcClient jdbc;

  FindStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What has the words in its name or code within a reach, at most so many of each kind; a queue
  /// belongs to the client of its mission, a site is within reach with one of its teams.
  public List<Found> find(String words, Reach reach, int most) {
    return jdbc.sql(
            """
            with thing (kind, name, code, detail, rank) as (
              select 'TEAM', t.name, t.code, s.name,
                     row_number() over (order by t.name, t.code)
                from team t join site s on s.id = t.site_id
               where (:everywhere or t.id = any(:teams))
                 and (lower(t.name) like :pattern or lower(t.code) like :pattern)
              union all
              select 'QUEUE', q.name, q.code, q.channel,
                     row_number() over (order by q.name, q.code)
                from queue q left join mission m on m.id = q.mission_id
               where (:everywhere or m.client_id = any(:clients))
                 and (lower(q.name) like :pattern or lower(q.code) like :pattern)
              union all
              select 'SITE', s.name, s.code, s.country,
                     row_number() over (order by s.name, s.code)
                from site s
               where (:everywhere or s.id in (select site_id from team where id = any(:teams)))
                 and (lower(s.name) like :pattern or lower(s.code) like :pattern)
              union all
              select 'CLIENT', c.name, c.code, '', row_number() over (order by c.name, c.code)
                from client c
               where (:everywhere or c.id = any(:clients))
                 and (lower(c.name) like :pattern or lower(c.code) like :pattern))
            select kind, name, code, detail from thing where rank <= :most order by kind, rank
            """)
        .param("everywhere", reach.everywhere())
        .param("clients", reach.clientArray())
        .param("teams", reach.teamArray())
        .param("pattern", "%" + words.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%")
        .param("most", most)
        .query(
            (row, _) ->
                found(
                    row.getString("kind"),
                    row.getString("name"),
                    row.getString("code"),
                    row.getString("detail")))
        .list();
  }

  private static Found found(String kind, String name, String code, String detail) {
    String table = kind.toLowerCase(Locale.ROOT) + "s";
    String known = code.equals(name) ? "" : code;
    String more = known.isEmpty() || detail.isEmpty() ? known + detail : known + ", " + detail;
    return new Found(Found.Kind.valueOf(kind), name, more, "/organisation/" + table);
  }
}
