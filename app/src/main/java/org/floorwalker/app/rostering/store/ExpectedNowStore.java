package org.floorwalker.app.rostering.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.ExpectedNow;
import org.floorwalker.app.rostering.SimulatedDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Published rosters simulated again.
@Repository
public class ExpectedNowStore {
  private final JdbcClient database;

  ExpectedNowStore(JdbcClient database) {
    this.database = database;
  }

  /// What a day was simulated with last.
  ///
  /// @param need the need version
  /// @param changes number of the last change of the published version by then
  /// @param at when
  public record Basis(long need, long changes, Instant at) {}

  public Optional<Basis> findBasis(long version, LocalDate day) {
    return database
        .sql(
            """
            select need, changes, simulated_at from roster_expected_now
            where version = :version and day = :day limit 1
            """)
        .param("version", version)
        .param("day", day)
        .query(
            (row, _) ->
                new Basis(
                    row.getLong("need"), row.getLong("changes"), SqlTime.get(row, "simulated_at")))
        .optional();
  }

  /// Number of the last change of a published version, 0 when there is none.
  public long lastChange(long version) {
    return database
        .sql("select coalesce(max(id), 0) from roster_change where version = :version")
        .param("version", version)
        .query(Long.class)
        .single();
  }

  /// Replaces what was found for a day.
  public void replace(long version, LocalDate day, Basis basis, List<SimulatedDay> found) {
    database
        .sql("delete from roster_expected_now where version = :version and day = :day")
        .param("version", version)
        .param("day", day)
        .update();
    found.forEach(one -> insert(version, basis, one));
  }

  private void insert(long version, Basis basis, SimulatedDay one) {
    SimulatedDay.Wait wait = one.waiting();
    database
        .sql(
            """
            insert into roster_expected_now
              (version, queue, day, need, changes, simulated_at, offered, service, service_low,
               service_high, occupancy, wait_seconds, wait_low, wait_high, goal_text)
            values
              (:version, :queue, :day, :need, :changes, :at, :offered, :service, :low, :high,
               :occupancy, :wait, :waitLow, :waitHigh, :goal)
            """)
        .param("version", version)
        .param("queue", one.queue())
        .param("day", one.day())
        .param("need", basis.need())
        .param("changes", basis.changes())
        .param("at", SqlTime.of(basis.at()))
        .param("offered", one.expected().offered())
        .param("service", one.expected().service())
        .param("low", one.expected().serviceLow())
        .param("high", one.expected().serviceHigh())
        .param("occupancy", one.expected().occupancy())
        .param("wait", wait == null ? null : wait.seconds(), Types.DOUBLE)
        .param("waitLow", wait == null ? null : wait.low(), Types.DOUBLE)
        .param("waitHigh", wait == null ? null : wait.high(), Types.DOUBLE)
        .param("goal", one.goal())
        .update();
  }

  /// By queue and day.
  public List<ExpectedNow> list(long version) {
    return database
        .sql("select * from roster_expected_now where version = :version order by queue, day")
        .param("version", version)
        .query(
            (row, _) ->
                new ExpectedNow(
                    SimulationStore.day(row),
                    row.getLong("need"),
                    SqlTime.get(row, "simulated_at")))
        .list();
  }
}
