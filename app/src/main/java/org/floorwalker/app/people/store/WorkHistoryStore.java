package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.training.WorkHistory;
import org.floorwalker.planning.training.WorkHistory.Fact;
import org.floorwalker.planning.training.WorkHistory.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what held of everybody when.
@Component
public final class WorkHistoryStore {
  private final JdbcClient jdbc;

  WorkHistoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By person, in the order of their codes.
  ///
  /// @param only null for everybody
  public Map<PersonId, WorkHistory> list(@Nullable PersonId only) {
    @Nullable Long wanted = only == null ? null : only.value();
    Map<PersonId, List<Fact>> facts = facts(wanted);
    Map<PersonId, WorkHistory> histories = new LinkedHashMap<>();
    jdbc.sql(
            """
            select p.id, s.code as site from person p join site s on s.id = p.site_id
             where :person::bigint is null or p.id = :person
             order by p.code
            """)
        .param("person", wanted, Types.BIGINT)
        .query(
            row -> {
              PersonId person = new PersonId(row.getLong("id"));
              histories.put(
                  person,
                  new WorkHistory(row.getString("site"), facts.getOrDefault(person, List.of())));
            });
    return histories;
  }

  private Map<PersonId, List<Fact>> facts(@Nullable Long wanted) {
    Map<PersonId, List<Fact>> facts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select f.person_id, f.kind, f.value,
                   coalesce(lower(f.valid), date '1900-01-01') as from_day,
                   upper(f.valid) as until_day
              from (select c.person_id, 'CONTRACT' as kind, t.code as value, c.valid
                      from contract c join contract_terms t on t.id = c.terms_id
                    union all
                    select k.person_id, 'QUEUE', q.code, k.valid
                      from skill k join queue q on q.id = k.queue_id
                    union all
                    select a.person_id, 'CLIENT', c.code, a.valid
                      from client_assignment a join client c on c.id = a.client_id
                    union all
                    select l.person_id, 'LEADS', t.code, l.valid
                      from team_leader l join team t on t.id = l.team_id) f
             where :person::bigint is null or f.person_id = :person
            """)
        .param("person", wanted, Types.BIGINT)
        .query(
            row -> {
              facts
                  .computeIfAbsent(new PersonId(row.getLong("person_id")), _ -> new ArrayList<>())
                  .add(fact(row));
            });
    return facts;
  }

  private static Fact fact(ResultSet row) throws SQLException {
    return new Fact(
        Kind.valueOf(row.getString("kind")),
        row.getString("value"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class));
  }
}
