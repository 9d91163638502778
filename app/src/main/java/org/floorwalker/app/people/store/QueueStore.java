package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.people.Opened;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads queues with their settings.
@Component
public final class QueueStore {
  private final JdbcClient jdbc;
  private final OpeningStore openings;

  QueueStore(JdbcClient jdbc, OpeningStore openings) {
    this.jdbc = jdbc;
    this.openings = openings;
  }

  public Optional<QueueCard> find(String code) {
    return list(code, openings.told(Opened.queue(code))).stream().findFirst();
  }

  /// Codes of the queues of a place on the day: a site's, those of a client's missions, or those
  /// that somebody in a team may serve.
  public Set<String> namesAt(PlaceKey place, LocalDate day) {
    return jdbc.sql(
            """
            select q.code from queue q left join mission m on m.id = q.mission_id
             where :place in ('site-' || q.site_id, 'client-' || m.client_id)
                or exists (select from usable_skill k
                             join team_member t on t.person_id = k.person_id and t.valid @> :day
                            where k.queue_id = q.id and k.valid @> :day
                              and 'team-' || t.team_id = :place)
            """)
        .param("place", place.toString())
        .param("day", day)
        .query(String.class)
        .set();
  }

  /// What queues are called, by code.
  public Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    jdbc.sql("select code, name from queue")
        .query(
            row -> {
              names.put(row.getString("code"), row.getString("name"));
            });
    return names;
  }

  public List<QueueCard> listAll() {
    return list(null, openings.told());
  }

  /// The queue of the code, every queue when none is given.
  private List<QueueCard> list(@Nullable String code, OpeningStore.Told told) {
    return jdbc.sql(
            """
            select q.*, s.code as site, m.code as mission, m.function_type, m.customer_segment,
                   c.code as client, p.code as partner
              from queue q
              left join site s on s.id = q.site_id
              left join mission m on m.id = q.mission_id
              left join client c on c.id = m.client_id
              left join partner_organisation p on p.id = q.partner_id
             where cast(:code as text) is null or q.code = :code
             order by q.code
            """)
        .param("code", code)
        .query((row, _) -> card(row, told))
        .list();
  }

  private static QueueCard card(ResultSet row, OpeningStore.Told told) throws SQLException {
    Queue queue =
        new Queue(
            new QueueId(row.getString("code")),
            Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
            row.getString("language"),
            Rows.text(row, "site"));
    QueueSettings settings =
        new QueueSettings(
            queue,
            promise(row),
            handling(row),
            row.getDouble("shrinkage"),
            told.of(Opened.queue(row.getString("code")), row));
    QueueCard.Customers customers =
        new QueueCard.Customers(
            Rows.text(row, "client"),
            Rows.text(row, "mission"),
            Rows.text(row, "function_type"),
            Rows.text(row, "customer_segment"),
            Rows.text(row, "partner"));
    return new QueueCard(
        row.getString("name"), settings, customers, row.getDouble("short_seconds"));
  }

  private static QueueSettings.Promise promise(ResultSet row) throws SQLException {
    return new QueueSettings.Promise(
        ServiceGoal.parse(row.getString("goal")),
        ServiceDefinition.parse(row.getString("service_definition")),
        row.getDouble("max_occupancy"),
        row.getInt("minimum_people"));
  }

  private static QueueSettings.Handling handling(ResultSet row) throws SQLException {
    Double patience = row.getObject("patience_seconds", Double.class);
    int concurrency = row.getInt("concurrency");
    return new QueueSettings.Handling(
        seconds(row.getDouble("handle_seconds")),
        patience == null ? null : seconds(patience),
        concurrency,
        ConcurrentSpeed.USUAL);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
