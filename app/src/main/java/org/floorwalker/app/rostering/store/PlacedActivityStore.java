package org.floorwalker.app.rostering.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Activities as schedules hold them: where they lie and what they are called there.
@Repository
public class PlacedActivityStore {
  private final JdbcClient database;

  PlacedActivityStore(JdbcClient database) {
    this.database = database;
  }

  /// Codes of activities that lie in a version as it stands.
  public Set<String> listStandingCodes(long version) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct activity from roster_piece_standing
                where version = :version and activity is not null
                """)
            .param("version", version)
            .query(String.class)
            .list());
  }

  /// When an activity takes place in the schedules in force.
  public record InForce(String activity, TimeRange range) {}

  /// Where one activity lies in the schedules in force.
  public Optional<TimeRange> findInForce(String activity) {
    return database
        .sql(
            """
            select start_at, end_at from roster_piece_in_force
            where activity = :activity order by start_at desc limit 1
            """)
        .param("activity", activity)
        .query((row, _) -> TimeRange.of(SqlTime.get(row, "start_at"), SqlTime.get(row, "end_at")))
        .optional();
  }

  /// The start of every activity in force from the day on.
  public List<InForce> listInForce(LocalDate from) {
    return database
        .sql(
            """
            select distinct activity, start_at, end_at from roster_piece_in_force
            where kind = 'activity' and business_day >= :from order by start_at
            """)
        .param("from", from)
        .query(
            (row, _) ->
                new InForce(
                    row.getString("activity"),
                    TimeRange.of(SqlTime.get(row, "start_at"), SqlTime.get(row, "end_at"))))
        .list();
  }

  /// An activity of a version as people call it.
  public record Named(String id, String kind, String title) {}

  public void insertName(long version, Named activity) {
    database
        .sql(
            """
            insert into roster_activity (version, activity, kind, title)
            values (:version, :id, :kind, :title) on conflict do nothing
            """)
        .param("version", version)
        .param("id", activity.id())
        .param("kind", activity.kind())
        .param("title", activity.title())
        .update();
  }

  /// Every activity ever placed, as its newest version calls it.
  public List<Named> listNames() {
    return database
        .sql(
            """
            select distinct on (activity) activity, kind, title from roster_activity
            order by activity, version desc
            """)
        .query(
            (row, _) ->
                new Named(row.getString("activity"), row.getString("kind"), row.getString("title")))
        .list();
  }
}
