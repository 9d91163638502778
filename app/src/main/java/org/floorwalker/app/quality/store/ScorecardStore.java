package org.floorwalker.app.quality.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.quality.Scorecard;
import org.floorwalker.app.quality.ScorecardContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Scorecards and their versions; a version is written once and never changed.
@Repository
public class ScorecardStore {
  private final JdbcClient database;

  ScorecardStore(JdbcClient database) {
    this.database = database;
  }

  /// All scorecards in their newest version, by code.
  public List<Scorecard> listAll() {
    return database
        .sql(
            """
            select s.*, v.id as version_id, v.number, v.content
              from scorecard s
              join lateral (select id, number, content from scorecard_version
                             where scorecard_id = s.id order by number desc limit 1) v on true
             order by s.code
            """)
        .query(ScorecardStore::scorecard)
        .list();
  }

  /// A scorecard as it was in a version.
  public Optional<Scorecard> findVersion(long version) {
    return database
        .sql(
            """
            select s.*, v.id as version_id, v.number, v.content
              from scorecard s join scorecard_version v on v.scorecard_id = s.id
             where v.id = :version
            """)
        .param("version", version)
        .query(ScorecardStore::scorecard)
        .optional();
  }

  /// A new scorecard without a version; empty when the code is taken.
  public Optional<Long> insert(String code) {
    return database
        .sql("insert into scorecard (code) values (:code) on conflict do nothing returning id")
        .param("code", code)
        .query(Long.class)
        .optional();
  }

  /// Adds the next version; false when somebody was quicker.
  ///
  /// @param seen number of the version the change was made from; 0 for the first
  public boolean insertVersion(
      long scorecard, int seen, ScorecardContent content, Instant at, String by) {
    return database
            .sql(
                """
                insert into scorecard_version (scorecard_id, number, content, made_at, made_by)
                select :scorecard, :seen + 1, cast(:content as jsonb), :at, :by
                 where not exists (select from scorecard_version
                                    where scorecard_id = :scorecard and number > :seen)
                on conflict do nothing
                """)
            .param("scorecard", scorecard)
            .param("seen", seen)
            .param("content", Json.write(content))
            .param("at", SqlTime.of(at))
            .param("by", by)
            .update()
        == 1;
  }

  public void setRetired(long scorecard, boolean retired) {
    database
        .sql("update scorecard set retired = :retired where id = :id")
        .param("retired", retired)
        .param("id", scorecard)
        .update();
  }

  private static Scorecard scorecard(ResultSet row, int number) throws SQLException {
    return new Scorecard(
        row.getLong("id"),
        row.getString("code"),
        row.getBoolean("retired"),
        row.getLong("version_id"),
        row.getInt("number"),
        Json.content(row.getString("content")));
  }
}
