package org.floorwalker.app.rostering.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.optimise.Budget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Parts of large searches, taken by workers one at a time.
@Repository
public class PartStore {
  private final JdbcClient database;

  PartStore(JdbcClient database) {
    this.database = database;
  }

  /// A part that a worker has taken.
  ///
  /// @param begins roster the round starts from
  public record Taken(int round, int part, Budget budget, byte[] begins) {}

  /// Opens the parts of a round; one that is open already stays as it is, with what is done of it.
  @Transactional
  public void open(long version, int round, byte[] begins, List<Budget> budgets) {
    int opened =
        database
            .sql(
                """
                insert into search_round (version, round, begins_with)
                values (:version, :round, :begins) on conflict do nothing
                """)
            .param("version", version)
            .param("round", round)
            .param("begins", begins)
            .update();
    for (int part = 0; opened > 0 && part < budgets.size(); part++) {
      insertPart(version, round, part, budgets.get(part));
    }
  }

  private void insertPart(long version, int round, int part, Budget budget) {
    database
        .sql(
            """
            insert into search_part (version, round, part, cpu_seconds, moves)
            values (:version, :round, :part, :seconds, :moves)
            """)
        .param("version", version)
        .param("round", round)
        .param("part", part)
        .param("seconds", budget instanceof Budget.CpuSeconds cpu ? cpu.seconds() : null)
        .param("moves", budget instanceof Budget.Iterations moves ? moves.moves() : null)
        .update();
  }

  /// Takes a part of the version that nobody is at work on.
  ///
  /// @param silentSince a worker not heard of since then has lost its part
  @Transactional
  public Optional<Taken> take(long version, String worker, Instant now, Instant silentSince) {
    return database
        .sql(
            """
            update search_part p
            set taken_by = :worker, heard_at = :now, times_taken = times_taken + 1
            from (
              select version, round, part from search_part
              where version = :version and result is null
                and (taken_by is null or heard_at < :silent)
              order by round, part limit 1 for update skip locked
            ) open
            join search_round r using (version, round)
            where (p.version, p.round, p.part) = (open.version, open.round, open.part)
            returning p.round, p.part, p.cpu_seconds, p.moves, r.begins_with
            """)
        .param("version", version)
        .param("worker", worker)
        .param("now", SqlTime.of(now))
        .param("silent", SqlTime.of(silentSince))
        .query(
            (row, _) ->
                new Taken(
                    row.getInt("round"),
                    row.getInt("part"),
                    row.getObject("moves") == null
                        ? new Budget.CpuSeconds(row.getDouble("cpu_seconds"), 1)
                        : new Budget.Iterations(row.getLong("moves"), 1),
                    row.getBytes("begins_with")))
        .optional();
  }

  /// Tells that the worker is still at it.
  ///
  /// @return whether the part is still the worker's
  public boolean hear(long version, Taken taken, String worker, Instant now) {
    return database
            .sql(
                """
                update search_part set heard_at = :now
                where version = :version and round = :round and part = :part
                  and taken_by = :worker and result is null
                """)
            .param("now", SqlTime.of(now))
            .param("version", version)
            .param("round", taken.round())
            .param("part", taken.part())
            .param("worker", worker)
            .update()
        == 1;
  }

  /// Keeps the result, if the part is still the worker's.
  public void finish(long version, Taken taken, String worker, byte[] result) {
    database
        .sql(
            """
            update search_part set result = :result
            where version = :version and round = :round and part = :part
              and taken_by = :worker and result is null
            """)
        .param("worker", worker)
        .param("result", result)
        .param("version", version)
        .param("round", taken.round())
        .param("part", taken.part())
        .update();
  }

  /// Opens what the worker had taken and not finished.
  public void giveBack(long version, String worker) {
    database
        .sql(
            """
            update search_part set taken_by = null, heard_at = null
            where version = :version and taken_by = :worker and result is null
            """)
        .param("version", version)
        .param("worker", worker)
        .update();
  }

  /// Parts of a round that are done.
  public int countDone(long version, int round) {
    return database
        .sql(
            """
            select count(*) from search_part
            where version = :version and round = :round and result is not null
            """)
        .param("version", version)
        .param("round", round)
        .query(Integer.class)
        .single();
  }

  /// What became of the parts of a round, in order.
  public List<byte[]> listResults(long version, int round) {
    return database
        .sql(
            """
            select result from search_part
            where version = :version and round = :round order by part
            """)
        .param("version", version)
        .param("round", round)
        .query((row, _) -> row.getBytes("result"))
        .list();
  }

  /// Forgets the rounds of a search that has ended.
  public void delete(long version) {
    database
        .sql("delete from search_round where version = :version")
        .param("version", version)
        .update();
  }
}
