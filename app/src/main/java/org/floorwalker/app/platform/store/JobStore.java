package org.floorwalker.app.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.jobs.JobState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Jobs: what was asked for, how far it is, what came of it.
@Repository
public class JobStore {
  private final JdbcClient database;

  JobStore(JdbcClient database) {
    this.database = database;
  }

  /// A job that was just begun.
  ///
  /// @param attempt how often it has been begun, this time included
  public record Begun(String kind, String input, @Nullable UserId askedBy, int attempt) {}

  public JobId insert(String kind, String input, @Nullable UserId by, Instant at) {
    long id =
        database
            .sql(
                """
                insert into job (kind, input, asked_by, asked_at)
                values (:kind, :input::jsonb, :by, :at) returning id
                """)
            .param("kind", kind)
            .param("input", input)
            .param("by", by == null ? null : by.value())
            .param("at", SqlTime.of(at))
            .query(Long.class)
            .single();
    return new JobId(id);
  }

  /// Begins a job that has not ended; ends it instead when it was stopped before, or begun
  /// too often.
  public Optional<Begun> begin(JobId id, Instant at, int mostAttempts) {
    endUnbegun(id, at, mostAttempts);
    return database
        .sql(
            """
            update job set state = 'RUNNING', attempts = attempts + 1, done_share = 0,
                           started_at = coalesce(started_at, :at)
            where id = :id and ended_at is null
            returning kind, input::text as input, asked_by, attempts
            """)
        .param("id", id.value())
        .param("at", SqlTime.of(at))
        .query(
            (row, _) ->
                new Begun(
                    row.getString("kind"),
                    row.getString("input"),
                    user(row),
                    row.getInt("attempts")))
        .optional();
  }

  private void endUnbegun(JobId id, Instant at, int mostAttempts) {
    database
        .sql(
            """
            update job set ended_at = :at,
                state = case when stop_asked_at is not null then 'STOPPED' else 'FAILED' end,
                trouble = case when stop_asked_at is null then 'job.begun-too-often' end
            where id = :id and ended_at is null
              and (stop_asked_at is not null or attempts >= :most)
            """)
        .param("id", id.value())
        .param("at", SqlTime.of(at))
        .param("most", mostAttempts)
        .update();
  }

  public void progress(JobId id, int attempt, double share, String words, List<String> arguments) {
    database
        .sql(
            """
            update job set done_share = :share, doing = :words, doing_arguments = :arguments
            where id = :id and attempts = :attempt and state = 'RUNNING'
            """)
        .param("id", id.value())
        .param("attempt", attempt)
        .param("share", share)
        .param("words", words)
        .param("arguments", arguments.toArray(String[]::new))
        .update();
  }

  /// Whether somebody asked to stop; empty when the job has ended or was begun again since
  /// this attempt.
  public Optional<Boolean> findStopAsked(JobId id, int attempt) {
    return database
        .sql(
            """
            select stop_asked_at is not null from job
            where id = :id and attempts = :attempt and ended_at is null
            """)
        .param("id", id.value())
        .param("attempt", attempt)
        .query(Boolean.class)
        .optional();
  }

  public void askToStop(JobId id, Instant at) {
    database
        .sql(
            """
            update job set stop_asked_at = :at,
                           state = case when state = 'QUEUED' then 'STOPPED' else state end,
                           ended_at = case when state = 'QUEUED' then :at::timestamptz end
            where id = :id and ended_at is null
            """)
        .param("id", id.value())
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Ends the job, unless it was begun again since this attempt.
  public void end(JobId id, int attempt, JobState state, String resultPath, Instant at) {
    database
        .sql(
            """
            update job set state = :state, result_path = nullif(:path, ''), ended_at = :at,
                           done_share = case when :state = 'DONE' then 1 else done_share end
            where id = :id and attempts = :attempt and ended_at is null
            """)
        .param("id", id.value())
        .param("attempt", attempt)
        .param("state", state.name())
        .param("path", resultPath)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// As [#end], when it failed.
  public void fail(JobId id, int attempt, String trouble, Instant at) {
    database
        .sql(
            """
            update job set state = 'FAILED', trouble = :trouble, ended_at = :at
            where id = :id and attempts = :attempt and ended_at is null
            """)
        .param("id", id.value())
        .param("attempt", attempt)
        .param("trouble", trouble)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Puts a job back to wait that its process lets go of, as if it had not been begun: it did not
  /// bring the process down.
  public void letGo(JobId id, int attempt) {
    database
        .sql(
            """
            update job set state = 'QUEUED', attempts = attempts - 1, done_share = 0,
                           doing = null
            where id = :id and attempts = :attempt and state = 'RUNNING'
            """)
        .param("id", id.value())
        .param("attempt", attempt)
        .update();
  }

  /// Puts an ended job back to the beginning; false when it has not ended or is done.
  public boolean reopen(JobId id) {
    return database
            .sql(
                """
                update job set state = 'QUEUED', attempts = 0, started_at = null, ended_at = null,
                               stop_asked_at = null, trouble = null, done_share = 0, doing = null,
                               result_path = null
                where id = :id and state in ('STOPPED', 'FAILED')
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  public Optional<Job> find(JobId id) {
    return database
        .sql(
            """
            select j.*, u.name as asked_by_name
            from job j left join login_user u on u.id = j.asked_by
            where j.id = :id
            """)
        .param("id", id.value())
        .query(JobStore::job)
        .optional();
  }

  public List<Job> listRecent(int most) {
    return database
        .sql(
            """
            select j.*, u.name as asked_by_name
            from job j left join login_user u on u.id = j.asked_by
            order by j.asked_at desc, j.id desc limit :most
            """)
        .param("most", most)
        .query(JobStore::job)
        .list();
  }

  public List<Job> listRecentOf(UserId user, int most) {
    return database
        .sql(
            """
            select j.*, u.name as asked_by_name
            from job j join login_user u on u.id = j.asked_by
            where j.asked_by = :user
            order by j.asked_at desc, j.id desc limit :most
            """)
        .param("user", user.value())
        .param("most", most)
        .query(JobStore::job)
        .list();
  }

  /// Jobs that wait for a worker, oldest first.
  public List<JobId> listQueued() {
    return database
        .sql("select id from job where state = 'QUEUED' order by asked_at, id")
        .query((row, _) -> new JobId(row.getLong("id")))
        .list();
  }

  /// Inputs of jobs of a kind that ended before an instant without being done.
  public List<String> listGivenUp(String kind, Instant before) {
    return database
        .sql(
            """
            select input::text from job
            where kind = :kind and state in ('STOPPED', 'FAILED') and ended_at < :before
            """)
        .param("kind", kind)
        .param("before", SqlTime.of(before))
        .query(String.class)
        .list();
  }

  private static Job job(ResultSet row, int rowNumber) throws SQLException {
    return new Job(
        new JobId(row.getLong("id")),
        row.getString("kind"),
        user(row),
        row.getString("asked_by_name"),
        SqlTime.get(row, "asked_at"),
        JobState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        SqlTime.find(row, "started_at").orElse(null),
        SqlTime.find(row, "ended_at").orElse(null),
        row.getString("doing"),
        List.of((String[]) row.getArray("doing_arguments").getArray()),
        row.getDouble("done_share"),
        row.getObject("stop_asked_at") != null,
        row.getString("result_path"),
        row.getString("trouble"));
  }

  private static @Nullable UserId user(ResultSet row) throws SQLException {
    long user = row.getLong("asked_by");
    return row.wasNull() ? null : new UserId(user);
  }
}
