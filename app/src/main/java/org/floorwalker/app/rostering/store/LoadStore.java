package org.floorwalker.app.rostering.store;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.rostering.store.SimulationStore.CustomerTimeDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Planned load and reported illness over many weeks, of everybody.
@Repository
public class LoadStore {
  private final JdbcClient database;

  LoadStore(JdbcClient database) {
    this.database = database;
  }

  /// Planned days in force from the one until before the other.
  public List<CustomerTimeDay> listPlanned(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, day, customer_hours, paid_hours
            from roster_customer_time join roster_day_in_force using (version, day)
            where day >= :from and day < :until and paid_hours > 0 order by person, day
            """)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> SimulationStore.time(row))
        .list();
  }

  /// A day on which somebody was reported ill after it was published.
  public record IllDay(long person, LocalDate day) {}

  /// Days of illness in versions in force, each person and day once.
  public List<IllDay> listIll(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select distinct person, business_day
            from roster_change change
            join roster_day_in_force force
              on force.version = change.version and force.day = change.business_day
            where why = 'ill' and business_day >= :from and business_day < :until
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new IllDay(row.getLong("person"), row.getObject("business_day", LocalDate.class)))
        .list();
  }
}
